// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/drag.h"

#include <QDrag>
#include <QPainter>
#include <QPixmap>
#include <QWidget>

namespace vulpes::views {

namespace {

std::function<void(QWidget*, const QMimeData&)>& loop()
{
    static std::function<void(QWidget*, const QMimeData&)> instead;
    return instead;
}

/// The label on a card, so that one sees what is under the pointer.
QPixmap card(const QWidget* source, const QString& label)
{
    const QFontMetrics metrics = source->fontMetrics();
    const QString shown = metrics.elidedText(label, Qt::ElideMiddle, metrics.averageCharWidth() * 40);
    const QSize size(metrics.horizontalAdvance(shown) + metrics.height(), metrics.height() * 3 / 2);
    const qreal ratio = source->devicePixelRatioF();
    QPixmap picture(size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(source->palette().color(QPalette::Base));
    QPainter painter(&picture);
    painter.setFont(source->font());
    painter.setPen(source->palette().color(QPalette::Text));
    painter.drawRect(QRect(QPoint(), size).adjusted(0, 0, -1, -1));
    painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, shown);
    return picture;
}

} // namespace

void startDrag(QWidget* source, std::unique_ptr<QMimeData> data, const QString& label)
{
    if (!data)
        return;
    if (loop()) {
        loop()(source, *data);
        return;
    }
    auto* drag = new QDrag(source);   // deletes itself
    drag->setMimeData(data.release());
    drag->setPixmap(card(source, label));
    drag->exec(Qt::CopyAction);
}

void replaceDragLoop(std::function<void(QWidget*, const QMimeData&)> instead) { loop() = std::move(instead); }

} // namespace vulpes::views
