// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/hw_command.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "space/named_spaces.h"
#include "workflow/hardware_csv.h"
#include "workflow/profile.h"

#include <algorithm>
#include <filesystem>

namespace vulpes::cli {

namespace {

class HwTableCommand : public Command
{
public:
    HwTableCommand()
        : Command("table", "What was measured on a device of your own, as a hardware table", "vulpes-cli hw table mine.vulpes -o mine.csv")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "hw-measured", m_file)->required();
        add(app, "output-hardware", m_output)->required();
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        std::error_code unreadable;   // a name that cannot be is told when it is written
        if (m_output != "-" && !m_force && std::filesystem::exists(m_output, unreadable))
            return fail(base::inputError("file_exists").with("file", m_output));
        const auto csv = std::filesystem::path(m_file).extension() == ".json" ? ofBlockTable() : ofStudy();
        if (!csv)
            return fail(csv.error());
        if (m_output == "-") {
            context.print(*csv);
            return kDone;
        }
        if (auto written = base::writeFileAtomically(m_output, *csv); !written)
            return fail(written.error());
        const auto rows = std::ranges::count(*csv, '\n') - 1;
        if (context.globals.json)
            context.print(hwDocument("table", {{"file", m_output}, {"rows", rows}}));
        else
            context.print(std::to_string(rows) + " rows are in " + m_output + ".\n");
        return kDone;
    }

private:
    [[nodiscard]] Result<std::string> ofBlockTable() const
    {
        const auto bytes = base::readFile(m_file);
        if (!bytes)
            return fail(bytes.error());
        const auto json = base::parseJson(*bytes, m_file);
        if (!json)
            return fail(json.error());
        const auto table = study::blockTableFromJson(*json);
        if (!table)
            return fail(Error(table.error()).with("file", m_file));
        const auto space = space::namedSpace(table->space);
        if (!space)
            return fail(space.error());
        return workflow::operatorCsv(**space, *table);
    }

    /// Its measurements; where there are none, its first block table.
    [[nodiscard]] Result<std::string> ofStudy() const
    {
        const auto study = study::Study::open(m_file);
        if (!study)
            return fail(study.error());
        const auto samples = study->samples();
        if (!samples)
            return fail(samples.error());
        auto csv = workflow::hardwareCsv(*study->space(), **samples);
        if (csv || csv.error().code != "hw_nothing_measured")
            return csv;
        const auto tables = workflow::blockTables(*study);
        if (!tables)
            return fail(tables.error());
        return tables->empty() ? csv : workflow::operatorCsv(*study->space(), tables->front());
    }

    std::string m_file, m_output;
    bool m_force = false;
};

}  // namespace

CommandPtr makeHwTableCommand()
{
    return std::make_unique<HwTableCommand>();
}

}  // namespace vulpes::cli
