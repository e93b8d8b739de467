// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "cli/units.h"
#include "workflow/anytime.h"

#include <algorithm>
#include <array>

namespace vulpes::cli {

namespace {

using workflow::TableStrategy;

constexpr std::array<std::pair<std::string_view, TableStrategy>, 4> kStrategies{{{"random", TableStrategy::Random}, {"evolution", TableStrategy::Evolution},
                                                                                 {"annealing", TableStrategy::Annealing}, {"guided", TableStrategy::Guided}}};

/// "raspi4=16.9ms", "raspi4=25%", "fpga=20mJ", "pi5_onnx@energy_mj=40%".
Result<workflow::BudgetWish> wishOf(const std::string& text)
{
    const auto broken = [&] { return fail(base::usageError("hw_budget_syntax").with("text", text)); };
    const auto equals = text.rfind('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
        return broken();
    workflow::BudgetWish wish;
    wish.device = text.substr(0, equals);
    std::string value = text.substr(equals + 1);
    if (const auto at = wish.device.find('@'); at != std::string::npos) {
        wish.metric = wish.device.substr(at + 1);
        wish.device.resize(at);
    } else if (value.ends_with('J')) {
        wish.metric = study::kEnergyMj;
    }
    if (value.ends_with('%')) {
        value.pop_back();
        const auto share = parseDouble(value);
        if (!share || *share < 0 || *share > 100)
            return broken();
        wish.value = *share / 100;
        wish.share = true;
        return wish;
    }
    const auto budget = parseBudget(value, wish.metric);
    if (!budget)
        return broken();
    wish.value = *budget;
    return wish;
}

class HwSearchCommand : public Command
{
public:
    HwSearchCommand()
        : Command("search", "The most accurate network of a table within budgets, the whole front, and how soon searches find it",
                  "vulpes-cli hw search nasbench201/ hwnasbench/ --space nasbench201 --task cifar100_test_200 --budget raspi4=25%")
    {
    }

    void options(CLI::App& app) override
    {
        m_files.bind(app);
        add(app, "hw-budget", m_budgets)->required();
        add(app, "hw-task", m_question.task);
        add(app, "hw-dataset", m_question.dataset);
        addFlag(app, "hw-connected", m_question.connectedOnly);
        addFlag(app, "hw-front", m_front);
        add(app, "hw-strategy", m_strategy);
        add(app, "hw-evaluations", m_evaluations)->check(CLI::Range(1, 1'000'000));
        add(app, "hw-searches", m_searches)->check(CLI::Range(1, 10'000));
    }

    Result<ExitCode> run(const Context& context) override
    {
        for (const std::string& text : m_budgets) {
            auto wish = wishOf(text);
            if (!wish)
                return fail(wish.error());
            m_question.budgets.push_back(std::move(*wish));
        }
        const auto table = m_files.open(context);
        if (!table)
            return fail(table.error());
        const auto problem = workflow::problemOf(*table, m_question);
        if (!problem)
            return fail(problem.error());
        const auto best = workflow::bestWithin((*problem)->search.columns, (*problem)->search.budgets);
        if (!best)
            return fail(infeasibleError("no_network_fits"));
        Json search = about(**problem);
        search["best"] = network(**problem, *best);
        std::vector<std::size_t> front;
        if (m_front) {
            front = workflow::measuredFront((*problem)->search.columns);
            search["front"] = Json::array();
            for (const std::size_t row : front) {
                search["front"].push_back(network(**problem, row));
                search["front"].back()["within_budgets"] = keepsBudgets(**problem, row);
            }
        }
        std::string told;
        if (!m_strategy.empty())
            if (auto tried = anytime(**problem, context, search, told); !tried)
                return fail(tried.error());
        if (context.globals.json)
            context.print(hwDocument("search", std::move(search)));
        else
            context.print(text(**problem, *best, front) + told);
        return kDone;
    }

private:
    [[nodiscard]] Json about(const workflow::HardwareProblem& problem) const
    {
        Json search;
        search["space"] = problem.table->benchmark().space;
        search["task"] = problem.task->name;
        search["candidates"] = workflow::candidatesOf(problem.search.columns);
        search["budgets"] = Json::array();
        for (std::size_t i = 0; i < m_question.budgets.size(); ++i)
            search["budgets"].push_back({{"device", m_question.budgets[i].device}, {"metric", m_question.budgets[i].metric},
                                         {"dataset", problem.datasets[i].empty() ? Json(nullptr) : Json(problem.datasets[i])}, {"value", problem.search.budgets[i]}});
        return search;
    }

    [[nodiscard]] Json network(const workflow::HardwareProblem& problem, std::size_t row) const
    {
        const auto& benchmark = problem.table->benchmark();
        Json found;
        found["ops"] = benchmark.format(problem.table->keys.operators(row));
        if (problem.table->keys.index(row) != hardware::ArchitectureKeys::kNoIndex)
            found["index"] = problem.table->keys.index(row);
        found["accuracy"] = problem.accuracy[row];
        found["costs"] = Json::array();
        for (const auto& cost : problem.costs)
            found["costs"].push_back(hwNumber(cost[row]));
        return found;
    }

    [[nodiscard]] static bool keepsBudgets(const workflow::HardwareProblem& problem, std::size_t row)
    {
        for (std::size_t i = 0; i < problem.costs.size(); ++i)
            if (!(problem.costs[i][row] <= problem.search.budgets[i]))
                return false;
        return true;
    }

    /// "; raspi4 measured for cifar10": accuracies of another data set may stand beside them.
    [[nodiscard]] std::string measuredFor(const workflow::HardwareProblem& problem) const
    {
        std::string out;
        for (std::size_t i = 0; i < problem.datasets.size(); ++i)
            if (!problem.datasets[i].empty())
                out += "; " + m_question.budgets[i].device + " measured for " + problem.datasets[i];
        return out;
    }

    [[nodiscard]] std::string text(const workflow::HardwareProblem& problem, std::size_t best, const std::vector<std::size_t>& front) const
    {
        std::vector<TextTable::Column> columns{{"", TextTable::Align::Left}, {"accuracy"}};
        for (const auto& budget : m_question.budgets)
            columns.push_back({budget.device + ", " + unitOf(budget.metric)});
        columns.push_back({"index"});
        columns.push_back({"operators", TextTable::Align::Left});
        TextTable table(columns);
        const auto line = [&](const std::string& what, std::size_t row) {
            std::vector<std::string> cells{what, number(problem.accuracy[row], 2)};
            for (const auto& cost : problem.costs)
                cells.push_back(significant(cost[row], 5));
            const auto index = problem.table->keys.index(row);
            cells.push_back(index == hardware::ArchitectureKeys::kNoIndex ? "" : std::to_string(index));
            cells.push_back(problem.table->benchmark().format(problem.table->keys.operators(row)));
            table.add(std::move(cells));
        };
        std::vector<std::string> budgets{"budget", ""};
        for (const double budget : problem.search.budgets)
            budgets.push_back(significant(budget, 5));
        budgets.insert(budgets.end(), {"", ""});
        table.add(std::move(budgets));
        line("best", best);
        for (const std::size_t row : front)
            line(keepsBudgets(problem, row) ? "front" : "front, beyond", row);
        return problem.task->name + ", exact over the " + grouped(static_cast<std::int64_t>(workflow::candidatesOf(problem.search.columns)))
            + " networks with all of these numbers" + measuredFor(problem) + "\n\n" + table.text();
    }

    /// Seeded searches beside the exact answer: after how many accuracies they were close to it.
    Result<void> anytime(const workflow::HardwareProblem& problem, const Context& context, Json& search, std::string& told) const
    {
        workflow::AnytimePlan plan{.questions = static_cast<std::size_t>(m_evaluations), .searches = m_searches, .seed = context.globals.seed};
        plan.strategy = std::ranges::find(kStrategies, m_strategy, &std::pair<std::string_view, TableStrategy>::first)->second;
        workflow::NamedGuide guide;
        if (plan.strategy == TableStrategy::Guided) {
            auto made = workflow::guideFor(problem, context.job);
            if (!made)
                return fail(std::move(made.error()));
            guide = std::move(*made);
            search["guide"] = guide.name;
        }
        const auto report = workflow::anytimeSearches(problem.search, plan, guide.guide, context.threads(), context.job);
        if (!report)
            return fail(report.error());
        const auto median = report->medianNeeded();
        search["strategy"] = m_strategy;
        search["searches"] = plan.searches;
        search["close"] = plan.close;
        search["median_evaluations"] = median ? Json(*median) : Json(nullptr);
        search["found"] = report->found();
        search["regret"] = {{"lower", report->regret.lower}, {"median", report->regret.median}, {"upper", report->regret.upper}};
        told = "\n" + m_strategy + ": " + std::to_string(report->found()) + " of " + std::to_string(m_searches) + " searches reached "
            + number(100 * plan.close, 1) + " % of the best accuracy within " + std::to_string(m_evaluations) + " evaluations"
            + (median ? ", half of them within " + number(*median, 0) : std::string()) + "; median regret at the end "
            + number(report->regret.median.back(), 2) + " points\n";
        return {};
    }

    HwFiles m_files;
    workflow::HardwareQuestion m_question;
    std::vector<std::string> m_budgets;
    std::string m_strategy;
    int m_evaluations = 200, m_searches = 100;
    bool m_front = false;
};

}  // namespace

CommandPtr makeHwSearchCommand()
{
    return std::make_unique<HwSearchCommand>();
}

}  // namespace vulpes::cli
