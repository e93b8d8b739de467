// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/runs_dialog.h"

#include "theme/format.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>

namespace vulpes::dialogs {

RunsDialog::RunsDialog(state::SessionState& session, QWidget* parent)
    : QDialog(parent), m_session(session), m_rule(new QComboBox(this)), m_budget(new QDoubleSpinBox(this)), m_runs(new QSpinBox(this)),
      m_seed(new QSpinBox(this))
{
    setWindowTitle(tr("Run a search"));
    setObjectName(QStringLiteral("runsDialog"));
    m_rule->addItem(tr("Annealing, published rule"), static_cast<int>(search::Rule::Published));
    m_rule->addItem(tr("Annealing, Metropolis"), static_cast<int>(search::Rule::Metropolis));
    m_rule->addItem(tr("Regularised evolution"), static_cast<int>(search::Rule::Evolution));
    m_rule->addItem(tr("Random search"), static_cast<int>(search::Rule::Random));
    m_rule->setAccessibleName(tr("Rule"));
    m_budget->setRange(0.001, 1e6);
    m_budget->setDecimals(theme::format::decimalsOfCost(session.state().budgetMs));
    m_budget->setSingleStep(session.budgetStep());
    m_budget->setSuffix(QLatin1Char(' ') + session.cost().unit());
    m_budget->setValue(session.state().budgetMs);
    m_budget->setAccessibleName(tr("Budget: %1").arg(session.cost().axis()));
    m_runs->setRange(1, 1000);
    m_runs->setValue(40);
    m_runs->setAccessibleName(tr("Number of runs"));
    m_seed->setRange(1, 1000000);
    m_seed->setAccessibleName(tr("First seed"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("&Rule:"), m_rule);
    form->addRow(tr("&Budget:"), m_budget);
    form->addRow(tr("R&uns:"), m_runs);
    form->addRow(tr("First &seed:"), m_seed);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Run"));
    connect(buttons, &QDialogButtonBox::accepted, this, &RunsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void RunsDialog::accept()
{
    search::SearchOptions options;
    options.rule = static_cast<search::Rule>(m_rule->currentData().toInt());
    options.budget = m_budget->value();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    m_session.startRuns(options, m_runs->value());
    QDialog::accept();
}

} // namespace vulpes::dialogs
