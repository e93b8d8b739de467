// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"
#include "deploy/tflite/container.h"

namespace vulpes::deploy {

/// The options of an operator as the container holds them; NONE for operators without.
[[nodiscard]] container::OptionsUnion optionsOf(const Model&, const ModelOperator&);

/// The tag that the options of this kind carry.
[[nodiscard]] container::Options optionsTag(OperatorKind);

/// Fills in the options of `op`, whose kind is set. False when they are missing where the kind cannot do without, or are those of
/// another kind.
[[nodiscard]] bool readOptions(const container::Operator&, ModelOperator& op);

}  // namespace vulpes::deploy
