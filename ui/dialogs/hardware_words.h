// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"
#include "study/import/csv_import.h"

#include <QCoreApplication>

namespace vulpes::dialogs {

/// What the dialogs of hardware tables say alike.
class HardwareWords
{
    Q_DECLARE_TR_FUNCTIONS(HardwareWords)
public:
    /// A space by its title, "NAS-Bench-201 cells"; its name where it is not known here.
    [[nodiscard]] static QString spaceTitle(std::string_view name);
    /// "latency, ms"; "arithmetic intensity".
    [[nodiscard]] static QString metric(std::string_view name);
    /// What to know before believing the tables.
    [[nodiscard]] static models::TwinTable findings(const std::vector<study::ImportProblem>&);
};

} // namespace vulpes::dialogs
