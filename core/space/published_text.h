// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/search_space.h"

#include <span>
#include <string>
#include <string_view>

namespace vulpes::space {

/// A network in any of the ways its benchmark writes it:
///  - our own text ("nasbench201:cell:ab3…");
///  - a cell by nodes, as NAS-Bench-201 does: "|nor_conv_3x3~0|+|none~0|skip_connect~1|+|…|", operators by their labels, edges in any order
///    within a node, an edge left out meaning that nothing passes;
///  - one digit per decision: "334131";
///  - a list of operators, by number or by label, in brackets or not: "[0, 8, 3, …]", "k3_e1 skip k3_e6 …".
/// Numbers count the values of a decision from 0. Errors: those of `SearchSpace::parse`.
[[nodiscard]] Result<Architecture> readNetwork(const SearchSpace&, std::string_view text);

/// The network with these numbers of values, one per decision. Errors: `arch_outside_space` with facts `decision`, `reason` (`count` where there
/// are too few or too many).
[[nodiscard]] Result<Architecture> networkOfOperators(const SearchSpace&, std::span<const int> operators);

/// The cell as NAS-Bench-201 writes it. Requires a space with a cell and a network of it.
[[nodiscard]] std::string cellText(const SearchSpace&, const Architecture&);

/// A text that two cells share where NAS-Bench-201 counts them as one: what each node computes, from the input on, with skips and edges that
/// carry nothing resolved (Dong and Yang 2020, section 2.1 and their `to_unique_str`; 6,466 of the 15,625). Their rule joins sorted terms and
/// does not sort again what a skip brings along, so a few cells that compute the same are still told apart; so it is here. Requires as above.
[[nodiscard]] std::string isomorphismText(const SearchSpace&, const Architecture&);

} // namespace vulpes::space
