// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv.h"
#include "base/job.h"
#include "base/json.h"
#include "hardware/pickle/document.h"
#include "hardware/table_builder.h"

#include <deque>

namespace vulpes::hardware {

/// One file as the readers see it: the one of the three that its bytes are.
struct Source
{
    std::string file;   ///< as the user named it
    std::string name;   ///< without folder
    std::optional<base::Table> csv;
    std::optional<Json> json;
    std::optional<pickle::Document> pickle;
};

/// Where readers put what they find.
class Sink
{
public:
    Sink(std::vector<ImportProblem>& found, const Job& of) : problems(found), job(of) {}
    /// The table of a benchmark, an empty one at first.
    [[nodiscard]] TableBuilder& of(std::string_view space);

    std::vector<ImportProblem>& problems;
    const Job& job;
    std::deque<TableBuilder> builders;
};

/// Knows one layout of files. A new layout is one file of this folder and one line in `readers.cpp`.
struct Reader
{
    std::string_view name;                                ///< "columns"
    bool (*recognises)(const Source&) = nullptr;          ///< by what stands in the file, never by its name
    Result<void> (*read)(const Source&, Sink&) = nullptr; ///< Errors stop the reading of all files
};

/// In the order they are asked, and in which files are read: those that know index and operators of a network come first.
[[nodiscard]] std::span<const Reader> readers();

}  // namespace vulpes::hardware
