// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

#include <QCoreApplication>

#include <functional>
#include <vector>

namespace vulpes::main_window {

/// One view of the window: a new one is a file under ui/views plus a line in view_registry.cpp. Views are made when first shown.
struct ViewEntry
{
    QString id;                                                       ///< "front": object name of the dock "dock.front"
    const char* title = nullptr;                                      ///< for tr() in context "Views"
    std::function<views::View*(views::ViewContext, QWidget*)> make;

    [[nodiscard]] QString translatedTitle() const { return QCoreApplication::translate("Views", title); }
};

[[nodiscard]] const std::vector<ViewEntry>& viewRegistry();

} // namespace vulpes::main_window
