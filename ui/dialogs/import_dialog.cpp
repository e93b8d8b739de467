// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/import_dialog.h"

#include "space/named_spaces.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using theme::qs;
using theme::ss;

ImportDialog::ImportDialog(state::SessionState& session, const QString& file, QWidget* parent)
    : QDialog(parent), m_session(session), m_file(file), m_form(new QFormLayout), m_space(new QComboBox(this)), m_device(new QLineEdit(this)),
      m_resolution(new QLineEdit(this)), m_intoNew(new QRadioButton(tr("a &new study"), this)), m_intoThis(new QRadioButton(tr("&this study"), this)),
      m_words(new QLabel(this)), m_busy(new QProgressBar(this)), m_problems(new models::TwinTableModel({}, this)),
      m_asHardware(new QPushButton(tr("Open as a &hardware table…"), this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(file).fileName()));
    setObjectName(QStringLiteral("importDialog"));
    m_space->addItem(tr("as the columns say"), QString());
    for (const space::SpacePtr& space : space::namedSpaces())
        m_space->addItem(qs(space->title().empty() ? space->name() : space->title()), qs(space->name()));
    m_space->setAccessibleName(tr("Search space"));
    m_device->setPlaceholderText(tr("for rows that do not say it"));
    m_device->setAccessibleName(tr("Device"));
    m_resolution->setPlaceholderText(tr("for files that do not say it"));
    m_resolution->setAccessibleName(tr("Image size in pixels"));
    m_form->addRow(tr("Search &space:"), m_space);
    m_form->addRow(tr("&Device:"), m_device);
    m_form->addRow(tr("&Image size, px:"), m_resolution);
    m_words->setWordWrap(true);
    m_words->setAccessibleName(tr("What was read"));
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Reading"));
    m_busy->setMaximumHeight(theme::em(this, 0.5));
    m_busy->setTextVisible(false);
    auto* list = m_list = new QTableView(this);
    list->setObjectName(QStringLiteral("importProblems"));
    list->setModel(m_problems);
    list->setAccessibleName(tr("Problems by row and column"));
    list->verticalHeader()->hide();
    list->horizontalHeader()->setStretchLastSection(true);
    list->setSelectionBehavior(QAbstractItemView::SelectRows);
    list->setTabKeyNavigation(false);
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("Import"));
    m_buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("importOk"));
    auto* into = new QLabel(tr("Into:"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(into);
    row->addWidget(m_intoNew);
    row->addWidget(m_intoThis);
    row->addStretch();
    m_intoNew->setAccessibleName(tr("Import into a new study"));
    m_intoThis->setAccessibleName(tr("Import into this study"));
    m_intoNew->setChecked(true);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_words);
    column->addWidget(m_busy);
    column->addWidget(list, 1);
    column->addLayout(row);
    column->addWidget(m_buttons);
    m_asHardware->setObjectName(QStringLiteral("importAsHardware"));
    m_asHardware->setAutoDefault(false);
    m_asHardware->hide();
    m_buttons->addButton(m_asHardware, QDialogButtonBox::ActionRole);
    connect(m_asHardware, &QPushButton::clicked, this, [this] {
        Q_EMIT hardwareAsked(m_file);
        reject();
    });
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_space, &QComboBox::activated, this, &ImportDialog::read);
    connect(m_device, &QLineEdit::editingFinished, this, &ImportDialog::read);
    connect(m_resolution, &QLineEdit::editingFinished, this, &ImportDialog::read);
    resize(theme::em(this, 44), theme::em(this, 34));
    read();
}

ImportDialog::~ImportDialog() { m_session.jobs().stopLane(QStringLiteral("import")); }

study::ImportOptions ImportDialog::options() const
{
    study::ImportOptions options;
    if (const QString name = m_space->currentData().toString(); !name.isEmpty())
        if (auto space = space::namedSpace(ss(name)))
            options.space = *space;
    bool ok = false;
    if (const double pixels = QLocale().toDouble(m_resolution->text(), &ok); ok && pixels > 0)
        options.resolution = pixels;
    // Rows that go to the open study are of its networks' size.
    if (m_session.isOpen() && m_session.writable() && !m_session.isWorkingCopy() && m_session.space() && m_session.samples())
        options.studyResolution = study::onlyResolution(*m_session.space(), *m_session.samples());
    options.device = ss(m_device->text().trimmed());
    for (const auto& [column, combo] : m_units)
        if (const QString unit = combo->currentData().toString(); !unit.isEmpty())
            options.units[ss(column)] = ss(unit);
    return options;
}

