// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

namespace vulpes::house {

/// One folder with a CMake target, as configure wrote it to layers.json.
struct Layer
{
    QString name;       ///< `predict`, `views`, `vulpes-cli`
    QString folder;     ///< `core/predict`, relative to the source root
    bool program = false;
    QStringList links;  ///< names of the layers it links directly
};

/// The link graph of the build, and what it allows a source file to include.
class IncludeRules
{
public:
    /// Reads layers.json; on failure `problem` holds a sentence and the result has no layers.
    static IncludeRules fromFile(const QString& path, QString* problem);
    explicit IncludeRules(const QList<Layer>& layers);

    [[nodiscard]] const QMap<QString, Layer>& layers() const { return m_layers; }
    /// The layer and all it reaches through links.
    [[nodiscard]] QSet<QString> reachable(const QString& layer) const;
    /// One sentence per offending include line of `text`, the contents of the file at `path` (relative to the source root).
    [[nodiscard]] QStringList offences(const QString& path, const QString& text) const;
    /// The layer whose folder holds `path`; empty when none does.
    [[nodiscard]] QString layerOf(const QString& path) const;

private:
    [[nodiscard]] QString judge(const QString& path, const Layer& layer, const QString& header, bool quoted) const;

    QMap<QString, Layer> m_layers;
};

} // namespace vulpes::house
