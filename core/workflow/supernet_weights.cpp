// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/supernet_weights.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <stdlib.h>

namespace vulpes::workflow {

namespace {

Result<std::filesystem::path> temporaryFolder()
{
    std::error_code error;
    std::string pattern = (std::filesystem::temp_directory_path(error) / "vulpes-XXXXXX").string();
    if (error || ::mkdtemp(pattern.data()) == nullptr)
        return fail(inputError("file_unwritable").with("file", pattern).with("reason", error ? error.message() : std::string(std::strerror(errno))));
    return std::filesystem::path(pattern);
}

}  // namespace

SupernetWeights::SupernetWeights(SupernetWeights&& other) noexcept
    : m_supernet(std::move(other.m_supernet)), m_folder(std::exchange(other.m_folder, {})), m_manifest(std::move(other.m_manifest)),
      m_space(std::move(other.m_space)), m_evaluator(std::move(other.m_evaluator)), m_files(other.m_files)
{
}

SupernetWeights::~SupernetWeights()
{
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

Result<SupernetWeights> SupernetWeights::open(const std::filesystem::path& folder)
{
    auto manifest = training::readManifest(folder);
    if (!manifest)
        return fail(std::move(manifest.error()));
    auto space = training::spaceOf(*manifest);
    if (!space)
        return fail(std::move(space.error()));
    SupernetWeights weights;
    weights.m_supernet = folder;
    weights.m_manifest = std::move(*manifest);
    weights.m_space = std::move(*space);
    return weights;
}

Result<std::filesystem::path> SupernetWeights::extract(const space::SearchSpace& space, const space::Architecture& network, const Job& job)
{
    if (space.toJson() != m_space->toJson())
        return fail(inputError("supernet_other_space").with("space", m_space->name()).with("study", space.name()));
    if (m_folder.empty()) {
        auto folder = temporaryFolder();
        if (!folder)
            return folder;
        m_folder = std::move(*folder);
    }
    if (!m_evaluator) {
        auto evaluator = Evaluator::start(m_supernet, job);
        if (!evaluator)
            return fail(std::move(evaluator.error()));
        m_evaluator = std::move(*evaluator);
    }
    const auto file = m_folder / ("network-" + std::to_string(++m_files) + ".safetensors");
    auto extracted = m_evaluator->extract(space.format(network), file, false, job);
    if (!extracted)
        return fail(std::move(extracted.error()));
    return file;
}

}  // namespace vulpes::workflow
