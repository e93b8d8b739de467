// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/formula_dialog.h"

#include "base/file.h"
#include "predict/formula_text.h"
#include "state/messages.h"
#include "theme/text.h"
#include "theme/theme.h"
#include "workflow/user_formulas.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QTextBlock>
#include <QVBoxLayout>

#include <filesystem>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;

namespace {

constexpr std::uint64_t kLargestFile = 16 << 20;

/// The formula an entry of the list of starts stands for.
std::optional<predict::Formula> formulaOf(const state::SessionState& session, const QString& name, predict::Target target)
{
    auto found = predict::formulaByName(*session.space(), target, ss(name), session.state().userFormulas);
    if (!found)
        return {};
    return std::move(*found);
}

}  // namespace

FormulaDialog::FormulaDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_start(new QComboBox(this)), m_name(new QLineEdit(this)), m_target(new QComboBox(this)),
      m_link(new QComboBox(this)), m_penalty(new QComboBox(this)), m_lambda(new QDoubleSpinBox(this)), m_terms(new QPlainTextEdit(this)),
      m_find(new QLineEdit(this)), m_columns(new QListView(this)), m_verdict(new QLabel(this))
{
    setWindowTitle(tr("Own formulas"));
    buildFields();

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_use = buttons->addButton(tr("&Keep and use"), QDialogButtonBox::ApplyRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::DestructiveRole);
    QPushButton* open = buttons->addButton(tr("&Open…"), QDialogButtonBox::ActionRole);
    m_save = buttons->addButton(tr("&Save as…"), QDialogButtonBox::ActionRole);
    // Enter in a field inserts a column or does nothing; it never closes the dialog.
    for (auto* button : {m_use, m_remove, open, m_save, buttons->button(QDialogButtonBox::Close)}) {
        button->setAutoDefault(false);
        button->setDefault(false);
    }
    connect(m_use, &QPushButton::clicked, this, &FormulaDialog::use);
    connect(m_remove, &QPushButton::clicked, this, &FormulaDialog::remove);
    connect(open, &QPushButton::clicked, this, &FormulaDialog::askOpen);
    connect(m_save, &QPushButton::clicked, this, &FormulaDialog::askSave);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* form = new QFormLayout;
    form->addRow(tr("Start &from:"), m_start);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Predicts:"), m_target);
    form->addRow(tr("&Link:"), m_link);
    auto* ridge = new QHBoxLayout;
    ridge->addWidget(m_penalty);
    ridge->addWidget(m_lambda);
    ridge->addStretch();
    auto* ridgeLabel = new QLabel(tr("Ri&dge:"), this);
    ridgeLabel->setBuddy(m_penalty);
    form->addRow(ridgeLabel, ridge);
    auto* termsLabel = new QLabel(tr("&Terms, one a line: columns joined by “*”, a name and a colon before them if wanted"), this);
    termsLabel->setWordWrap(true);
    termsLabel->setBuddy(m_terms);
    auto* columnsLabel = new QLabel(tr("&Columns of this space (Enter inserts)"), this);
    columnsLabel->setWordWrap(true);
    columnsLabel->setBuddy(m_find);
    auto* grid = new QGridLayout;
    grid->addWidget(termsLabel, 0, 0, Qt::AlignBottom);
    grid->addWidget(columnsLabel, 0, 1, Qt::AlignBottom);
    grid->addWidget(m_terms, 1, 0, 2, 1);
    grid->addWidget(m_find, 1, 1);
    grid->addWidget(m_columns, 2, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(grid, 1);
    column->addWidget(m_verdict);
    column->addWidget(buttons);
    resize(theme::em(this, 60), theme::em(this, 42));

    QString chosen;
    for (const std::string& inUse : {m_session.state().latencyFormula, m_session.state().accuracyFormula})
        if (m_session.state().userFormulas.contains(inUse))
            chosen = qs(inUse);
    listFormulas(chosen);
    m_known = written();
}

void FormulaDialog::buildFields()
{
    m_target->addItem(tr("accuracy"), static_cast<int>(predict::Target::Accuracy));
    m_target->addItem(tr("latency"), static_cast<int>(predict::Target::Latency));
    m_link->addItem(tr("none: a plain sum"), static_cast<int>(predict::LinkKind::Identity));
    m_link->addItem(tr("saturating: C − exp(−sum), for accuracy"), static_cast<int>(predict::LinkKind::Saturating));
    m_penalty->addItem(tr("none"), static_cast<int>(predict::Formula::Penalty::None));
    m_penalty->addItem(tr("strength by cross-validation"), static_cast<int>(predict::Formula::Penalty::Gcv));
    m_penalty->addItem(tr("strength given"), static_cast<int>(predict::Formula::Penalty::Fixed));
    m_lambda->setRange(0, 1e6);
    m_lambda->setDecimals(6);
    m_lambda->setAccessibleName(tr("Strength of the ridge"));
    m_name->setPlaceholderText(tr("my-formula"));
    m_terms->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_terms->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_terms->setTabChangesFocus(true);
    m_terms->setLayoutDirection(Qt::LeftToRight);  // columns are code
    m_terms->setAccessibleName(tr("Terms of the formula, one a line"));
    m_find->setPlaceholderText(tr("Find a column"));
    m_find->setClearButtonEnabled(true);
    m_find->setAccessibleName(tr("Find a column"));
    m_columns->setAccessibleName(tr("Columns of this space; Enter inserts one"));
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setTabKeyNavigation(false);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);

    QStringList columns;
    for (const std::string& text : predict::availableColumns(*m_session.space()))
        columns.append(qs(text));
    auto* filter = new QSortFilterProxyModel(this);
    filter->setSourceModel(new QStringListModel(columns, this));
    filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_columns->setModel(filter);
    connect(m_find, &QLineEdit::textChanged, filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_find, &QLineEdit::returnPressed, this, [this, filter] { insertColumn(filter->index(0, 0)); });
    connect(m_columns, &QListView::activated, this, &FormulaDialog::insertColumn);

    connect(m_start, &QComboBox::activated, this, [this](int row) {
        const auto target = static_cast<predict::Target>(m_start->itemData(row, Qt::UserRole + 1).toInt());
        if (auto formula = formulaOf(m_session, m_start->itemData(row).toString(), target)) {
            if (!m_session.state().userFormulas.contains(formula->name))
                formula->name.clear();
            showFormula(*formula);
        } else {
            showFormula({});
        }
    });
    for (QComboBox* box : {m_target, m_link, m_penalty})
        connect(box, &QComboBox::currentIndexChanged, this, &FormulaDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &FormulaDialog::check);
    connect(m_lambda, &QDoubleSpinBox::valueChanged, this, &FormulaDialog::check);
    connect(m_terms, &QPlainTextEdit::textChanged, this, &FormulaDialog::check);
}

