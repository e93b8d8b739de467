// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/table.h"
#include "study/import/csv_import.h"

#include <map>

namespace vulpes::hardware {

using study::ImportProblem;

/// Collects what several files say of one benchmark into one table. Nothing a file says is lost: what two say alike is kept once, a value
/// that differs is kept as a repeat, and every such meeting is a problem of the list.
class TableBuilder
{
public:
    TableBuilder(const Benchmark&, std::vector<ImportProblem>& problems);

    [[nodiscard]] const Benchmark& benchmark() const { return m_table.benchmark(); }
    [[nodiscard]] const ArchitectureKeys& keys() const { return m_table.keys; }
    /// The row of a network. Nothing, with a problem (`index_disagrees`, `index_outside`; the row is left out), where its index and its operators are
    /// those of two networks or the benchmark has no such index.
    [[nodiscard]] std::optional<std::size_t> row(std::optional<std::int64_t> index, std::span<const std::uint8_t> operators, std::int64_t line);

    /// A column of the file that is being read; `column` is what its header says.
    [[nodiscard]] std::size_t addSeries(const SeriesName&, std::string file, std::string column);
    void put(std::size_t series, std::size_t row, double value, std::int64_t line);
    [[nodiscard]] std::size_t addTask(Task, std::string file);
    /// False where the same file said another accuracy of that network: the first one stays.
    [[nodiscard]] bool putTask(std::size_t task, std::size_t row, double value);
    void putSeed(std::size_t task, std::size_t seed, std::size_t row, double value);
    [[nodiscard]] std::size_t addAttribute(Attribute, std::string file);
    /// As `putTask`.
    [[nodiscard]] bool putAttribute(std::size_t attribute, std::size_t row, double value);
    void setEqualTo(std::size_t row, std::int64_t smallest);
    void add(LearningCurve curve) { m_table.curves.push_back(std::move(curve)); }
    void add(TrainingCost cost) { m_table.trainingCosts.push_back(std::move(cost)); }
    void addReferences(std::vector<std::int64_t> indices) { m_table.references = std::move(indices); }
    /// The operator table of that name, a new one without any cost where there is none yet.
    [[nodiscard]] OperatorTable& operators(const std::string& device, const std::string& metric, const std::string& dataset);

    /// Joins the files' columns, sorts the rows, looks for what a careful reader would want to know (docs/hardware.md lists it). The builder is
    /// of no use afterwards. Nothing where no file said anything.
    [[nodiscard]] HardwareTablePtr finish();

private:
    struct Incoming
    {
        Series series;
        std::string file, column;
        std::vector<std::pair<std::size_t, double>> repeats;   ///< of the same file
        std::size_t disagreements = 0;
        std::int64_t firstLine = 0;
        std::size_t negative = 0;
        std::int64_t firstNegative = 0;
    };
    void joinSeries();
    void join(Series& into, std::size_t place, Incoming& from);
    void sortRows();
    void look();
    void remark(ImportProblem::Severity, std::string code, std::string column, std::vector<base::Fact> facts, std::int64_t line = 0);

    HardwareTable m_table;
    std::vector<ImportProblem>& m_problems;
    std::vector<Incoming> m_incoming;
    std::vector<std::string> m_taskFiles, m_attributeFiles;
};

}  // namespace vulpes::hardware
