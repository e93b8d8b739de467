// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/table_model.h"
#include "state/session_state.h"

#include <vector>

namespace vulpes::models {

/// Measured rows, front points, visited networks and pins in one table. Rows are indices into shared immutable results; a budget
/// drag touches no row (over budget is asked for when a cell is painted). Views filter by scope with `CandidatesProxy`.
class CandidatesModel : public TableModel
{
    Q_OBJECT
public:
    enum Column {
        KindColumn, NameColumn, AccuracyColumn, LatencyColumn, PredictedAccuracyColumn, PredictedLatencyColumn, ResidualColumn, LeverageColumn,
        CookColumn, StudentisedColumn, StateColumn, NetworkColumn, ColumnCount
    };
    enum class Group { Measured, Front, Visited, Pinned };

    struct Row
    {
        Group group = Group::Measured;
        int index = 0;                     ///< into the samples, the front, `visited` or 0/1 for the pins
        bool matches = true;               ///< the filter
    };

    explicit CandidatesModel(state::SessionState&, QObject* parent = nullptr);

    /// Rows anew: samples, analysis, runs or pins changed.
    void rebuild();
    /// The filter text changed. Returns what is wrong with it, or an empty text.
    QString applyFilter();
    /// Brush, pins, exclusions or budget changed: repaint only.
    void touch();
    void retranslate();

    [[nodiscard]] const Row& row(int i) const { return m_rows[static_cast<std::size_t>(i)]; }
    [[nodiscard]] state::Candidate candidate(int row) const;
    /// Row of a candidate, or −1.
    [[nodiscard]] int find(const state::Candidate&) const;
    /// Architecture text; empty for rows that only have columns.
    [[nodiscard]] QString network(int row) const;
    [[nodiscard]] int matching() const { return m_matching; }

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex&) const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList&) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {QStringLiteral("text/plain")}; }

protected:
    int rows() const override { return static_cast<int>(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QVariant headerCell(int column, int role) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    struct Visited
    {
        QString network;
        double accuracy = 0, latency = 0;
        QString name;
    };
    [[nodiscard]] double number(const Row&, int column) const;   ///< NaN: not known
    [[nodiscard]] QString name(const Row&) const;

    state::SessionState& m_session;
    std::vector<Row> m_rows;
    std::vector<Visited> m_visited, m_pins;
    int m_matching = 0;
};

} // namespace vulpes::models
