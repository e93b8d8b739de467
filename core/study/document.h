// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"

#include <cstdint>
#include <string>

namespace vulpes::study {

/// A result kept in the study whose type belongs to another folder (fits, published coefficients, runs, proofs,
/// fronts): that folder reads and writes the JSON; the study keeps it whole.
struct Document
{
    std::int64_t id = 0;
    std::string kind;  ///< "fit", "coefficients", "run", "proof"
    int version = 1;
    std::string name;  ///< shown to people; unique within a kind
    Json body;
    std::string digest;  ///< SHA-256 of the body's dump; filled by the study
};

}  // namespace vulpes::study
