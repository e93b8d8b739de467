// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"
#include "views/network_canvas.h"

#include <vector>

namespace vulpes::views {

/// What each block of the network in focus adds to the predicted latency; a block that adds nothing says why it has no bar.
[[nodiscard]] std::vector<NetworkCanvas::Bar> blockBars(const state::SessionState&);

} // namespace vulpes::views
