// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/budgets_dialog.h"

#include "theme/text.h"
#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>

namespace vulpes::dialogs {

BudgetsDialog::BudgetsDialog(state::SessionState& session, QWidget* parent) : QDialog(parent), m_session(session)
{
    setWindowTitle(tr("Other budgets"));
    auto* form = new QFormLayout(this);
    auto* words = new QLabel(tr("The network must keep these limits as well as the latency budget."), this);
    words->setWordWrap(true);
    form->addRow(words);
    const auto add = [&](const QString& cost, const QString& label, const QString& name) {
        auto* field = new QDoubleSpinBox(this);
        field->setRange(0, 1e6);
        field->setDecimals(3);
        field->setSpecialValueText(tr("no limit"));
        field->setSuffix(QLatin1Char(' ') + tr("M", "millions"));
        field->setAccessibleName(name);
        const auto& budgets = session.state().otherBudgets;
        if (const auto found = budgets.find(theme::ss(cost)); found != budgets.end())
            field->setValue(found->second / 1e6);
        form->addRow(label, field);
        m_fields.append({cost, field});
    };
    add(QStringLiteral("parameters"), tr("&Parameters:"), tr("Largest number of parameters, millions"));
    add(QStringLiteral("macs"), tr("&Multiply-adds:"), tr("Largest number of multiply-adds, millions"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &BudgetsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
}

void BudgetsDialog::accept()
{
    for (const auto& [cost, field] : m_fields)
        m_session.setOtherBudget(cost, field->value() > 0 ? std::optional(field->value() * 1e6) : std::nullopt);
    QDialog::accept();
}

} // namespace vulpes::dialogs
