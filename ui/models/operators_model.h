// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"
#include "state/cost_words.h"
#include "state/selection.h"
#include "workflow/block_costs.h"
#include "workflow/edgetpu_placement.h"

#include <QAbstractItemModel>

#include <memory>
#include <optional>

namespace vulpes::models {

/// A network's operators as a tree: blocks, and below each its operators, with shapes and shares of multiply-adds, parameters and
/// predicted latency. `ShareRole` is 0 … 1 of the whole network, for the bar behind the number. With a log of the Edge TPU compiler, a
/// last column says where each runs.
class OperatorsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { Name, Kind, Output, Macs, Parameters, Latency, Place, ColumnCount };
    static constexpr int ShareRole = IdRole + 10;
    static constexpr int PlaceRole = IdRole + 11;   ///< device::Mapping of the column Place

    using QAbstractItemModel::QAbstractItemModel;

    void setCosts(std::shared_ptr<const workflow::NetworkCosts>, const state::CostWords& = state::CostWords());
    [[nodiscard]] const std::shared_ptr<const workflow::NetworkCosts>& costs() const { return m_costs; }
    /// Of the network whose costs are shown; nothing: no column.
    void setPlacement(std::optional<workflow::EdgeTpuPlacement>);
    [[nodiscard]] const std::optional<workflow::EdgeTpuPlacement>& placement() const { return m_placement; }
    /// Where an operator of the graph runs; NotTold without a placement.
    [[nodiscard]] device::Mapping placeOf(std::size_t op) const;
    /// The block an index belongs to; stage −1 outside the stages.
    [[nodiscard]] state::BlockRef blockOf(const QModelIndex&) const;
    [[nodiscard]] QModelIndex indexOf(const state::BlockRef&) const;
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex&) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant blockCell(const workflow::BlockCost&, int column, int role) const;
    [[nodiscard]] QVariant operatorCell(std::size_t op, int column, int role) const;

    std::shared_ptr<const workflow::NetworkCosts> m_costs;
    state::CostWords m_unit;
    std::optional<workflow::EdgeTpuPlacement> m_placement;
    double m_macs = 0, m_parameters = 0, m_latency = 0;   ///< of the whole network; latency: of all blocks
};

/// "convolution 3 × 3, stride 2, hard-swish": an operator in words of the interface's language.
[[nodiscard]] QString operatorWords(const graph::Op&);
/// "Edge TPU", "processor", "partly on the Edge TPU"; empty where the log does not say.
[[nodiscard]] QString placeWords(device::Mapping);

} // namespace vulpes::models
