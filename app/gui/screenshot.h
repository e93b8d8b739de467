// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

namespace vulpes::main_window {
class MainWindow;
}
namespace vulpes::state {
class SessionState;
}

namespace vulpes::gui {

/// What `--screenshot` is asked for.
struct ScreenshotRequest
{
    QString file;
    QString view;                  ///< only this pane; empty: the layout
    QSize size = {1600, 1000};     ///< in device-independent pixels
};

/// Shows the window (offscreen without a display), waits until fits, front, diagnostics and proof are there, and writes what is on it.
/// Returns the exit code: 0, or 3 when the study could not be opened, the analysis did not come, or the file cannot be written.
[[nodiscard]] int takeScreenshot(main_window::MainWindow&, state::SessionState&, const ScreenshotRequest&);

} // namespace vulpes::gui
