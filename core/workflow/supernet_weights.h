// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/manifest.h"
#include "workflow/evaluator.h"

#include <filesystem>
#include <optional>

namespace vulpes::workflow {

/// Takes networks' weights out of a supernet, into files that go when this goes. One thread.
class SupernetWeights
{
public:
    /// The trainer starts with the first network. Errors: those of `readManifest` and `spaceOf`.
    [[nodiscard]] static Result<SupernetWeights> open(const std::filesystem::path& folder);
    SupernetWeights(SupernetWeights&&) noexcept;
    SupernetWeights& operator=(SupernetWeights&&) noexcept = delete;
    ~SupernetWeights();

    [[nodiscard]] const training::Manifest& manifest() const { return m_manifest; }
    [[nodiscard]] const space::SpacePtr& space() const { return m_space; }
    [[nodiscard]] int classes() const { return static_cast<int>(m_manifest.preprocessing.classes.size()); }

    /// A file of `graph::readWeights`. Errors: `supernet_other_space` with facts `space`, `study` (of the network); those of `Evaluator`;
    /// `file_unwritable`.
    [[nodiscard]] Result<std::filesystem::path> extract(const space::SearchSpace&, const space::Architecture&, const Job& = {});

private:
    SupernetWeights() = default;

    std::filesystem::path m_supernet, m_folder;  ///< `m_folder`: of the files; empty until there is one
    training::Manifest m_manifest;
    space::SpacePtr m_space;
    std::optional<Evaluator> m_evaluator;
    std::size_t m_files = 0;
};

}  // namespace vulpes::workflow
