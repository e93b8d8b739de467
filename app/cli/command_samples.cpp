// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/options.h"
#include "cli/study_options.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

/// The columns that lose nothing: as published where rows are multisets, per block where all are exact, text otherwise.
study::CsvLayout fittingLayout(const study::Samples& samples)
{
    const auto all = [&](study::Observation::Kind kind) {
        return std::ranges::all_of(samples, [&](const study::Sample& sample) { return sample.observation.kind == kind; });
    };
    if (all(study::Observation::Kind::Multiset))
        return study::CsvLayout::Published;
    return all(study::Observation::Kind::Exact) ? study::CsvLayout::Blocks : study::CsvLayout::Text;
}

class SamplesCommand : public Command
{
public:
    SamplesCommand() : Command("samples", "Write the samples of a study as a table", "vulpes-cli samples my.vulpes -o my.csv") {}

    void options(CLI::App& app) override
    {
        m_study.bind(app);
        add(app, "output-csv", m_output)->required();
        add(app, "layout", m_layout);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto opened = openStudy(context, m_study);
        if (!opened)
            return fail(opened.error());
        const study::Samples& samples = *opened->inputs.samples;
        const study::CsvLayout layout = m_layout == "published" ? study::CsvLayout::Published
                                        : m_layout == "blocks"  ? study::CsvLayout::Blocks
                                        : m_layout == "text"    ? study::CsvLayout::Text
                                                                : fittingLayout(samples);
        const std::string table = study::exportCsv(*opened->inputs.space, samples, layout);
        if (m_output == "-") {
            context.print(table);
            return kDone;
        }
        if (auto written = base::writeFileAtomically(m_output, table); !written)
            return fail(written.error());
        if (context.globals.json)
            context.print(Json{{"schema", "vulpes.samples/1"}, {"file", m_output}, {"samples", samples.size()}});
        else
            context.say("Wrote " + std::to_string(samples.size()) + " samples to " + m_output + ".");
        return kDone;
    }

private:
    StudyOptions m_study;
    std::string m_output, m_layout;
};

} // namespace

CommandPtr makeSamplesCommand()
{
    return std::make_unique<SamplesCommand>();
}

} // namespace vulpes::cli