void ImportDialog::read()
{
    m_busy->show();
    m_asHardware->hide();
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    m_result.reset();
    m_session.jobs().start<study::ImportResult>(
        {tr("Reading %1").arg(QFileInfo(m_file).fileName()), QStringLiteral("import"), false}, this,
        [file = ss(m_file), options = options()](const jobs::JobContext& context) { return study::importCsvFile(file, options, context.job()); },
        [this](Result<study::ImportResult> result) {
            m_busy->hide();
            if (result)
                show(std::move(*result));
            else if (result.error().kind != ErrorKind::Stopped)
                showError(result.error());
        });
}

void ImportDialog::showError(const Error& error)
{
    m_words->setText(theme::format::inLayoutDirection(state::messages::sentence(error)));
    m_problems->setTable({});
    m_asHardware->setVisible(error.code == "csv_columns_unknown" || error.code == "space_not_guessed");
}

bool ImportDialog::fitsOpenStudy() const
{
    return m_session.isOpen() && m_session.writable() && m_session.space() && m_result && m_result->space
        && m_session.space()->name() == m_result->space->name() && !m_session.isWorkingCopy();
}

void ImportDialog::addUnitRows(const std::vector<std::string>& columns)
{
    for (const std::string& name : columns) {
        const QString column = qs(name);
        if (std::any_of(m_units.cbegin(), m_units.cend(), [&](const auto& known) { return known.first == column; }))
            continue;
        auto* combo = new QComboBox(this);
        combo->addItem(tr("as assumed"), QString());
        for (const char* unit : {"ms", "us", "s", "mJ"})
            combo->addItem(QString::fromLatin1(unit), QString::fromLatin1(unit));
        combo->setAccessibleName(tr("Unit of column %1").arg(column));
        connect(combo, &QComboBox::activated, this, &ImportDialog::read);
        m_form->addRow(tr("Unit of “%1”:").arg(column), combo);
        m_units.append({column, combo});
    }
}

void ImportDialog::show(study::ImportResult result)
{
    m_result = std::make_shared<study::ImportResult>(std::move(result));
    addUnitRows(m_result->unitsAssumed);
    models::TwinTable table;
    table.header = {QStringLiteral("row"), QStringLiteral("column"), QStringLiteral("kind"), QStringLiteral("finding")};
    table.headings = {tr("Row"), tr("Column"), tr("Kind"), tr("Finding")};
    for (const study::ImportProblem& problem : m_result->problems) {
        QString kind;
        switch (problem.severity) {
        case study::ImportProblem::Severity::Note: kind = tr("Note"); break;
        case study::ImportProblem::Severity::Warning: kind = tr("Warning"); break;
        case study::ImportProblem::Severity::RowLeftOut: kind = tr("Row left out"); break;
        }
        table.rows.push_back({problem.row > 0 ? QVariant(static_cast<qlonglong>(problem.row)) : QVariant(), qs(problem.column), kind,
                              state::messages::sentence(problem)});
    }
    m_problems->setTable(std::move(table));
    m_list->resizeColumnsToContents();
    m_words->setText(theme::format::inLayoutDirection(summary()));
    const bool fits = fitsOpenStudy();
    m_intoThis->setEnabled(fits);
    if (fits && m_session.samples() && !m_session.samples()->empty())
        m_intoThis->setChecked(true);
    if (!fits)
        m_intoNew->setChecked(true);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_result->samples.empty());
}

QString ImportDialog::summary() const
{
    if (!m_result)
        return {};
    const QString read = tr("%Ln row(s) read", nullptr, static_cast<int>(m_result->rowsRead));
    const QString kept = tr("%Ln kept", nullptr, static_cast<int>(m_result->rowsKept));
    const QString networks = tr("%Ln network(s)", nullptr, static_cast<int>(m_result->samples.size()));
    const QString findings = tr("%Ln finding(s)", nullptr, static_cast<int>(m_result->problems.size()));
    return tr("%1: %2, %3, %4 of %5, %6.")
        .arg(theme::format::isolate(QFileInfo(m_file).fileName()), read, kept, networks, theme::format::isolate(qs(m_result->space ? m_result->space->name() : std::string())),
             findings);
}

void ImportDialog::accept()
{
    if (!m_result)
        return;
    if (m_intoNew->isChecked()) {
        if (auto made = m_session.createUntitled(m_result->space, QFileInfo(m_file).fileName()); !made) {
            showError(made.error());
            return;
        }
    }
    if (auto imported = m_session.importSamples(*m_result, QFileInfo(m_file).fileName()); !imported) {
        showError(imported.error());
        return;
    }
    QDialog::accept();
}

} // namespace vulpes::dialogs
