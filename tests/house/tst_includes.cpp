// SPDX-License-Identifier: GPL-3.0-or-later
#include "house/include_rules.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using vulpes::house::IncludeRules;
using vulpes::house::Layer;

namespace {

QString readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The sources below a folder, relative to the source root.
QStringList sourcesBelow(const QString& folder)
{
    const QDir root(QStringLiteral(VULPES_SOURCE_DIR));
    QStringList paths;
    QDirIterator files(root.filePath(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
        QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << root.relativeFilePath(files.next());
    paths.sort();
    return paths;
}

IncludeRules builtRules()
{
    QString problem;
    IncludeRules rules = IncludeRules::fromFile(QStringLiteral(VULPES_BINARY_DIR "/layers.json"), &problem);
    if (!problem.isEmpty())
        qWarning("%s", qPrintable(problem));
    return rules;
}

/// A made-up house: base ← predict ← search, and views above search.
IncludeRules smallRules()
{
    return IncludeRules({
        {QStringLiteral("base"), QStringLiteral("core/base"), false, {}},
        {QStringLiteral("predict"), QStringLiteral("core/predict"), false, {QStringLiteral("base")}},
        {QStringLiteral("search"), QStringLiteral("core/search"), false, {QStringLiteral("predict")}},
        {QStringLiteral("oneshot"), QStringLiteral("core/oneshot"), false, {QStringLiteral("base")}},
        {QStringLiteral("views"), QStringLiteral("ui/views"), false, {QStringLiteral("search")}},
        {QStringLiteral("vulpes-cli"), QStringLiteral("app/cli"), true, {QStringLiteral("search")}},
    });
}

} // namespace

class IncludeTest : public QObject
{
    Q_OBJECT

private slots:
    void everyFolderOfCoreIsALayer()
    {
        const IncludeRules rules = builtRules();
        QVERIFY(!rules.layers().isEmpty());
        const QStringList folders
            = QDir(QStringLiteral(VULPES_SOURCE_DIR "/core")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString& folder : folders)
            QVERIFY2(rules.layers().contains(folder), qPrintable(folder + QStringLiteral(" has no CMake target")));
    }

    void linksHaveNoCycle()
    {
        const IncludeRules rules = builtRules();
        for (const Layer& layer : rules.layers())
            for (const QString& link : layer.links)
                QVERIFY2(!rules.reachable(link).contains(layer.name), qPrintable(layer.name));
    }

    void everyIncludeLineFollowsTheLinks_data()
    {
        QTest::addColumn<QString>("layer");
        const QMap<QString, Layer> layers = builtRules().layers();
        for (const Layer& layer : layers)
            QTest::newRow(qPrintable(layer.folder)) << layer.name;
    }

    void everyIncludeLineFollowsTheLinks()
    {
        QFETCH(const QString, layer);
        const IncludeRules rules = builtRules();
        QStringList offences;
        for (const QString& path : sourcesBelow(rules.layers().value(layer).folder))
            offences << rules.offences(path, readAll(QDir(QStringLiteral(VULPES_SOURCE_DIR)).filePath(path)));
        QVERIFY2(offences.isEmpty(), qPrintable(QLatin1Char('\n') + offences.join(QLatin1Char('\n'))));
    }

    void aLinkOfALinkMayBeIncluded()
    {
        QCOMPARE(smallRules().offences(QStringLiteral("core/search/a.cpp"), QStringLiteral("#include \"base/result.h\"\n")),
            QStringList());
    }

    void whatBreaksARuleIsNamed_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* path, const char* text, const char* rule) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << QString::fromUtf8(rule);
        };
        row("upwards", "core/predict/fit.h", "#pragma once\n\n#include \"search/answer.h\"\n",
            "core/predict/fit.h:3 includes \"search/answer.h\", but predict does not link search");
        row("upwards, with spaces", "core/base/a.cpp", "  #  include  \"predict/fit.h\"", "base does not link predict");
        row("core to ui", "core/base/a.cpp", "#include \"views/front_view.h\"", "base does not link views");
        row("Qt in core", "core/base/a.cpp", "#include <QString>", "core never includes Qt");
        row("Qt module in core", "core/base/a.h", "#include <QtCore/QObject>", "core never includes Qt");
        row("old Qt header in core", "core/base/a.h", "#include <qglobal.h>", "core never includes Qt");
        row("plots in core", "core/base/a.h", "#include \"qcustomplot.h\"", "core never includes Qt");
        row("Qt in vulpes-cli", "app/cli/fit.cpp", "#include <QString>", "vulpes-cli builds without Qt");
        row("LibTorch in core", "core/search/a.cpp", "#include <torch/torch.h>", "only in core/oneshot");
        row("LibTorch in a view", "ui/views/front_view.cpp", "#include <ATen/Tensor.h>", "only in core/oneshot");
        row("flat views", "ui/views/front_view.cpp", "#include \"views/terms_view.h\"", "views never include each other");
        row("views in folders", "ui/views/front/canvas.cpp", "#include \"views/terms/table.h\"",
            "views never include each other");
        row("shared header", "ui/views/view.h", "#include \"views/front_view.h\"", "names no single view");
        row("no path", "core/search/a.cpp", "#include \"answer.h\"", "by its path below core/ or ui/");
        row("relative", "core/search/a.cpp", "#include \"../predict/fit.h\"", "by its path below core/ or ui/");
        row("unknown folder", "core/search/a.cpp", "#include \"helpers/fit.h\"", "helpers/ is no layer");
    }

    void whatBreaksARuleIsNamed()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QFETCH(const QString, rule);
        const QStringList offences = smallRules().offences(path, text);
        QCOMPARE(offences.size(), 1);
        QVERIFY2(offences.first().contains(rule), qPrintable(offences.first()));
    }

    void whatKeepsTheRulesPasses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* path, const char* text) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text);
        };
        row("own header", "core/predict/fit.cpp", "#include \"predict/fit.h\"");
        row("own view", "ui/views/front_view.cpp", "#include \"views/front_view.h\"\n#include \"front_view.moc\"");
        row("shared part of the views", "ui/views/front_view.cpp", "#include \"views/common/plot.h\"");
        row("list of the views", "ui/views/registry.cpp", "#include \"views/front_view.h\"");
        row("standard and queue", "core/base/a.cpp", "#include <queue>\n#include <Eigen/Dense>");
        row("LibTorch at home", "core/oneshot/supernet.cpp", "#include <torch/torch.h>");
        row("command beside command", "app/cli/fit.cpp", "#include \"cli/output.h\"");
    }

    void whatKeepsTheRulesPasses()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QCOMPARE(smallRules().offences(path, text), QStringList());
    }
};

QTEST_GUILESS_MAIN(IncludeTest)
#include "tst_includes.moc"
