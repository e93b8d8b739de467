// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/transfer_dialog.h"

#include "dialogs/plain_table.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

// What stands where: the choices on the left, the answers on the right.
namespace vulpes::dialogs {

using namespace Qt::StringLiterals;

namespace {

template<typename Widget>
void call(Widget* widget, const QString& objectName, const QString& name)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(name);
}

QHBoxLayout* rowOf(std::initializer_list<QWidget*> widgets)
{
    auto* row = new QHBoxLayout;
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

} // namespace

void TransferDialog::buildFields()
{
    call(m_space, u"transferSpace"_s, tr("Search space"));
    call(m_metric, u"transferMetric"_s, tr("What is foretold"));
    call(m_dataset, u"transferDataset"_s, tr("Data set the networks were measured for"));
    call(m_device, u"transferDevice"_s, tr("Device to foretell: one of the tables, or the name of a new one"));
    call(m_sources, u"transferSources"_s, tr("Devices to learn from; Space checks one"));
    call(m_count, u"transferCount"_s, tr("How many networks are measured"));
    call(m_networkList, u"transferNetworks"_s, tr("Networks to measure"));
    call(m_answer, u"transferAnswer"_s, tr("How well it went"));
    call(m_predictionList, u"transferPredictions"_s, tr("What is foretold of each network"));
    call(m_task, u"transferTask"_s, tr("Accuracies of the study"));
    call(m_words, u"transferWords"_s, tr("What to do next"));
    m_bar->setAccessibleName(tr("Progress"));
    m_which->setObjectName(u"transferWhich"_s);
    m_saveList->setObjectName(u"transferSaveList"_s);
    m_copyList->setObjectName(u"transferCopy"_s);
    m_openMeasured->setObjectName(u"transferMeasurements"_s);
    m_stop->setObjectName(u"transferStop"_s);
    m_foretell->setObjectName(u"transferForetell"_s);
    m_open->setObjectName(u"transferOpen"_s);

    m_device->setEditable(true);
    m_device->setInsertPolicy(QComboBox::NoInsert);
    m_device->setCompleter(nullptr);   // would end the name of a new device as that of a known one
    m_device->lineEdit()->setPlaceholderText(tr("choose one, or type the name of a new one"));
    m_count->setRange(1, static_cast<int>(workflow::kMostOwnNetworks));
    constexpr int kUsual = 10;
    m_count->setValue(kUsual);
    for (QLabel* label : {m_answer, m_words}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 0);
    m_bar->setMaximumHeight(theme::em(this, 0.5));
    for (QPushButton* button : {m_which, m_saveList, m_copyList, m_openMeasured, m_stop, m_open})
        button->setAutoDefault(false);
    m_which->setToolTip(tr("The first few of them are the best few, so that more can be measured later"));
    m_openMeasured->setToolTip(tr("A table with a column of the device: the list that was saved, filled in"));
    m_buttons->addButton(m_foretell, QDialogButtonBox::ActionRole);
    m_buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    m_foretell->setDefault(true);

    auto* both = new QSplitter(Qt::Horizontal, this);
    both->setChildrenCollapsible(false);
    both->addWidget(choices());
    both->addWidget(answers());
    both->setSizes({theme::em(this, 34), theme::em(this, 50)});
    both->setStretchFactor(0, 2);
    both->setStretchFactor(1, 3);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_bar, 1);
    bottom->addWidget(m_stop);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_paths);
    column->addWidget(both, 1);
    column->addWidget(m_words);
    column->addLayout(bottom);
    column->addWidget(m_buttons);
}

QWidget* TransferDialog::choices()
{
    auto* side = new QWidget(this);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Search &space:"), m_space);
    form->addRow(tr("Me&tric:"), m_metric);
    form->addRow(tr("Data s&et:"), m_dataset);
    form->addRow(tr("De&vice:"), m_device);
    auto* from = new QLabel(tr("&Learn from:"), this);
    from->setBuddy(m_sources);
    auto* count = new QLabel(tr("&Networks to measure:"), this);
    count->setBuddy(m_count);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(form);
    column->addWidget(from);
    column->addWidget(m_sources, 2);
    column->addLayout(rowOf({count, m_count, m_which}));
    asTable(m_networkList, m_networks);
    column->addWidget(m_networkList, 3);
    column->addLayout(rowOf({m_saveList, m_copyList, m_openMeasured}));
    return side;
}

QWidget* TransferDialog::answers()
{
    auto* side = new QWidget(this);
    asSortedTable(m_predictionList, m_predictions);   // the fastest first
    auto* form = new QFormLayout;
    form->addRow(tr("Accuracies of the st&udy:"), m_task);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_answer);
    column->addWidget(m_predictionList, 1);
    column->addLayout(form);
    return side;
}

} // namespace vulpes::dialogs
