// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

namespace vulpes::space {

/// One function per named space; the list people see is in `named_spaces.cpp`.
[[nodiscard]] SearchSpace makeFoxnasCpu();
[[nodiscard]] SearchSpace makeFoxnasTpu();
[[nodiscard]] SearchSpace makeFoxnasCpu32();
[[nodiscard]] SearchSpace makeFoxnasTpu32();
[[nodiscard]] SearchSpace makeNasbench201();
[[nodiscard]] SearchSpace makeNasbenchMacro();
[[nodiscard]] SearchSpace makeFbnet();
[[nodiscard]] SearchSpace makeFbnet224();

} // namespace vulpes::space
