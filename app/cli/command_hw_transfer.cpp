// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hw_command.h"
#include "cli/hw_transfer_report.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "workflow/foretold_study.h"

#include <charconv>
#include <filesystem>

namespace vulpes::cli {

namespace {

constexpr Eigen::Index kCandidatesOfDraws = 300;  // without any, all draws would be one

/// "0-899", "900-" → first and last index. Errors: `range_syntax` (fact `text`).
Result<workflow::IndexRange> parseRange(const std::string& text)
{
    workflow::IndexRange range;
    const char* end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, range.first);
    bool good = first.ec == std::errc() && first.ptr != end && *first.ptr == '-' && range.first >= 0;
    if (good && first.ptr + 1 != end) {
        const auto last = std::from_chars(first.ptr + 1, end, range.last);
        good = last.ec == std::errc() && last.ptr == end && range.last >= range.first;
    }
    if (!good)
        return fail(base::usageError("range_syntax").with("text", text));
    return range;
}

class HwTransferCommand : public Command
{
public:
    HwTransferCommand()
        : Command("transfer", "Foretell a device from a few measurements and what other devices measured",
            "vulpes-cli hw transfer hwnasbench/ help/ --space nasbench201 --target raspi4 -n 10")
    {
    }

    void options(CLI::App& app) override
    {
        m_files.bind(app);
        add(app, "hw-target", m_request.target);
        add(app, "hw-sources", m_request.sources)->delimiter(',');
        add(app, "hw-samples", m_samples);
        add(app, "hw-measure", m_draw.count)->check(CLI::Range(1, 10000));
        addFlag(app, "hw-design", m_design);
        add(app, "hw-metric", m_request.metric);
        add(app, "hw-dataset", m_request.dataset);
        add(app, "hw-pool", m_pool);
        add(app, "hw-score", m_scored);
        addFlag(app, "hw-middle", m_request.middle);
        add(app, "hw-candidates", m_draw.candidates)->check(CLI::Range(1, 1000000));
        add(app, "hw-draws", m_draws)->check(CLI::Range(1, 10000));
        addFlag(app, "hw-tables", m_tables);
        addFlag(app, "as-csv", m_csv);
        add(app, "output-foretold", m_output);
        add(app, "hw-task", m_task);
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (auto ready = understand(context); !ready)
            return fail(ready.error());
        HwFiles files = m_files;
        if (!m_samples.empty())
            files.files.push_back(m_samples);
        const auto table = files.open(context);
        if (!table)
            return fail(table.error());
        // A device that nobody measured yet has no column: what is asked for is what to measure.
        workflow::TransferRequest request = m_request;
        if (m_design && !request.target.empty()
            && !(*table)->find(request.target, request.metric, request.dataset))
            request.target.clear();
        const auto task = workflow::DeviceTransfer::prepare(**table, request, context.job);
        if (!task)
            return fail(task.error());
        TransferReport report{**table, request, *task, m_draw, {}, {}, {}};
        if (auto done = fill(report, context.job); !done)
            return fail(done.error());
        std::optional<TransferStudy> study;
        if (!m_output.empty()) {
            auto written = write(context, report);
            if (!written)
                return fail(written.error());
            study = std::move(*written);
        }
        if (m_csv)
            context.print(transferCsv(report));
        else if (context.globals.json)
            context.print(hwDocument("transfer", transferJson(report, study)));
        else
            context.print(transferText(report, study));
        return kDone;
    }

private:
    Result<void> understand(const Context& context)
    {
        if (m_request.target.empty() && !m_design)
            return fail(base::usageError("hw_transfer_needs_target"));
        // What is only asked for has no values that a study could hold, and what can go wrong with the file goes wrong first.
        if (!m_output.empty() && m_design && m_samples.empty())
            return fail(base::usageError("foretold_needs_samples"));
        std::error_code unreadable;  // a name that cannot be is told when it is written
        if (!m_output.empty() && !m_force && std::filesystem::exists(m_output, unreadable))
            return fail(base::inputError("file_exists").with("file", m_output));
        for (const auto& [text, range] :
            {std::pair(&m_pool, &m_request.pool), std::pair(&m_scored, &m_request.scored)}) {
            if (text->empty())
                continue;
            const auto parsed = parseRange(*text);
            if (!parsed)
                return fail(parsed.error());
            *range = *parsed;
        }
        m_request.use = m_tables ? transfer::SourceUse::Tabulated : transfer::SourceUse::Measured;
        m_draw.seed = context.globals.seed;
        m_draw.allMeasured = !m_samples.empty();
        if (m_draws > 1 && m_draw.candidates == 0)
            m_draw.candidates = kCandidatesOfDraws;
        return {};
    }

    /// Draws, and what to measure next where that was asked for.
    Result<void> fill(TransferReport& report, const Job& job) const
    {
        if (m_design) {
            auto rows = report.task.design(m_draw, job);
            if (!rows)
                return fail(rows.error());
            report.design = std::move(*rows);
            if (m_samples.empty())
                return {};
        }
        auto additive = report.task.additive(job);
        if (!additive)
            return fail(additive.error());
        report.additive = std::move(*additive);
        for (int draw = 0; draw < m_draws; ++draw) {
            job.report("draws", draw, m_draws);
            workflow::TransferDraw next = m_draw;
            next.seed += static_cast<std::uint64_t>(draw);
            auto result = report.task.run(next, job);
            if (!result)
                return fail(result.error());
            if (draw > 0) {
                result->predictions.clear();
                result->truth.clear();
                result->rows.clear();
                result->fit.reset();
            }
            report.results.push_back(std::move(*result));
        }
        return {};
    }

    /// Made in memory and written whole: a full disk leaves none behind. Of several draws the first counts.
    Result<TransferStudy> write(const Context& context, const TransferReport& report) const
    {
        auto made = workflow::makeForetoldStudy(
            report.table, report.request, report.task, report.results.front(), m_task, context.job);
        if (!made)
            return fail(made.error());
        if (!made->problems.empty())
            context.say(problemsText(made->problems));
        if (auto saved = made->study.saveCopy(m_output); !saved)
            return fail(saved.error());
        return TransferStudy{m_output, made->networks, made->devices.front(), made->task};
    }

    HwFiles m_files;
    workflow::TransferRequest m_request;
    workflow::TransferDraw m_draw;
    std::string m_samples, m_pool, m_scored, m_output, m_task;
    int m_draws = 1;
    bool m_design = false, m_tables = false, m_csv = false, m_force = false;
};

}  // namespace

CommandPtr makeHwTransferCommand()
{
    return std::make_unique<HwTransferCommand>();
}

}  // namespace vulpes::cli
