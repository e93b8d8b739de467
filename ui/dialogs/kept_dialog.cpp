// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/kept_dialog.h"

#include "theme/theme.h"
#include "workflow/predictors.h"
#include "workflow/run_record.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using models::KeptModel;

KeptDialog::KeptDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_model(new KeptModel(this)), m_table(new QTableView(this)), m_words(new QLabel(this))
{
    setWindowTitle(tr("Kept fits and runs"));
    setObjectName(u"keptDialog"_s);
    m_words->setWordWrap(true);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Fits and runs kept in the study"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_keep = buttons->addButton(tr("&Keep these fits"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_keep->setObjectName(u"keptKeep"_s);
    m_remove->setObjectName(u"keptRemove"_s);
    m_remove->setShortcut(QKeySequence::Delete);
    for (QPushButton* button : findChildren<QPushButton*>())
        button->setAutoDefault(false);   // Enter in the table keeps nothing unasked
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, [this] { m_session.keepFits(); });
    connect(m_remove, &QPushButton::clicked, this, &KeptDialog::removeCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeptDialog::showButtons);
    connect(&m_session, &state::SessionState::changed, this, [this](state::Changes changes) {
        if (changes & (state::Change::Runs | state::Change::Analysis | state::Change::Study))
            showAll();
    });
    resize(theme::em(this, 56), theme::em(this, 24));
    showAll();
    m_table->setFocus();
}

QString KeptDialog::today(const study::Document& document) const
{
    if (document.kind == "fit") {
        const auto& analysis = m_session.analysis();
        const auto same = [&](const workflow::Predictor& predictor) {
            return predictor.fit && document.body.is_object() && document.body.value("target", Json()) == predict::toJson(*predictor.fit)["target"]
                   && document.body.value("formula", Json()) == predictor.fit->formula->formula().name;
        };
        if (analysis)
            for (const workflow::Predictor* predictor : {&analysis->accuracy, &analysis->latency})
                if (same(*predictor)) {
                    const Json now = predict::toJson(*predictor->fit);
                    const auto estimates = [](const Json& fit) {
                        Json list = Json::array();
                        if (const auto all = fit.find("coefficients"); all != fit.end() && all->is_array())
                            for (const Json& one : *all)
                                list.push_back(one.is_object() ? one.value("estimate", Json()) : Json());
                        return list;
                    };
                    return estimates(document.body) == estimates(now) ? tr("the fit in use") : tr("other coefficients than the fit in use");
                }
        return tr("a formula not in use");
    }
    for (const auto& batch : m_session.batches())
        if (batch->document == document.id)
            return batch->otherPredictors ? tr("made with other predictors")
                   : batch->hasMoves()    ? tr("can be replayed")
                                          : tr("moves not repeated yet");
    return {};
}

void KeptDialog::showAll()
{
    const int before = m_table->currentIndex().row();
    std::vector<KeptModel::Row> rows;
    for (study::Document& document : m_session.keptResults()) {
        const QString now = today(document);
        rows.push_back({std::move(document), now});
    }
    m_words->setText(rows.empty() ? tr("Nothing is kept yet. Runs are kept when they end; fits when you ask for it.")
                                  : tr("Kept results are not part of what a proof is tied to: keeping or removing them changes no answer."));
    m_model->setRows(std::move(rows));
    m_table->resizeColumnsToContents();
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(before, 0, m_model->rowCount() - 1));
    showButtons();
}

void KeptDialog::showButtons()
{
    m_remove->setEnabled(m_session.isOpen() && m_session.writable() && m_table->currentIndex().isValid());
    const auto& analysis = m_session.analysis();
    const auto own = [](const workflow::Predictor& p) { return p.fit && !p.fit->imported; };
    m_keep->setEnabled(m_session.isOpen() && m_session.writable() && analysis && (own(analysis->accuracy) || own(analysis->latency)));
}

void KeptDialog::removeCurrent()
{
    if (const QModelIndex index = m_table->currentIndex(); index.isValid())
        m_session.removeKept(study::Document(m_model->row(index.row()).document));
}

} // namespace vulpes::dialogs
