// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace vulpes::main_window {

/// Errors and notices under the tool bar: a sentence, Copy details, one action, dismiss. Never a modal box.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Notice, Failure };
    explicit MessageBar(theme::Theme&, QWidget* parent = nullptr);

    void show(Kind, const QString& sentence, const QString& details = {}, const QString& actionText = {}, const QString& action = {});
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
    QString m_details, m_actionName;
};

} // namespace vulpes::main_window
