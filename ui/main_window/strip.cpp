// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/strip.h"

#include <QEvent>
#include <QLabel>
#include <QLayout>

#include <algorithm>

namespace vulpes::main_window {

Strip::Strip(QWidget* parent) : QFrame(parent) {}

void Strip::setWords(QLabel* words)
{
    m_words = words;
    m_words->setWordWrap(true);
    // As wide as there is room, however long the text: the height follows.
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_words->setMinimumSize(1, 1);
    fit();
}

void Strip::fit()
{
    QLayout* row = layout();
    if (m_words == nullptr || row == nullptr)
        return;
    const QMargins margins = row->contentsMargins();
    int others = 0, tallest = 0, shown = 0;
    for (int i = 0; i < row->count(); ++i) {
        const QLayoutItem* item = row->itemAt(i);
        if (item->isEmpty())
            continue;
        ++shown;
        if (item->widget() == m_words)
            continue;
        others += item->sizeHint().width();
        tallest = std::max(tallest, item->sizeHint().height());
    }
    const int whole = isVisible() || parentWidget() == nullptr ? width() : window()->width();
    const int room = whole - margins.left() - margins.right() - others - row->spacing() * std::max(0, shown - 1);
    const int height = std::max(tallest, m_words->heightForWidth(std::max(room, fontMetrics().height() * 8))) + margins.top() + margins.bottom();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void Strip::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fit();
}

void Strip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

} // namespace vulpes::main_window