void FormulaDialog::listFormulas(const QString& chosen)
{
    m_start->clear();
    m_start->addItem(tr("nothing"));
    const auto add = [this](const QString& label, const std::string& name, predict::Target target) {
        m_start->addItem(label, qs(name));
        m_start->setItemData(m_start->count() - 1, static_cast<int>(target), Qt::UserRole + 1);
    };
    int current = 0;
    for (const auto& [name, document] : m_session.state().userFormulas)
        if (const auto formula = predict::formulaFromJson(document)) {
            add(qs(name), name, formula->target);
            if (qs(name) == chosen)
                current = m_start->count() - 1;
        }
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency})
        for (const auto& formula : predict::builtinFormulas(*m_session.space(), target))
            add((target == predict::Target::Accuracy ? tr("%1, for accuracy") : tr("%1, for latency")).arg(qs(formula.name)), formula.name, target);
    m_start->setCurrentIndex(current);
    if (current > 0)
        Q_EMIT m_start->activated(current);
    else
        check();
}

void FormulaDialog::showFormula(const predict::Formula& formula)
{
    m_name->setText(qs(formula.name));
    m_target->setCurrentIndex(m_target->findData(static_cast<int>(formula.target)));
    m_link->setCurrentIndex(m_link->findData(static_cast<int>(formula.link)));
    m_penalty->setCurrentIndex(m_penalty->findData(static_cast<int>(formula.penalty)));
    m_lambda->setValue(formula.lambda);
    m_terms->setPlainText(qs(predict::termsText(formula)));
    check();
    m_known = written();
}

QString FormulaDialog::written() const
{
    return m_terms->toPlainText().trimmed() + u'\n' + m_name->text().trimmed() + u'\n' + m_target->currentText() + u'\n' + m_link->currentText() + u'\n'
        + m_penalty->currentText() + u'\n' + (m_lambda->isEnabled() ? m_lambda->text() : QString());
}

