// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/view.h"

#include "base/file.h"
#include "theme/text.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>

#include <cmath>

// Pictures and tables of a view.
namespace vulpes::views {

namespace {

std::filesystem::path toPath(const QString& file) { return std::filesystem::path(file.toStdU16String()); }

} // namespace

Result<void> View::exportCsv(const QString& file) const
{
    const QByteArray csv = table().toCsv();
    return base::writeFileAtomically(toPath(file), {csv.constData(), static_cast<std::size_t>(csv.size())});
}

QImage View::image(double scale) const
{
    QImage picture((QSizeF(size()) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    picture.setDevicePixelRatio(scale);
    picture.fill(colours().base);
    // QWidget::render is not const, though it changes nothing that shows.
    const_cast<View*>(this)->render(&picture);
    return picture;
}

Result<void> View::exportPng(const QString& file, double scale) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image(scale).save(&buffer, "PNG");
    const QByteArray& bytes = buffer.data();
    return base::writeFileAtomically(toPath(file), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

Result<void> View::exportSvg(const QString& file) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(rect());
    generator.setTitle(title());
    generator.setDescription(summary());
    {
        QPainter painter(&generator);
        painter.fillRect(rect(), colours().base);
        // Plots notice the vector device and draw themselves as shapes (plot.cpp).
        const_cast<View*>(this)->render(&painter, {}, {}, DrawChildren);
    }
    const QByteArray& bytes = buffer.data();
    return base::writeFileAtomically(toPath(file), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void View::copyToClipboard() const
{
    auto* mime = new QMimeData;
    mime->setImageData(image(2));
    const QByteArray csv = table().toCsv();
    mime->setText(QString::fromUtf8(csv));
    mime->setData(QStringLiteral("text/csv"), csv);
    QApplication::clipboard()->setMimeData(mime);
}

} // namespace vulpes::views
