// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"
#include "workflow/cell_accuracy.h"

#include <QCoreApplication>

namespace vulpes::dialogs {

/// Foretold accuracies of cells in words and tables.
class CellAccuracyWords
{
    Q_DECLARE_TR_FUNCTIONS(CellAccuracyWords)
public:
    /// How well it went, and how much of the variance is of how many edges together.
    [[nodiscard]] static QString answer(const workflow::CellAccuracy&);
    /// What the table of `why` adds up to.
    [[nodiscard]] static QString reason(const workflow::CellAccuracy&);
    /// Every edge of the best cell and its exact share.
    [[nodiscard]] static models::TwinTable why(const workflow::CellAccuracy&);
    /// All that was foretold, the best first.
    [[nodiscard]] static models::TwinTable cells(const hardware::HardwareTable&, const workflow::CellAccuracy&);
};

} // namespace vulpes::dialogs
