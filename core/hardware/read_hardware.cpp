// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/read_hardware.h"

#include "base/file.h"
#include "hardware/pickle/read_pickle.h"
#include "hardware/readers/source.h"

#include <algorithm>
#include <filesystem>

namespace vulpes::hardware {

namespace {

using Severity = ImportProblem::Severity;

enum class Kind { Csv, Json, Pickle };

/// By the first bytes, for names are often other than content; a file without a sign of its own is a table or, by its name, a pickle of the old format.
Kind kindOf(const std::string& name, std::string_view bytes)
{
    if (bytes.starts_with('\x80') || name.ends_with(".pickle") || name.ends_with(".pkl"))
        return Kind::Pickle;
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[') && !name.ends_with(".csv") ? Kind::Json : Kind::Csv;
}

Result<Source> parse(const std::string& file, std::string bytes, const Job& job)
{
    Source source;
    source.file = file;
    source.name = std::filesystem::path(file).filename().string();
    switch (kindOf(source.name, bytes)) {
    case Kind::Pickle: {
        auto document = pickle::readPickle(std::move(bytes), file, {}, job);
        if (!document)
            return fail(document.error());
        source.pickle = std::move(*document);
        break;
    }
    case Kind::Json: {
        auto document = base::parseJson(bytes, file);
        if (!document)
            return fail(document.error());
        source.json = std::move(*document);
        break;
    }
    case Kind::Csv: {
        auto table = base::parseCsv(std::move(bytes), file);
        if (!table)
            return fail(table.error());
        source.csv = std::move(*table);
        break;
    }
    }
    return source;
}

/// A file to be read, and whether the user named it or only its folder.
struct Wanted
{
    std::string file;
    bool named = true;
};

std::vector<Wanted> filesOf(const std::vector<std::string>& filesOrFolders, std::vector<ImportProblem>& problems)
{
    std::vector<Wanted> files;
    for (const std::string& name : filesOrFolders) {
        std::error_code failure;
        if (!std::filesystem::is_directory(name, failure)) {
            files.push_back({name, true});
            continue;
        }
        std::vector<std::string> inside;
        for (const auto& entry : std::filesystem::directory_iterator(name, failure))
            if (entry.is_regular_file(failure))
                inside.push_back(entry.path().string());
        std::ranges::sort(inside);
        for (std::string& file : inside) {
            const std::string extension = std::filesystem::path(file).extension().string();
            if (extension == ".csv" || extension == ".tsv" || extension == ".json" || extension == ".pickle" || extension == ".pkl")
                files.push_back({std::move(file), false});
            else if (extension != ".md" && extension != ".txt")
                problems.push_back({0, {}, "file_skipped", Severity::Note, {{"file", file}}});
        }
    }
    return files;
}

class Reading
{
public:
    explicit Reading(const Job& job) : m_sink(m_result.problems, job) {}

    std::vector<ImportProblem>& problems() { return m_result.problems; }

    [[nodiscard]] Result<void> add(const std::string& file, std::string bytes, bool named)
    {
        auto source = parse(file, std::move(bytes), m_sink.job);
        if (!source) {
            if (named || source.error().kind == ErrorKind::Stopped)
                return fail(source.error());
            m_result.problems.push_back({0, {}, "file_skipped", Severity::Warning, {{"file", file}, {"reason", source.error().code}}});
            return {};
        }
        const auto known = readers();
        const auto reader = std::ranges::find_if(known, [&](const Reader& one) { return one.recognises(*source); });
        if (reader == known.end()) {
            if (named)
                return fail(base::inputError("hw_layout_unknown").with("file", file));
            m_result.problems.push_back({0, {}, "file_skipped", Severity::Note, {{"file", file}}});
            return {};
        }
        m_sources.emplace_back(reader - known.begin(), std::move(*source));
        return {};
    }

    [[nodiscard]] Result<HardwareTables> finish()
    {
        if (m_sources.empty())
            return fail(base::inputError("hw_nothing_read"));
        std::ranges::stable_sort(m_sources, {}, [](const auto& one) { return one.first; });
        for (auto& [place, source] : m_sources) {
            const Reader& reader = readers()[static_cast<std::size_t>(place)];
            const std::size_t before = m_result.problems.size();
            if (auto done = reader.read(source, m_sink); !done)
                return fail(done.error());
            for (std::size_t i = before; i < m_result.problems.size(); ++i)
                m_result.problems[i].facts.push_back({"file", source.name});
            m_result.files.emplace_back(source.file, reader.name);
            source = {};   // its text is no longer needed
        }
        for (const Benchmark& known : benchmarks())
            for (TableBuilder& builder : m_sink.builders)
                if (builder.benchmark().space == known.space)
                    if (auto table = builder.finish())
                        m_result.tables.push_back(std::move(table));
        return std::move(m_result);
    }

private:
    HardwareTables m_result;
    Sink m_sink;
    std::vector<std::pair<std::ptrdiff_t, Source>> m_sources;
};

}  // namespace

HardwareTablePtr HardwareTables::of(std::string_view space) const
{
    const auto found = std::ranges::find_if(tables, [&](const HardwareTablePtr& table) { return table->benchmark().space == space; });
    return found == tables.end() ? nullptr : *found;
}

Result<HardwareTables> readHardware(const std::vector<std::string>& filesOrFolders, const Job& job)
{
    Reading reading(job);
    for (const Wanted& wanted : filesOf(filesOrFolders, reading.problems())) {
        auto bytes = base::readFile(wanted.file, kLargestHardwareFile);
        if (!bytes)
            return fail(bytes.error());
        if (auto added = reading.add(wanted.file, std::move(*bytes), wanted.named); !added)
            return fail(added.error());
    }
    return reading.finish();
}

Result<HardwareTables> readHardwareBytes(std::vector<std::pair<std::string, std::string>> files, const Job& job)
{
    Reading reading(job);
    for (auto& [name, bytes] : files)
        if (auto added = reading.add(name, std::move(bytes), true); !added)
            return fail(added.error());
    return reading.finish();
}

}  // namespace vulpes::hardware
