// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/sqlite/sample_table.h"

#include "base/json.h"
#include "study/sqlite/connection.h"

#include <SQLiteCpp/Statement.h>

#include <cmath>
#include <map>

namespace vulpes::study::sqlite {

namespace {

Result<void> checkSample(const space::SearchSpace& space, const Sample& sample, std::int64_t position)
{
    const auto refuse = [&](const char* code) {
        return fail(base::inputError(code).with("sample", position).with("label", sample.label));
    };
    const auto finite = [](const std::optional<double>& value) { return !value || std::isfinite(*value); };
    if (!finite(sample.accuracy) || !finite(sample.accuracySe))
        return refuse("sample_bad_number");
    for (const auto& timing : sample.timings) {
        if (timing.repeats.empty())
            return refuse("sample_no_repeats");
        for (const double value : timing.repeats) {
            if (!std::isfinite(value))
                return refuse("sample_bad_number");
        }
    }
    if (sample.observation.kind == Observation::Kind::Columns) {
        for (const auto& [name, value] : sample.observation.columns) {
            if (!std::isfinite(value))
                return refuse("sample_bad_number");
        }
        return {};
    }
    if (auto valid = space.check(sample.observation.architecture); !valid)
        return fail(std::move(valid.error()).with("sample", position).with("label", sample.label));
    return {};
}

std::string columnsText(const Observation& observation)
{
    if (observation.kind != Observation::Kind::Columns)
        return {};
    Json columns = Json::object();
    for (const auto& [name, value] : observation.columns)
        columns[name] = value;
    return columns.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void bindOptional(SQLite::Statement& statement, int index, const std::optional<double>& value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

/// Prepared once, run for each row.
class SampleWriter
{
public:
    SampleWriter(SQLite::Database& database, const space::SearchSpace& space)
        : m_database(database),
          m_space(space),
          m_row(database,
              "INSERT INTO samples (id, label, source_row, kind, arch, columns, accuracy, accuracy_se) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
          m_timing(database,
              "INSERT INTO timings (sample, ordinal, \"repeat\", device, metric, value) VALUES (?, ?, ?, ?, "
              "?, ?)"),
          m_newDevice(database, "INSERT OR IGNORE INTO devices (name) VALUES (?)"),
          m_findDevice(database, "SELECT id FROM devices WHERE name = ?")
    {
    }

    std::int64_t insert(const Sample& sample, std::optional<std::int64_t> id)
    {
        const auto& observation = sample.observation;
        const std::string arch = observation.kind == Observation::Kind::Columns
            ? std::string()
            : m_space.format(observation.architecture);
        const std::string columns = columnsText(observation);
        m_row.reset();
        if (id)
            m_row.bind(1, *id);
        else
            m_row.bind(1);
        m_row.bindNoCopy(2, sample.label);
        m_row.bind(3, sample.sourceRow);
        m_row.bind(4, kindWord(observation.kind));
        m_row.bindNoCopy(5, arch);
        m_row.bindNoCopy(6, columns);
        bindOptional(m_row, 7, sample.accuracy);
        bindOptional(m_row, 8, sample.accuracySe);
        m_row.exec();
        const std::int64_t given = id ? *id : m_database.getLastInsertRowid();
        int ordinal = 0;
        for (const auto& timing : sample.timings) {
            const std::int64_t device = deviceId(timing.device);
            int repeat = 0;
            for (const double value : timing.repeats) {
                m_timing.reset();
                m_timing.bind(1, given);
                m_timing.bind(2, ordinal);
                m_timing.bind(3, repeat++);
                m_timing.bind(4, device);
                m_timing.bindNoCopy(5, timing.metric);
                m_timing.bind(6, value);
                m_timing.exec();
            }
            ++ordinal;
        }
        return given;
    }

private:
    std::int64_t deviceId(const std::string& name)
    {
        if (const auto known = m_devices.find(name); known != m_devices.end())
            return known->second;
        m_newDevice.reset();
        m_newDevice.bind(1, name);
        m_newDevice.exec();
        m_findDevice.reset();
        m_findDevice.bind(1, name);
        m_findDevice.executeStep();
        const std::int64_t id = m_findDevice.getColumn(0).getInt64();
        m_findDevice.reset();
        return m_devices[name] = id;
    }

    SQLite::Database& m_database;
    const space::SearchSpace& m_space;
    SQLite::Statement m_row;
    SQLite::Statement m_timing;
    SQLite::Statement m_newDevice;
    SQLite::Statement m_findDevice;
    std::map<std::string, std::int64_t> m_devices;
};

bool exists(SQLite::Database& database, std::int64_t id)
{
    SQLite::Statement statement(database, "SELECT 1 FROM samples WHERE id = ?");
    statement.bind(1, id);
    return statement.executeStep();
}

Error damaged(std::int64_t id, std::string reason)
{
    return base::inputError("study_damaged").with("sample", id).with("reason", std::move(reason));
}

Result<Observation> readObservation(const space::SearchSpace& space, const std::string& kind,
    const std::string& arch, const std::string& columns)
{
    Observation observation;
    const auto known = kindFromWord(kind);
    if (!known)
        return fail(base::inputError("kind"));
    observation.kind = *known;
    if (*known != Observation::Kind::Columns) {
        auto architecture = space.parse(arch);
        if (!architecture)
            return fail(std::move(architecture.error()));
        observation.architecture = std::move(*architecture);
        return observation;
    }
    const auto json = base::parseJson(columns);
    if (!json || !json->is_object())
        return fail(base::inputError("columns"));
    for (const auto& [name, value] : json->items()) {
        if (!value.is_number())
            return fail(base::inputError("columns"));
        observation.columns[name] = value.template get<double>();
    }
    return observation;
}

}  // namespace

const char* kindWord(Observation::Kind kind)
{
    switch (kind) {
    case Observation::Kind::Exact:
        return "exact";
    case Observation::Kind::Multiset:
        return "multiset";
    case Observation::Kind::Columns:
        return "columns";
    }
    return "exact";
}

std::optional<Observation::Kind> kindFromWord(std::string_view word)
{
    for (const auto kind :
        {Observation::Kind::Exact, Observation::Kind::Multiset, Observation::Kind::Columns}) {
        if (word == kindWord(kind))
            return kind;
    }
    return std::nullopt;
}

Result<std::vector<std::int64_t>> insertSamples(SQLite::Database& database, const space::SearchSpace& space,
    std::span<const Sample> samples, bool keepIds, const Job& job)
{
    SampleWriter writer(database, space);
    std::vector<std::int64_t> ids;
    ids.reserve(samples.size());
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (i % 1024 == 0) {
            if (job.stopped())
                return fail(base::stoppedError());
            job.report("saving", static_cast<double>(i), static_cast<double>(samples.size()));
        }
        const auto& sample = samples[i];
        if (auto valid = checkSample(space, sample, static_cast<std::int64_t>(i)); !valid)
            return fail(std::move(valid.error()));
        if (keepIds && exists(database, sample.id))
            return fail(base::usageError("sample_id_taken").with("sample", sample.id));
        ids.push_back(writer.insert(sample, keepIds ? std::optional(sample.id) : std::nullopt));
    }
    return ids;
}

Result<void> replaceSample(SQLite::Database& database, const space::SearchSpace& space, const Sample& sample)
{
    if (!exists(database, sample.id))
        return fail(base::usageError("sample_unknown").with("sample", sample.id));
    if (auto valid = checkSample(space, sample, sample.id); !valid)
        return valid;
    deleteSamples(database, std::span(&sample.id, 1));
    SampleWriter(database, space).insert(sample, sample.id);
    return {};
}

void deleteSamples(SQLite::Database& database, std::span<const std::int64_t> ids)
{
    SQLite::Statement statement(database, "DELETE FROM samples WHERE id = ?");
    for (const auto id : ids) {
        statement.reset();
        statement.bind(1, id);
        statement.exec();
    }
}

Result<Samples> readSamples(SQLite::Database& database, const space::SearchSpace& space)
{
    const ReadTransaction moment(database);
    Samples samples;
    samples.reserve(static_cast<std::size_t>(database.execAndGet("SELECT count(*) FROM samples").getInt64()));
    {
        SQLite::Statement rows(database,
            "SELECT id, label, source_row, kind, arch, columns, accuracy, accuracy_se "
            "FROM samples ORDER BY id");
        while (rows.executeStep()) {
            Sample sample;
            sample.id = rows.getColumn(0).getInt64();
            sample.label = rows.getColumn(1).getString();
            sample.sourceRow = rows.getColumn(2).getInt64();
            auto observation = readObservation(space, rows.getColumn(3).getString(),
                rows.getColumn(4).getString(), rows.getColumn(5).getString());
            if (!observation)
                return fail(damaged(sample.id, observation.error().code));
            sample.observation = std::move(*observation);
            if (const auto value = rows.getColumn(6); !value.isNull())
                sample.accuracy = value.getDouble();
            if (const auto value = rows.getColumn(7); !value.isNull())
                sample.accuracySe = value.getDouble();
            samples.push_back(std::move(sample));
        }
    }
    SQLite::Statement rows(database,
        "SELECT t.sample, t.ordinal, d.name, t.metric, t.value FROM timings t "
        "JOIN devices d ON d.id = t.device ORDER BY t.sample, t.ordinal, t.\"repeat\"");
    std::size_t at = 0;
    std::int64_t ordinal = -1;
    while (rows.executeStep()) {
        const std::int64_t id = rows.getColumn(0).getInt64();
        while (at < samples.size() && samples[at].id < id) {
            ++at;
            ordinal = -1;
        }
        if (at == samples.size() || samples[at].id != id)
            return fail(damaged(id, "timing_without_sample"));
        auto& timings = samples[at].timings;
        if (const std::int64_t next = rows.getColumn(1).getInt64(); timings.empty() || next != ordinal) {
            timings.push_back({rows.getColumn(2).getString(), rows.getColumn(3).getString(), {}});
            ordinal = next;
        }
        timings.back().repeats.push_back(rows.getColumn(4).getDouble());
    }
    return samples;
}

}  // namespace vulpes::study::sqlite
