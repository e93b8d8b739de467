// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study_impl.h"

#include "base/file.h"
#include "space/describe.h"
#include "study/sqlite/sample_table.h"

#include <SQLiteCpp/Statement.h>

#include <charconv>

namespace vulpes::study {

namespace {

std::string dumped(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Error damaged(const std::filesystem::path& file, std::string reason)
{
    return base::inputError("study_damaged").with("file", file.string()).with("reason", std::move(reason));
}

}  // namespace

std::string Study::Impl::meta(const char* key) const
{
    SQLite::Statement statement(*database, "SELECT value FROM meta WHERE key = ?");
    statement.bind(1, key);
    return statement.executeStep() ? statement.getColumn(0).getString() : std::string();
}

void Study::Impl::setMeta(const char* key, const std::string& value) const
{
    SQLite::Statement statement(*database,
        "INSERT INTO meta (key, value) VALUES (?, ?) "
        "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    statement.bind(1, key);
    statement.bind(2, value);
    statement.exec();
}

std::string Study::title() const
{
    return m->read([&]() -> Result<std::string> { return m->meta("title"); }).value_or(std::string());
}

Result<void> Study::setTitle(const std::string& title)
{
    return m->write([&]() -> Result<void> { return m->setMeta("title", title), Result<void>(); });
}

std::string Study::notes() const
{
    return m->read([&]() -> Result<std::string> { return m->meta("notes"); }).value_or(std::string());
}

Result<void> Study::setNotes(const std::string& notes)
{
    return m->write([&]() -> Result<void> { return m->setMeta("notes", notes), Result<void>(); });
}

int Study::classes() const
{
    const auto text =
        m->read([&]() -> Result<std::string> { return m->meta("classes"); }).value_or(std::string());
    int classes = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), classes);
    return end.ec == std::errc() && classes > 0 ? classes : space::publishedTask(*space()).classes;
}

Result<void> Study::setClasses(int classes)
{
    if (classes < 1)
        return fail(base::usageError("classes_invalid").with("classes", classes));
    return m->write(
        [&]() -> Result<void> { return m->setMeta("classes", std::to_string(classes)), Result<void>(); });
}

Result<std::vector<Device>> Study::devices() const
{
    return m->read([&]() -> Result<std::vector<Device>> {
        SQLite::Statement rows(*m->database,
            "SELECT name, processor, runtime, threads, precision, clock_policy, date, notes "
            "FROM devices ORDER BY id");
        std::vector<Device> devices;
        while (rows.executeStep()) {
            Device device;
            device.name = rows.getColumn(0).getString();
            device.processor = rows.getColumn(1).getString();
            device.runtime = rows.getColumn(2).getString();
            device.threads = rows.getColumn(3).getInt();
            device.precision = rows.getColumn(4).getString();
            device.clockPolicy = rows.getColumn(5).getString();
            device.date = rows.getColumn(6).getString();
            device.notes = rows.getColumn(7).getString();
            devices.push_back(std::move(device));
        }
        return devices;
    });
}

Result<void> Study::putDevice(const Device& device)
{
    return m->write([&]() -> Result<void> {
        SQLite::Statement row(*m->database,
            "INSERT INTO devices (name, processor, runtime, threads, precision, clock_policy, date, notes) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET processor = "
            "excluded.processor, "
            "runtime = excluded.runtime, threads = excluded.threads, precision = excluded.precision, "
            "clock_policy = excluded.clock_policy, date = excluded.date, notes = excluded.notes");
        row.bind(1, device.name);
        row.bind(2, device.processor);
        row.bind(3, device.runtime);
        row.bind(4, device.threads);
        row.bind(5, device.precision);
        row.bind(6, device.clockPolicy);
        row.bind(7, device.date);
        row.bind(8, device.notes);
        row.exec();
        return {};
    });
}

Result<SamplesPtr> Study::samples() const
{
    return m->read([&]() -> Result<SamplesPtr> {
        const std::int64_t moment = sqlite::pragmaNumber(*m->database, "data_version");
        if (m->samples && m->samplesMoment == moment)
            return m->samples;
        auto samples = sqlite::readSamples(*m->database, *m->space);
        if (!samples)
            return fail(std::move(samples.error()).with("file", m->path.string()));
        m->samples = std::make_shared<const Samples>(std::move(*samples));
        m->samplesMoment = moment;
        return m->samples;
    });
}

Result<std::vector<std::int64_t>> Study::addSamples(std::span<const Sample> samples, const Job& job)
{
    m->samples.reset();
    return m->write([&] { return sqlite::insertSamples(*m->database, *m->space, samples, false, job); });
}

Result<void> Study::updateSample(const Sample& sample)
{
    m->samples.reset();
    return m->write([&] { return sqlite::replaceSample(*m->database, *m->space, sample); });
}

Result<void> Study::removeSamples(std::span<const std::int64_t> ids)
{
    m->samples.reset();
    return m->write(
        [&]() -> Result<void> { return sqlite::deleteSamples(*m->database, ids), Result<void>(); });
}

Result<void> Study::restoreSamples(std::span<const Sample> samples)
{
    m->samples.reset();
    return m->write([&]() -> Result<void> {
        return sqlite::insertSamples(*m->database, *m->space, samples, true).map([](const auto&) {});
    });
}

Result<std::vector<Document>> Study::documents(const std::string& kind) const
{
    return m->read([&]() -> Result<std::vector<Document>> {
        SQLite::Statement rows(*m->database,
            "SELECT id, kind, version, name, body, digest FROM documents WHERE kind = ? ORDER BY id");
        rows.bind(1, kind);
        std::vector<Document> documents;
        while (rows.executeStep()) {
            Document document;
            document.id = rows.getColumn(0).getInt64();
            document.kind = rows.getColumn(1).getString();
            document.version = rows.getColumn(2).getInt();
            document.name = rows.getColumn(3).getString();
            const std::string body = rows.getColumn(4).getString();
            document.digest = rows.getColumn(5).getString();
            if (base::sha256(body) != document.digest)
                return fail(damaged(m->path, "document_digest").with("document", document.name));
            auto json = base::parseJson(body);
            if (!json)
                return fail(damaged(m->path, "document_json").with("document", document.name));
            document.body = std::move(*json);
            documents.push_back(std::move(document));
        }
        return documents;
    });
}

Result<std::int64_t> Study::putDocument(Document document)
{
    return m->write([&]() -> Result<std::int64_t> {
        const std::string body = dumped(document.body);
        SQLite::Statement row(*m->database,
            "INSERT INTO documents (kind, version, name, body, digest) VALUES (?, ?, ?, ?, ?) "
            "ON CONFLICT (kind, name) DO UPDATE SET version = excluded.version, "
            "body = excluded.body, digest = excluded.digest RETURNING id");
        row.bind(1, document.kind);
        row.bind(2, document.version);
        row.bind(3, document.name);
        row.bind(4, body);
        row.bind(5, base::sha256(body));
        row.executeStep();
        const std::int64_t id = row.getColumn(0).getInt64();
        while (row.executeStep()) { }
        return id;
    });
}

Result<void> Study::removeDocument(std::int64_t id)
{
    return m->write([&]() -> Result<void> {
        SQLite::Statement row(*m->database, "DELETE FROM documents WHERE id = ?");
        row.bind(1, id);
        row.exec();
        return {};
    });
}

Result<AnalysisState> Study::state() const
{
    return m->read([&]() -> Result<AnalysisState> {
        const std::string text = m->meta("state");
        if (text.empty())
            return AnalysisState();
        return base::parseJson(text).and_then(analysisStateFromJson).map_error([&](const Error& error) {
            return Error(error).with("file", m->path.string());
        });
    });
}

Result<void> Study::setState(const AnalysisState& state)
{
    return m->write(
        [&]() -> Result<void> { return m->setMeta("state", dumped(toJson(state))), Result<void>(); },
        Impl::Durability::Light);
}

}  // namespace vulpes::study