void FormulaDialog::reject()
{
    if (written() == m_known || m_terms->toPlainText().trimmed().isEmpty()) {
        QDialog::reject();
        return;
    }
    auto* ask = new QMessageBox(QMessageBox::Question, windowTitle(), tr("The formula has changes that are not kept."), QMessageBox::NoButton, this);
    ask->setObjectName(u"unkeptFormula"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    auto* stay = ask->addButton(tr("Keep &editing"), QMessageBox::RejectRole);
    auto* leave = ask->addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    ask->setDefaultButton(stay);
    ask->setEscapeButton(stay);
    connect(leave, &QPushButton::clicked, this, [this] { QDialog::reject(); });
    ask->open();
}

Result<predict::Formula> FormulaDialog::formula() const
{
    predict::Formula formula;
    formula.name = ss(m_name->text().trimmed());
    formula.target = static_cast<predict::Target>(m_target->currentData().toInt());
    formula.link = static_cast<predict::LinkKind>(m_link->currentData().toInt());
    formula.penalty = static_cast<predict::Formula::Penalty>(m_penalty->currentData().toInt());
    if (formula.penalty == predict::Formula::Penalty::Fixed)
        formula.lambda = m_lambda->value();
    if (auto read = predict::readTermsText(ss(m_terms->toPlainText()), formula); !read)
        return fail(read.error());
    study::AnalysisState trial = m_session.state();
    if (auto put = workflow::putUserFormula(trial, m_session.space(), formula); !put)
        return fail(put.error());
    return formula;
}

void FormulaDialog::check()
{
    m_lambda->setEnabled(static_cast<predict::Formula::Penalty>(m_penalty->currentData().toInt()) == predict::Formula::Penalty::Fixed);
    const std::string name = ss(m_name->text().trimmed());
    m_remove->setEnabled(m_session.state().userFormulas.contains(name));
    const auto checked = formula();
    m_use->setEnabled(checked.has_value());
    m_save->setEnabled(checked.has_value());
    if (m_terms->toPlainText().trimmed().isEmpty())
        m_verdict->setText(tr("Write terms, or start from a formula."));
    else if (!checked)
        m_verdict->setText(state::messages::sentence(checked.error()));
    else if (!m_session.samples() || m_session.samples()->empty())
        m_verdict->setText(tr("%Ln term(s) and an intercept. There are no measurements yet to fit it to.", nullptr, static_cast<int>(checked->terms.size())));
    else
        m_verdict->setText(tr("%Ln term(s) and an intercept.", nullptr, static_cast<int>(checked->terms.size())));
}

void FormulaDialog::insertColumn(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    QTextCursor cursor = m_terms->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock()).trimmed();
    const bool locks = before == "lock"_L1;   // "lock column = value"
    const bool joins = !before.isEmpty() && !before.endsWith(u'*') && !before.endsWith(u':') && !locks;
    const bool apart = locks && !cursor.block().text().left(cursor.positionInBlock()).endsWith(u' ');
    cursor.insertText((joins ? u" * "_s : apart ? u" "_s : QString()) + index.data().toString());
    m_terms->setTextCursor(cursor);
}

void FormulaDialog::use()
{
    const auto wanted = formula();
    if (!wanted)
        return say(wanted.error());
    if (const auto put = m_session.putUserFormula(*wanted); !put)
        return say(put.error());
    listFormulas(qs(wanted->name));
}

void FormulaDialog::remove()
{
    m_session.removeUserFormula(m_name->text().trimmed());
    listFormulas({});
}

Result<void> FormulaDialog::openFile(const QString& file)
{
    const auto bytes = base::readFile(std::filesystem::path(file.toStdU16String()), kLargestFile);
    if (!bytes)
        return fail(bytes.error());
    const auto document = base::parseJson(*bytes, ss(file));
    if (!document)
        return fail(document.error());
    const auto read = predict::formulaFromJson(*document);
    if (!read)
        return fail(read.error());
    showFormula(*read);
    return {};
}

Result<void> FormulaDialog::saveFile(const QString& file) const
{
    const auto wanted = formula();
    if (!wanted)
        return fail(wanted.error());
    return base::writeFileAtomically(std::filesystem::path(file.toStdU16String()), predict::toJson(*wanted).dump(2) + "\n");
}

void FormulaDialog::askOpen()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open a formula"), {}, tr("Formulas (*.json)"));
    if (file.isEmpty())
        return;
    if (const auto opened = openFile(file); !opened)
        say(opened.error());
}

void FormulaDialog::askSave()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the formula"), m_name->text().trimmed() + u".json"_s, tr("Formulas (*.json)"));
    if (file.isEmpty())
        return;
    if (const auto saved = saveFile(file); !saved)
        say(saved.error());
}

void FormulaDialog::say(const Error& error) { m_verdict->setText(state::messages::sentence(error)); }

}  // namespace vulpes::dialogs
