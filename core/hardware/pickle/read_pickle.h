// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "hardware/pickle/document.h"

namespace vulpes::hardware::pickle {

/// What a file may ask for before it is refused.
struct Limits
{
    std::size_t bytes = std::size_t{1} << 28;    ///< of the file, and of texts decoded from it
    std::size_t values = 12'000'000;             ///< HW-NAS-Bench's file needs some two million
    std::size_t numbers = 32'000'000;            ///< in all arrays together
};

/// The data of a Python pickle file (protocols 0 to 5; the published description of the opcodes: Python's `pickletools`), and
/// nothing else: no name in the file is imported and nothing is called. Values are None, truth values, whole and real numbers,
/// texts, bytes, lists, tuples, dictionaries; numpy's numbers and arrays of numbers and `collections.OrderedDict` are known by
/// name and rebuilt as data. Any other name ends the reading.
/// Errors: `pickle_refused` (facts `callable`, `byte`), `pickle_opcode` (facts `opcode`, `byte`), `pickle_damaged` (facts `byte`,
/// `reason`), `pickle_too_large` (fact `limit`), `stopped`; fact `file` first. Time and memory grow with the file and stay within
/// `limits`. Any thread; exact.
[[nodiscard]] Result<Document> readPickle(std::string bytes, std::string_view file = {}, const Limits& limits = {}, const Job& = {});

}  // namespace vulpes::hardware::pickle
