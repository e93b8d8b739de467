// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main_window/strip.h"
#include "theme/theme.h"

#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace vulpes::main_window {

/// Errors and notices under the tool bar: a sentence, Copy details, one action, dismiss. Never a modal box.
class MessageBar : public Strip
{
    Q_OBJECT
public:
    enum class Kind { Notice, Failure };
    explicit MessageBar(theme::Theme&, QWidget* parent = nullptr);

    /// A notice of something done may go by itself; what is still so, and every failure, stays until it is dismissed.
    enum class Stays { UntilDismissed, AWhile };
    void show(Kind, const QString& sentence, const QString& details = {}, const QString& actionText = {}, const QString& action = {},
              Stays = Stays::UntilDismissed);
    void dismiss();
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void actionRequested(const QString& actionName);
    void shownChanged(bool);

private:
    theme::Theme& m_theme;
    QLabel* m_sentence;
    QPushButton* m_action;
    QToolButton* m_copy;
    QToolButton* m_close;
    QTimer m_leave;
    QString m_details, m_actionName;
};

} // namespace vulpes::main_window
