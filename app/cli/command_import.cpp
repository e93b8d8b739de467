// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/study_options.h"

#include <filesystem>

namespace vulpes::cli {

namespace {

const char* layoutName(study::CsvLayout layout)
{
    switch (layout) {
    case study::CsvLayout::Published:
        return "published";
    case study::CsvLayout::Blocks:
        return "blocks";
    case study::CsvLayout::Text:
        return "text";
    case study::CsvLayout::ColumnsOnly:
        return "columns";
    }
    return "";
}

class ImportCommand : public Command
{
public:
    ImportCommand()
        : Command("import", "Read measured networks into a study; lists every problem with its row",
                  "vulpes-cli import measurements.csv --space foxnas-cpu -o my.vulpes")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "csv-input", m_table.study)->required();
        add(app, "space", m_table.space);
        add(app, "resolution-of", m_table.resolution);
        add(app, "unit", m_table.units);
        add(app, "device", m_device);
        auto* output = add(app, "output-study", m_output);
        auto* into = add(app, "into", m_into);
        output->excludes(into);
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_output.empty() == m_into.empty())
            return fail(base::usageError("import_needs_study"));
        auto options = m_table.importOptions(m_device);
        if (!options)
            return fail(options.error());

        // Everything that can go wrong with the study goes wrong before the table is read into it.
        std::optional<study::Study> study;
        if (!m_into.empty()) {
            auto opened = openForAdding(m_into);
            if (!opened)
                return fail(opened.error());
            study = std::move(*opened);
            if (!options->space)
                options->space = study->space();
            auto samples = study->samples();
            if (!samples)
                return fail(samples.error());
            options->studyResolution = study::onlyResolution(*study->space(), **samples);
        } else if (!m_force && std::filesystem::exists(m_output)) {
            return fail(base::inputError("file_exists").with("file", m_output));
        }
        auto imported = importTable(m_table.study, *options, context.job);
        if (!imported)
            return fail(imported.error());
        // A new study is made in memory and written whole: a full disk leaves none behind.
        if (!study) {
            auto made = study::Study::inMemory(imported->space);
            if (!made)
                return fail(made.error());
            study = std::move(*made);
        }

        auto stored = store(*study, *imported, context.job);
        if (!stored)
            return fail(stored.error());
        if (m_into.empty())
            if (auto saved = study->saveCopy(m_output); !saved)
                return fail(saved.error());
        const std::string file = m_into.empty() ? m_output : m_into;
        if (context.globals.json) {
            Json document;
            document["schema"] = "vulpes.import/1";
            document["file"] = file;
            document["space"] = imported->space->name();
            document["layout"] = layoutName(imported->layout);
            document["rows_read"] = imported->rowsRead;
            document["rows_kept"] = imported->rowsKept;
            document["samples_added"] = stored->added;
            document["samples_updated"] = stored->updated;
            document["units_assumed"] = imported->unitsAssumed;
            document["problems"] = problemsJson(imported->problems);
            context.print(document);
        } else {
            if (!imported->problems.empty())
                context.say(problemsText(imported->problems));
            context.print("Read " + std::to_string(imported->rowsRead) + " rows, kept " + std::to_string(imported->rowsKept) + ": "
                          + std::to_string(stored->added) + " networks added, " + std::to_string(stored->updated) + " updated in "
                          + file + " (" + imported->space->name() + ").\n");
        }
        return kDone;
    }

private:
    struct Stored
    {
        std::size_t added = 0, updated = 0;
    };

    static Result<Stored> store(study::Study& study, study::ImportResult& imported, const Job& job)
    {
        auto known = study.devices();
        if (!known)
            return fail(known.error());
        for (const study::Device& device : imported.devices) {
            const bool there = std::ranges::any_of(*known, [&](const auto& d) { return d.name == device.name; });
            if (!there)
                if (auto put = study.putDevice(device); !put)
                    return fail(put.error());
        }
        auto existing = study.samples();
        if (!existing)
            return fail(existing.error());
        study::Merge merge = study::mergeSamples(**existing, std::move(imported.samples));
        for (const study::Sample& sample : merge.updated)
            if (auto changed = study.updateSample(sample); !changed)
                return fail(changed.error());
        if (auto added = study.addSamples(merge.added, job); !added)
            return fail(added.error());
        imported.problems.insert(imported.problems.end(), merge.problems.begin(), merge.problems.end());
        return Stored{merge.added.size(), merge.updated.size()};
    }

    StudyOptions m_table;
    std::string m_device, m_output, m_into;
    bool m_force = false;
};

} // namespace

CommandPtr makeImportCommand()
{
    return std::make_unique<ImportCommand>();
}

} // namespace vulpes::cli
