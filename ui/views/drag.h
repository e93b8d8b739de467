// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>

#include <functional>
#include <memory>

class QWidget;

namespace vulpes::views {

/// Starts a drag that copies; returns when it has ended. Nothing happens without data.
void startDrag(QWidget* source, std::unique_ptr<QMimeData>, const QString& label);

/// Takes the place of the window system's loop in tests; an empty function puts that back.
void replaceDragLoop(std::function<void(QWidget* source, const QMimeData&)>);

} // namespace vulpes::views
