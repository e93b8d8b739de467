// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/operators_model.h"

#include "theme/format.h"
#include "theme/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace vulpes::models {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr kBlock = 0;   // internal id of a block; an operator has its block's row + 1

QString shapeText(const graph::Shape& shape) { return u"%1 × %2 × %3"_s.arg(shape.height).arg(shape.width).arg(shape.channels); }

QString kindWords(graph::OpKind kind)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("Operators", text); };
    switch (kind) {
    case graph::OpKind::Input: return tr(QT_TRANSLATE_NOOP("Operators", "input"));
    case graph::OpKind::Convolution: return tr(QT_TRANSLATE_NOOP("Operators", "convolution"));
    case graph::OpKind::DepthwiseConvolution: return tr(QT_TRANSLATE_NOOP("Operators", "depthwise convolution"));
    case graph::OpKind::FullyConnected: return tr(QT_TRANSLATE_NOOP("Operators", "fully connected"));
    case graph::OpKind::Activation: return tr(QT_TRANSLATE_NOOP("Operators", "activation"));
    case graph::OpKind::Add: return tr(QT_TRANSLATE_NOOP("Operators", "addition (skip connection)"));
    case graph::OpKind::Multiply: return tr(QT_TRANSLATE_NOOP("Operators", "multiplication (gate)"));
    case graph::OpKind::GlobalAveragePool: return tr(QT_TRANSLATE_NOOP("Operators", "global average"));
    case graph::OpKind::AveragePool: return tr(QT_TRANSLATE_NOOP("Operators", "average pool"));
    case graph::OpKind::MaxPool: return tr(QT_TRANSLATE_NOOP("Operators", "maximum pool"));
    case graph::OpKind::Concatenate: return tr(QT_TRANSLATE_NOOP("Operators", "concatenation"));
    case graph::OpKind::BatchNorm: return tr(QT_TRANSLATE_NOOP("Operators", "batch norm"));
    case graph::OpKind::ChannelShuffle: return tr(QT_TRANSLATE_NOOP("Operators", "channel shuffle"));
    case graph::OpKind::Zero: return tr(QT_TRANSLATE_NOOP("Operators", "zeros"));
    }
    return {};
}

QString activationWords(graph::Activation activation)
{
    switch (activation) {
    case graph::Activation::None: return {};
    case graph::Activation::Relu: return u"ReLU"_s;
    case graph::Activation::Relu6: return u"ReLU6"_s;
    case graph::Activation::HardSwish: return u"hard-swish"_s;
    case graph::Activation::HardSigmoid: return u"hard-sigmoid"_s;
    case graph::Activation::Sigmoid: return u"sigmoid"_s;
    }
    return {};
}

double share(double part, double whole) { return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0.0; }

/// A count or a time, and its share of the whole for the bar behind it.
QVariant amount(double value, double whole, const QString& text, int role)
{
    switch (role) {
    case Qt::DisplayRole: return text;
    case SortRole: return value;
    case OperatorsModel::ShareRole: return share(value, whole);
    case Qt::TextAlignmentRole: return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return QCoreApplication::translate("Operators", "%1, %2 % of the network").arg(text, theme::format::number(100 * share(value, whole), 1));
    default: return {};
    }
}

QVariant placeCell(device::Mapping place, int role)
{
    if (role == Qt::DisplayRole || role == SortRole || role == Qt::ToolTipRole)
        return placeWords(place);
    return role == OperatorsModel::PlaceRole ? QVariant(static_cast<int>(place)) : QVariant();
}

} // namespace

QString operatorWords(const graph::Op& op)
{
    QStringList words{kindWords(op.kind)};
    if (op.kernel > 1)
        words.front() += u" %1 × %1"_s.arg(op.kernel);
    if (op.stride > 1)
        words << QCoreApplication::translate("Operators", "stride %1").arg(op.stride);
    if (op.activation != graph::Activation::None)
        words << activationWords(op.activation);
    return words.join(u", "_s);
}

QString placeWords(device::Mapping place)
{
    switch (place) {
    case device::Mapping::EdgeTpu: return QCoreApplication::translate("Operators", "Edge TPU");
    case device::Mapping::Cpu: return QCoreApplication::translate("Operators", "processor");
    case device::Mapping::Partly: return QCoreApplication::translate("Operators", "partly on the Edge TPU");
    case device::Mapping::NotTold: return {};
    }
    return {};
}

device::Mapping OperatorsModel::placeOf(std::size_t op) const
{
    return m_placement && op < m_placement->ops.size() ? m_placement->ops[op] : device::Mapping::NotTold;
}

void OperatorsModel::setPlacement(std::optional<workflow::EdgeTpuPlacement> placement)
{
    beginResetModel();
    m_placement = std::move(placement);
    endResetModel();
}

