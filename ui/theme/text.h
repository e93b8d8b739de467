// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace vulpes::theme {

/// UTF-8 of the core to Qt and back. Not for sentences: those are made with tr().
[[nodiscard]] inline QString qs(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
[[nodiscard]] inline std::string ss(const QString& text) { return text.toStdString(); }

} // namespace vulpes::theme
