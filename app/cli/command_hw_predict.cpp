// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "structure/cell_space.h"
#include "workflow/cell_accuracy.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

/// A number, or nothing.
Json orNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

std::string edgeName(std::size_t edge)
{
    const auto& of = structure::nasBench201().edges[edge];
    return {static_cast<char>('a' + of.from), static_cast<char>('a' + of.to)};
}

class HwPredictCommand : public Command
{
public:
    HwPredictCommand()
        : Command("predict", "Foretell the accuracies of NAS-Bench-201's cells from a few that were trained",
                  "vulpes-cli hw predict nasbench201/ --space nasbench201 --task cifar100_test_200 -n 78")
    {
    }

    void options(CLI::App& app) override
    {
        m_files.bind(app);
        add(app, "hw-task", m_request.task);
        add(app, "hw-trained", m_request.count)->check(CLI::Range(0, 1'000'000));
        addFlag(app, "hw-scores", m_request.scores);
        add(app, "hw-top", m_top)->check(CLI::Range(1, 15'625));
    }

    Result<ExitCode> run(const Context& context) override
    {
        m_request.seed = context.globals.seed;
        const auto table = m_files.open(context);
        if (!table)
            return fail(table.error());
        const auto found = workflow::foretellCells(**table, m_request, context.job);
        if (!found)
            return fail(found.error());
        if (context.globals.json)
            context.print(hwDocument("predict", json(**table, *found)));
        else
            context.print(text(**table, *found));
        return kDone;
    }

private:
    [[nodiscard]] Json json(const hardware::HardwareTable& table, const workflow::CellAccuracy& found) const
    {
        Json predict;
        predict["space"] = table.benchmark().space;
        predict["task"] = found.task;
        predict["trained"] = found.trained;
        predict["kendall_tau"] = orNull(found.kendall);
        predict["compared"] = found.compared;
        predict["variance_shares"] = found.orderShares;
        Json best;
        best["mean"] = found.best.mean;
        best["value"] = found.best.value;
        best["shares"] = Json::object();
        for (std::size_t edge = 0; edge < found.best.shares.size(); ++edge)
            best["shares"][edgeName(edge)] = found.best.shares[edge];
        predict["best"] = found.cells.empty() ? Json(nullptr) : std::move(best);
        predict["predictions"] = Json::array();
        for (const auto& cell : found.cells) {
            Json one;
            one["ops"] = table.benchmark().format(cell.operators);
            one["index"] = cell.row && table.keys.index(*cell.row) != hardware::ArchitectureKeys::kNoIndex ? Json(table.keys.index(*cell.row)) : Json(nullptr);
            one["accuracy"] = cell.accuracy;
            one["low"] = orNull(cell.low);
            one["high"] = orNull(cell.high);
            one["known"] = hwNumber(cell.known);
            predict["predictions"].push_back(std::move(one));
        }
        return predict;
    }

    [[nodiscard]] std::string text(const hardware::HardwareTable& table, const workflow::CellAccuracy& found) const
    {
        std::string out = found.task + ": " + grouped(static_cast<std::int64_t>(found.cells.size())) + " cells foretold from " + std::to_string(found.trained) + " trained ones"
            + (m_request.scores ? " (cells that have all scores)" : "") + "\n";
        if (found.kendall)
            out += "against " + grouped(static_cast<std::int64_t>(found.compared)) + " known accuracies" + (found.classesKnown ? " of other isomorphism classes" : " (the tables do not say which cells compute the same)") + ": Kendall tau-b " + number(*found.kendall, 3) + "\n";
        TextTable cells({{"operators", TextTable::Align::Left}, {"accuracy, %"}, {"95 %"}, {"known"}});
        for (std::size_t i = 0; i < std::min<std::size_t>(found.cells.size(), static_cast<std::size_t>(m_top)); ++i) {
            const auto& cell = found.cells[i];
            cells.add({table.benchmark().format(cell.operators), number(cell.accuracy, 2), cell.low && cell.high ? number(*cell.low, 2) + " to " + number(*cell.high, 2) : std::string(),
                       hardware::isMissing(cell.known) ? std::string() : number(cell.known, 2)});
        }
        out += "\n" + cells.text();
        if (found.cells.empty())
            return out;
        // In units of the model's link: there they add up.
        TextTable why({{"edge", TextTable::Align::Left}, {"operator", TextTable::Align::Left}, {"share"}});
        for (std::size_t edge = 0; edge < found.best.shares.size(); ++edge)
            why.add({edgeName(edge), structure::nasBench201().operators[found.cells.front().operators[edge]], signedNumber(found.best.shares[edge], 3)});
        out += "\nwhy the first: mean of the space " + number(found.best.mean, 3) + ", and each edge's share, give " + number(found.best.value, 3) + " (link units)\n" + why.text() + "\nof the variance over the space";
        constexpr std::size_t kNamed = 3;
        for (std::size_t order = 0; order < std::min(kNamed, found.orderShares.size()); ++order)
            out += (order == 0 ? " " : ", ") + number(100 * found.orderShares[order], 0) + " % is of " + (order == 0 ? "single edges" : std::to_string(order + 1) + " together");
        return out + "\n";
    }

    HwFiles m_files;
    workflow::CellAccuracyRequest m_request;
    int m_top = 10;
};

}  // namespace

CommandPtr makeHwPredictCommand()
{
    return std::make_unique<HwPredictCommand>();
}

}  // namespace vulpes::cli
