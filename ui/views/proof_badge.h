// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/view.h"

#include <QToolButton>

namespace vulpes::views {

/// ✔ Proved, ◐ Best found, ✖ Refuted, or why there is no answer. The tool tip says what was proved and how; pressing opens it in full.
class ProofBadge : public QToolButton
{
    Q_OBJECT
public:
    explicit ProofBadge(ViewContext, QWidget* parent = nullptr);
    void refresh();
    /// The full account, several lines.
    [[nodiscard]] QString account() const;

private:
    ViewContext m_context;
    int m_shown = -1;
};

} // namespace vulpes::views
