// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "data/labelled.h"
#include "study/import/csv_import.h"
#include "study/study.h"

#include <QString>

namespace vulpes::state::messages {

/// Errors and findings of the core as translated sentences: what happened, where, what can be done.
[[nodiscard]] QString sentence(const Error&);
/// "code: key=value, …" for bug reports ("Copy details"); not translated.
[[nodiscard]] QString details(const Error&);
[[nodiscard]] QString sentence(const study::ImportProblem&);
[[nodiscard]] QString sentence(const data::DataProblem&);
/// A phase code of a job ("cross-validation") in words.
[[nodiscard]] QString phase(const QString& code);
/// A decision's kind for people: "expansion", "kernel", … of the named spaces; other words as they are.
[[nodiscard]] QString decisionKind(const std::string& code);
/// How an answer was found ("pareto-merge") in words.
[[nodiscard]] QString method(const std::string& code);
/// Why a study cannot be written; empty for read-write.
[[nodiscard]] QString access(study::Access);

} // namespace vulpes::state::messages
