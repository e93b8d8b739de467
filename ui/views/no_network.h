// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

namespace vulpes::views {

/// What a view of the network shown says when there is none, with the step that helps: releasing the locks where blocks are locked, else
/// the budget of the fastest network. `before` is a sentence that goes before.
[[nodiscard]] View::Condition noNetwork(const state::SessionState&, const QString& before = {});

/// When to ask again besides `View::conditionChanges`.
inline constexpr state::Changes kNetworkComesAndGoes = state::Change::Focus | state::Change::Answer | state::Change::Locks;

} // namespace vulpes::views
