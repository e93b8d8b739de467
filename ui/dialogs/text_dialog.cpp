// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/text_dialog.h"

#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace vulpes::dialogs {

TextDialog::TextDialog(const QString& title, QWidget* parent)
    : QDialog(parent), m_text(new QTextBrowser(this)), m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setWindowTitle(title);
    m_text->setOpenExternalLinks(true);
    m_text->setAccessibleName(title);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(m_buttons);
    QPushButton* copy = m_buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(theme::em(this, 46), theme::em(this, 34));
}

void TextDialog::setMarkdown(const QString& text) { m_text->setMarkdown(text); }

void TextDialog::setPlainText(const QString& text)
{
    m_text->setPlainText(text);
    resize(theme::em(this, 40), theme::em(this, 16));
}

void TextDialog::addAction(const QString& text, QAction* action)
{
    QPushButton* button = m_buttons->addButton(text, QDialogButtonBox::ActionRole);
    connect(button, &QPushButton::clicked, this, [this, action] {
        accept();
        action->trigger();
    });
}

} // namespace vulpes::dialogs
