// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QAction;
class QDialogButtonBox;
class QTextBrowser;

namespace vulpes::dialogs {

/// A text to read, copy and close: the manual, the account of a proof.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TextDialog(const QString& title, QWidget* parent = nullptr);
    void setMarkdown(const QString&);
    void setPlainText(const QString&);
    /// A button that closes the dialog and triggers the action.
    void addAction(const QString& text, QAction*);

private:
    QTextBrowser* m_text;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
