// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "hardware/read_hardware.h"

namespace vulpes::cli {

/// The arguments FILES of every part of `hw`.
struct HwFiles
{
    std::vector<std::string> files;
    std::string space;

    void bind(CLI::App&);
    /// Reads them; warnings are said on the error output, notes only where `notes`.
    [[nodiscard]] Result<hardware::HardwareTables> read(const Context&, bool notes = false) const;
    /// Both: what most parts begin with.
    [[nodiscard]] Result<hardware::HardwareTablePtr> open(const Context&) const;
    /// The table of `--space`, or the only one. Errors: `hw_space_needed` (fact `known`), `space_unknown`.
    [[nodiscard]] Result<hardware::HardwareTablePtr> table(const hardware::HardwareTables&) const;
};

/// `{"schema": "vulpes.hw/1", KEY: …}`.
[[nodiscard]] Json hwDocument(const char* key, Json content);
/// A number as JSON holds it: null where it is missing, "-inf" and "inf" as text.
[[nodiscard]] Json hwNumber(double value);

// The parts of `hw`, one file each.
[[nodiscard]] CommandPtr makeHwListCommand();
[[nodiscard]] CommandPtr makeHwQueryCommand();
[[nodiscard]] CommandPtr makeHwCompareCommand();
[[nodiscard]] CommandPtr makeHwSearchCommand();
[[nodiscard]] CommandPtr makeHwStudyCommand();
[[nodiscard]] CommandPtr makeHwPredictCommand();
[[nodiscard]] CommandPtr makeHwTableCommand();
[[nodiscard]] CommandPtr makeHwTransferCommand();

}  // namespace vulpes::cli
