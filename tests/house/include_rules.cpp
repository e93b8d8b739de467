// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/include_rules.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace vulpes::house {

namespace {

bool isQtHeader(const QString& header)
{
    static const QRegularExpression qt(QStringLiteral(R"(^(Qt?[A-Z]\w*(/.*)?|q[a-z0-9_]+\.h)$)"));
    return qt.match(header).hasMatch();
}

bool isTorchHeader(const QString& header)
{
    static const QRegularExpression torch(QStringLiteral(R"(^(torch|ATen|c10|caffe2)/)"));
    return torch.match(header).hasMatch();
}

bool isGenerated(const QString& header)
{
    static const QRegularExpression generated(QStringLiteral(R"(^(moc_.*\.cpp|.*\.moc|ui_\w+\.h)$)"));
    return generated.match(header).hasMatch();
}

/// Which view a file below ui/views belongs to: its folder, or the stem of a flat `front_view.h`; empty for shared parts.
/// `path` is relative to ui/, as include lines are.
QString viewOf(const QString& path)
{
    static const QRegularExpression foldered(QStringLiteral(R"(^views/(\w+)/)"));
    static const QRegularExpression flat(QStringLiteral(R"(^views/(\w+)_view\.(h|cpp)$)"));
    for (const QRegularExpression& shape : {foldered, flat}) {
        const QRegularExpressionMatch match = shape.match(path);
        if (match.hasMatch())
            return match.captured(1) == QLatin1String("common") ? QString() : match.captured(1);
    }
    return {};
}

QStringList namesOf(const QJsonArray& array)
{
    QStringList names;
    for (const QJsonValue& value : array)
        names << value.toString();
    return names;
}

} // namespace

IncludeRules IncludeRules::fromFile(const QString& path, QString* problem)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = path + QStringLiteral(" is missing: configure writes it");
        return IncludeRules({});
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isArray()) {
        *problem = path + QStringLiteral(" is no JSON array: ") + error.errorString();
        return IncludeRules({});
    }
    QList<Layer> layers;
    for (const QJsonValue& value : document.array()) {
        const QJsonObject entry = value.toObject();
        layers << Layer {entry[QStringLiteral("name")].toString(), entry[QStringLiteral("folder")].toString(),
            entry[QStringLiteral("kind")].toString() == QLatin1String("program"),
            namesOf(entry[QStringLiteral("links")].toArray())};
    }
    return IncludeRules(layers);
}

IncludeRules::IncludeRules(const QList<Layer>& layers)
{
    for (const Layer& layer : layers)
        m_layers.insert(layer.name, layer);
}

QSet<QString> IncludeRules::reachable(const QString& layer) const
{
    QSet<QString> seen;
    QStringList open {layer};
    while (!open.isEmpty()) {
        const QString next = open.takeLast();
        if (seen.contains(next))
            continue;
        seen.insert(next);
        open << m_layers.value(next).links;
    }
    return seen;
}

QString IncludeRules::layerOf(const QString& path) const
{
    for (const Layer& layer : m_layers)
        if (path.startsWith(layer.folder + QLatin1Char('/')))
            return layer.name;
    return {};
}

QString IncludeRules::judge(const QString& path, const Layer& layer, const QString& header, bool quoted) const
{
    const bool inCore = path.startsWith(QLatin1String("core/"));
    if (isTorchHeader(header) && layer.name != QLatin1String("oneshot"))
        return QStringLiteral("LibTorch headers appear only in core/oneshot");
    if (isQtHeader(header) && inCore)
        return QStringLiteral("core never includes Qt");
    if (isQtHeader(header) && layer.name == QLatin1String("vulpes-cli"))
        return QStringLiteral("vulpes-cli builds without Qt");
    if (!quoted || isGenerated(header) || isQtHeader(header))
        return {};
    const QString folder = header.section(QLatin1Char('/'), 0, 0);
    if (folder == header)
        return layer.program ? QString() : QStringLiteral("a header is included by its path below core/ or ui/");
    if (header.startsWith(QLatin1String("..")))
        return QStringLiteral("a header is included by its path below core/ or ui/");
    if (layer.program && !m_layers.contains(folder))
        return {};
    if (!m_layers.contains(folder))
        return folder + QStringLiteral("/ is no layer of this build");
    if (!reachable(layer.name).contains(folder))
        return QStringLiteral("%1 does not link %2, neither directly nor through what it links").arg(layer.name, folder);
    const QString including = viewOf(path.section(QLatin1Char('/'), 1));
    const QString included = viewOf(header);
    const bool isView = layer.name == QLatin1String("views") && !included.isEmpty() && included != including;
    if (isView && !including.isEmpty())
        return QStringLiteral("views never include each other; %1 and %2 meet in state/selection").arg(including, included);
    if (isView && path.endsWith(QLatin1String(".h")))
        return QStringLiteral("a header that views share names no single view");
    return {};
}

QStringList IncludeRules::offences(const QString& path, const QString& text) const
{
    static const QRegularExpression line(QStringLiteral(R"(^\s*#\s*include\s*(["<])([^">]+)[">])"));
    const Layer layer = m_layers.value(layerOf(path));
    QStringList found;
    int number = 0;
    for (const QString& content : text.split(QLatin1Char('\n'))) {
        ++number;
        const QRegularExpressionMatch match = line.match(content);
        if (!match.hasMatch())
            continue;
        const QString header = match.captured(2);
        const QString rule = judge(path, layer, header, match.captured(1) == QLatin1String("\""));
        if (!rule.isEmpty())
            found << QStringLiteral("%1:%2 includes \"%3\", but %4").arg(path).arg(number).arg(header, rule);
    }
    return found;
}

} // namespace vulpes::house