void OperatorsModel::setCosts(std::shared_ptr<const workflow::NetworkCosts> costs, const state::CostWords& unit)
{
    beginResetModel();
    m_unit = unit;
    m_costs = std::move(costs);
    m_placement.reset();
    m_macs = m_parameters = m_latency = 0;
    if (m_costs) {
        m_macs = static_cast<double>(m_costs->graph.macs());
        m_parameters = static_cast<double>(m_costs->graph.parameters());
        for (const workflow::BlockCost& block : m_costs->blocks)
            m_latency += std::max(0.0, block.latency.value_or(0.0));
    }
    endResetModel();
}

void OperatorsModel::retranslate() { setCosts(m_costs, m_unit); }

state::BlockRef OperatorsModel::blockOf(const QModelIndex& index) const
{
    if (!m_costs || !index.isValid())
        return {};
    const std::size_t row = static_cast<std::size_t>(index.internalId() == kBlock ? index.row() : static_cast<int>(index.internalId()) - 1);
    return {m_costs->blocks[row].stage, m_costs->blocks[row].block};
}

QModelIndex OperatorsModel::indexOf(const state::BlockRef& ref) const
{
    if (m_costs)
        for (std::size_t i = 0; i < m_costs->blocks.size(); ++i)
            if (m_costs->blocks[i].stage == ref.stage && (ref.block == 0 || m_costs->blocks[i].block == ref.block))
                return index(static_cast<int>(i), 0);
    return {};
}

QModelIndex OperatorsModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kBlock);
}

QModelIndex OperatorsModel::parent(const QModelIndex& index) const
{
    if (!index.isValid() || index.internalId() == kBlock)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kBlock);
}

int OperatorsModel::rowCount(const QModelIndex& parent) const
{
    if (!m_costs || (parent.isValid() && (parent.internalId() != kBlock || parent.column() != 0)))
        return 0;
    return static_cast<int>(parent.isValid() ? m_costs->blocks[static_cast<std::size_t>(parent.row())].ops.size() : m_costs->blocks.size());
}

int OperatorsModel::columnCount(const QModelIndex&) const { return m_placement ? ColumnCount : Place; }

QVariant OperatorsModel::data(const QModelIndex& index, int role) const
{
    if (!m_costs || !index.isValid())
        return {};
    if (index.internalId() == kBlock)
        return blockCell(m_costs->blocks[static_cast<std::size_t>(index.row())], index.column(), role);
    const workflow::BlockCost& block = m_costs->blocks[static_cast<std::size_t>(index.internalId()) - 1];
    return operatorCell(block.ops[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant OperatorsModel::blockCell(const workflow::BlockCost& block, int column, int role) const
{
    const bool shown = role == Qt::DisplayRole || role == SortRole;
    switch (column) {
    case Name: return shown ? QVariant(theme::qs(block.name)) : QVariant();
    case Kind: return shown ? QVariant(tr("%n operator(s)", nullptr, static_cast<int>(block.ops.size()))) : QVariant();
    case Output: return shown ? QVariant(shapeText(block.output)) : QVariant();
    case Macs: return amount(static_cast<double>(block.macs), m_macs, theme::format::scaled(static_cast<double>(block.macs)), role);
    case Parameters:
        return amount(static_cast<double>(block.parameters), m_parameters, theme::format::scaled(static_cast<double>(block.parameters)), role);
    case Place: {
        device::Mapping all = device::Mapping::NotTold;
        for (const std::size_t op : block.ops)
            all = device::together(all, placeOf(op));
        return placeCell(all, role);
    }
    case Latency: return block.latency ? amount(*block.latency, m_latency, m_unit.value(*block.latency), role) : QVariant();
    default: return {};
    }
}

QVariant OperatorsModel::operatorCell(std::size_t number, int column, int role) const
{
    const graph::Op& op = m_costs->graph.ops[number];
    const bool shown = role == Qt::DisplayRole || role == SortRole;
    switch (column) {
    case Name: return shown ? QVariant(theme::qs(op.name)) : QVariant();
    case Kind: return shown ? QVariant(operatorWords(op)) : QVariant();
    case Output: return shown ? QVariant(shapeText(op.output)) : QVariant();
    case Macs: return op.macs > 0 ? amount(static_cast<double>(op.macs), m_macs, theme::format::scaled(static_cast<double>(op.macs)), role) : QVariant();
    case Parameters:
        return op.parameters > 0 ? amount(static_cast<double>(op.parameters), m_parameters, theme::format::scaled(static_cast<double>(op.parameters)), role)
                                 : QVariant();
    case Place: return placeCell(placeOf(number), role);
    default: return {};
    }
}

QVariant OperatorsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Block, operator");
    case Kind: return tr("Kind");
    case Output: return tr("Output");
    case Macs: return tr("MACs");
    case Parameters: return tr("Parameters");
    case Latency: return tr("Predicted, %1").arg(m_unit.unit());
    case Place: return tr("Runs on");
    default: return {};
    }
}

} // namespace vulpes::models
