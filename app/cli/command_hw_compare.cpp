// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "workflow/rank_agreement.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

class HwCompareCommand : public Command
{
public:
    HwCompareCommand()
        : Command("compare", "How alike devices put networks in order: Kendall's tau-b of every pair, ties counted",
                  "vulpes-cli hw compare hwnasbench/ --space nasbench201 --device raspi4 --device eyeriss")
    {
    }

    void options(CLI::App& app) override
    {
        m_files.bind(app);
        add(app, "hw-device", m_request.devices);
        add(app, "hw-metric", m_request.metric);
        add(app, "hw-compared-dataset", m_request.dataset);
        addFlag(app, "hw-connected", m_request.connectedOnly);
        addFlag(app, "as-csv", m_csv);
    }

    Result<ExitCode> run(const Context& context) override
    {
        const auto table = m_files.open(context);
        if (!table)
            return fail(table.error());
        const auto matrix = workflow::rankAgreement(**table, m_request, context.threads(), context.job);
        if (!matrix)
            return fail(matrix.error());
        sayLeftOut(context, **table, *matrix);
        if (context.globals.json)
            context.print(hwDocument("compare", json(**table, *matrix)));
        else
            context.print(text(*matrix));
        return kDone;
    }

private:
    /// A device of one's own with a handful of networks should not vanish without a word.
    void sayLeftOut(const Context& context, const hardware::HardwareTable& table, const workflow::AgreementMatrix& matrix) const
    {
        if (!m_request.devices.empty())
            return;
        std::string left;
        for (const std::string& device : table.devices()) {
            const auto compared = std::ranges::any_of(matrix.series, [&](std::size_t place) { return table.series[place].device == device; });
            const auto measured = std::ranges::any_of(table.series, [&](const auto& one) { return one.device == device && one.metric == m_request.metric; });
            if (measured && !compared)
                left += (left.empty() ? "" : ", ") + device;
        }
        if (!left.empty())
            context.say("Left out, with fewer than " + std::to_string(workflow::kFewest) + " networks (name them with --device to have them): " + left + ".");
    }

    [[nodiscard]] Json json(const hardware::HardwareTable& table, const workflow::AgreementMatrix& matrix) const
    {
        Json compare;
        compare["space"] = table.benchmark().space;
        compare["metric"] = m_request.metric;
        compare["devices"] = matrix.labels;
        compare["kendall"] = Json::array();
        for (const auto& row : matrix.kendall) {
            Json line = Json::array();
            for (const double tau : row)
                line.push_back(hwNumber(tau));
            compare["kendall"].push_back(std::move(line));
        }
        compare["rows"] = matrix.rows;
        return compare;
    }

    [[nodiscard]] std::string text(const workflow::AgreementMatrix& matrix) const
    {
        std::vector<TextTable::Column> columns{{"", TextTable::Align::Left}};
        for (const std::string& label : matrix.labels)
            columns.push_back({label});
        TextTable table(columns);
        for (std::size_t i = 0; i < matrix.labels.size(); ++i) {
            std::vector<std::string> cells{matrix.labels[i]};
            for (const double tau : matrix.kendall[i])
                cells.push_back(hardware::isMissing(tau) ? "–" : number(tau, 3));
            table.add(std::move(cells));
        }
        return m_csv ? table.csv() : table.text();
    }

    HwFiles m_files;
    workflow::AgreementRequest m_request;
    bool m_csv = false;
};

}  // namespace

CommandPtr makeHwCompareCommand()
{
    return std::make_unique<HwCompareCommand>();
}

}  // namespace vulpes::cli
