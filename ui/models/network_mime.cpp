// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/network_mime.h"

namespace vulpes::models {

using namespace Qt::StringLiterals;

namespace {

const QString kNetworks = u"application/x-vulpes-networks"_s;
const QString kBlock = u"application/x-vulpes-block"_s;   // "stage block network"

} // namespace

std::unique_ptr<QMimeData> networksToMime(const QStringList& architectureTexts)
{
    if (architectureTexts.isEmpty())
        return nullptr;
    auto mime = std::make_unique<QMimeData>();
    const QString text = architectureTexts.join(u'\n');
    mime->setText(text);
    mime->setData(kNetworks, text.toUtf8());
    return mime;
}

QString networkFromMime(const QMimeData* mime, const state::SessionState& session)
{
    if (mime == nullptr || mime->hasUrls() || mime->hasFormat(kBlock))
        return {};
    const QString all = mime->hasFormat(kNetworks) ? QString::fromUtf8(mime->data(kNetworks)) : mime->text();
    // Text from elsewhere may be a whole book: a network stands in its first lines or nowhere.
    for (const QString& line : all.left(20000).split(u'\n', Qt::SkipEmptyParts))
        if (const auto network = session.parse(line.trimmed()))
            return session.format(*network);
    return {};
}

std::unique_ptr<QMimeData> blockToMime(const DraggedBlock& dragged)
{
    auto mime = std::make_unique<QMimeData>();
    mime->setText(dragged.network);
    mime->setData(kBlock, u"%1 %2 %3"_s.arg(QString::number(dragged.block.stage), QString::number(dragged.block.block), dragged.network).toUtf8());
    return mime;
}

std::optional<DraggedBlock> blockFromMime(const QMimeData* mime, const state::SessionState& session)
{
    if (mime == nullptr || !mime->hasFormat(kBlock))
        return std::nullopt;
    const QString data = QString::fromUtf8(mime->data(kBlock));
    bool stageIs = false, blockIs = false;
    const DraggedBlock dragged{data.section(u' ', 2), {data.section(u' ', 0, 0).toInt(&stageIs), data.section(u' ', 1, 1).toInt(&blockIs)}};
    if (!stageIs || !blockIs || !session.parse(dragged.network))   // another window's block may be of another space
        return std::nullopt;
    return dragged;
}

} // namespace vulpes::models
