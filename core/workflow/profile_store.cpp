// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/profile_store.h"

#include "base/file.h"

#include <algorithm>

namespace vulpes::workflow {

namespace {

constexpr const char* kKind = "profile_visits";
constexpr std::uint64_t kMostBytes = 64ULL << 20U;

class FileStore final : public ProfileStore
{
public:
    explicit FileStore(std::filesystem::path file) : m_file(std::move(file)) { }

    std::optional<Json> read() override
    {
        const auto bytes = base::readFile(m_file, kMostBytes);
        if (!bytes)
            return {};
        auto json = base::parseJson(*bytes);
        if (!json)
            return {};
        return std::move(*json);
    }

    Result<void> write(const Json& json) override
    {
        return base::writeFileAtomically(m_file, json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
    }

    void clear() override
    {
        std::error_code ignored;
        std::filesystem::remove(m_file, ignored);
    }

private:
    std::filesystem::path m_file;
};

class StudyStore final : public ProfileStore
{
public:
    StudyStore(study::Study& study, std::string name) : m_study(study), m_name(std::move(name)) { }

    std::optional<Json> read() override
    {
        auto found = document();
        if (!found)
            return {};
        return std::move(found->body);
    }

    Result<void> write(const Json& json) override
    {
        study::Document document;
        document.kind = kKind;
        document.name = m_name;
        document.body = json;
        if (auto put = m_study.putDocument(std::move(document)); !put)
            return fail(put.error());
        return {};
    }

    void clear() override
    {
        if (const auto found = document())
            (void)m_study.removeDocument(found->id);
    }

private:
    std::optional<study::Document> document() const
    {
        auto documents = m_study.documents(kKind);
        if (!documents)
            return {};
        const auto found = std::ranges::find(*documents, m_name, &study::Document::name);
        return found == documents->end() ? std::nullopt : std::optional(std::move(*found));
    }

    study::Study& m_study;
    std::string m_name;
};

}  // namespace

std::unique_ptr<ProfileStore> profileStoreBeside(const std::filesystem::path& table)
{
    std::filesystem::path file = table;
    file += ".part";
    return std::make_unique<FileStore>(std::move(file));
}

std::unique_ptr<ProfileStore> profileStoreIn(study::Study& study, std::string name)
{
    return std::make_unique<StudyStore>(study, std::move(name));
}

}  // namespace vulpes::workflow
