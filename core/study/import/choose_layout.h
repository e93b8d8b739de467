// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/row_reader.h"

namespace vulpes::study {

/// Who reads the rows of a table, and as networks of which space.
struct ChosenLayout
{
    space::SpacePtr space;
    LayoutMatch match;                               ///< with a reader
    std::optional<ImportProblem> resolutionProblem;  ///< the picture size was guessed or assumed
};

/// Finds the layout of the header, in the space asked for or in the named space that knows most of its columns.
/// `file` may hold the picture size in its name. Errors: `csv_columns_unknown`, `space_not_guessed`.
[[nodiscard]] Result<ChosenLayout> chooseLayout(
    const base::Table&, const ImportOptions&, const std::string& file);

}  // namespace vulpes::study
