// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"

#include <QMimeData>

#include <memory>
#include <optional>

// What a drag carries. Networks travel as their canonical text, also as plain text, so that they can be dropped into an editor.
namespace vulpes::models {

/// Networks, one per line. Null without any.
[[nodiscard]] std::unique_ptr<QMimeData> networksToMime(const QStringList& architectureTexts);
/// The first network of a drag that belongs to the open study's space, as canonical text; empty: there is none, or the drag is a block.
[[nodiscard]] QString networkFromMime(const QMimeData*, const state::SessionState&);

/// A block (or, at block 0, a stage) of a network.
struct DraggedBlock
{
    QString network;
    state::BlockRef block;
};
[[nodiscard]] std::unique_ptr<QMimeData> blockToMime(const DraggedBlock&);
[[nodiscard]] std::optional<DraggedBlock> blockFromMime(const QMimeData*, const state::SessionState&);

} // namespace vulpes::models
