// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/json.h"
#include "data/labelled.h"
#include "study/import/csv_import.h"

#include <string>
#include <vector>

namespace vulpes::cli {

/// An English sentence for an error: what happened, where, what to do. An unknown code prints itself and its facts.
[[nodiscard]] std::string sentence(const Error&);
[[nodiscard]] std::string problemSentence(const study::ImportProblem&);
[[nodiscard]] std::string problemSentence(const data::DataProblem&);
/// Of a trainer's warning.
[[nodiscard]] std::string warningSentence(const std::string& code, const std::vector<base::Fact>&);
/// Facts as an object.
[[nodiscard]] Json factsJson(const std::vector<base::Fact>&);
/// The document of a failed command: vulpes.error/1.
[[nodiscard]] Json errorDocument(const Error&);

} // namespace vulpes::cli
