// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace vulpes::deploy {

/// The model as a `.tflite` file (schema 3, the subset of `docs/export.md`), with a signature "serving_default", the operators' minimal
/// versions and `min_runtime_version`. The same model gives the same bytes.
[[nodiscard]] std::string toTflite(const Model&);

/// Reads any file that keeps to the schema; an operator or type we do not know is an error that names it.
/// Errors: `tflite_damaged` with fact `reason`; `tflite_unknown_operator` with facts `operator`, `index`; `tflite_unknown_type`;
/// `tflite_several_subgraphs`.
[[nodiscard]] Result<Model> fromTflite(std::string_view bytes);

/// One thing that is wrong or unusual with a file.
struct Finding
{
    enum class Weight { Error, Warning, Note };
    Weight weight = Weight::Error;
    std::string code;      ///< stable: "buffer_alignment", "bias_scale", …; sentences are made outside core
    int op = -1;           ///< index of the operator, −1: none
    int tensor = -1;       ///< index of the tensor, −1: none
    std::string detail;    ///< facts in words of the format ("expected 0.0123, found 0.0124")
};

/// Structure that the runtimes do not check but other readers rely on (`docs/export.md` lists every code): FlatBuffers' own
/// verifier, identifier, empty buffer 0, alignment, both operator-code fields, versions, indices, shapes, quantisation rules.
/// Never fails: damage is a finding.
[[nodiscard]] std::vector<Finding> checkTflite(std::string_view bytes);

}  // namespace vulpes::deploy
