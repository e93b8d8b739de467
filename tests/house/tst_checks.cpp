// SPDX-License-Identifier: GPL-3.0-or-later
// Each convention check must be able to fail: a small tree with one offence is refused with a sentence that names it.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome
{
    int code = -1;
    QString said;
};

Outcome runCheck(const QString& script, const QString& root)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral(VULPES_SOURCE_DIR "/scripts/") + script, {root});
    if (!process.waitForFinished(60000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

void writeFile(const QString& root, const QString& path, const QString& text)
{
    QVERIFY(QDir(root).mkpath(QFileInfo(path).path()));
    QFile file(QDir(root).filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

const QString spdx = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");

QString catalogue(const char* source, const char* translation)
{
    return QStringLiteral("<TS version=\"2.1\" language=\"ar\"><context><name>A</name><message><source>%1</source>"
                          "<translation>%2</translation></message></context></TS>")
        .arg(QString::fromUtf8(source), QString::fromUtf8(translation));
}

} // namespace

class ChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void anOffenceIsRefusedByName_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* script, const char* path, const QString& text, const char* sentence) {
            QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(path) << text << QString::fromUtf8(sentence);
        };
        row("501 lines", "check_length.sh", "core/base/long.cpp", QStringLiteral("\n").repeated(501),
            "core/base/long.cpp has 501 lines");
        row("no licence", "check_licence.sh", "ui/theme/a.h", QStringLiteral("#pragma once\n"), "ui/theme/a.h does not say");
        row("unfinished", "check_words.sh", "core/base/a.cpp", spdx + QStringLiteral("// TODO later\n"), "core/base/a.cpp:2");
        row("bare text", "check_strings.py", "ui/views/a.cpp", QStringLiteral("label->setText(\"Budget\");\n"),
            "ui/views/a.cpp:1 shows \"Budget\" without tr()");
        row("bare text in a constructor", "check_strings.py", "ui/views/a.cpp",
            QStringLiteral("auto* a = new QLabel(QStringLiteral(\"Front\"));\n"), "shows \"Front\"");
        row("bare text over two lines", "check_strings.py", "ui/dialogs/a.cpp",
            QStringLiteral("menu->addAction(\n    \"Open study\");\n"), "ui/dialogs/a.cpp:2 shows \"Open study\"");
        row("bare sentence", "check_strings.py", "ui/dialogs/a.cpp",
            QStringLiteral("const QString text = QStringLiteral(\"No network is this fast\");\n"), "holds \"No network is");
        row("dead link", "check_links.py", "docs/a.md", QStringLiteral("See [there](gone.md).\n"),
            "docs/a.md links to gone.md, which does not exist");
        row("dead heading", "check_links.py", "docs/a.md", QStringLiteral("# One\n[two](#two)\n"), "no such heading");
        row("lost placeholder", "check_translations.py", "translations/a.ts", catalogue("%1 of %2", "%1"), "other placeholders");
        row("lost keyboard mark", "check_translations.py", "translations/a.ts", catalogue("&amp;Open", "Auf"), "keyboard mark");
        row("lost markup", "check_translations.py", "translations/a.ts", catalogue("&lt;b&gt;x&lt;/b&gt;", "y"), "other markup");
        row("finished but empty", "check_translations.py", "translations/a.ts", catalogue("Budget", ""), "is empty");
        row("mark within a joined word", "check_translations.py", "translations/a.ts", catalogue("&amp;Open", "&amp;فتح"), "joined letters");
        row("unfinished translation", "check_translations.py", "translations/a.ts",
            catalogue("Budget", "").replace(QStringLiteral("<translation>"), QStringLiteral("<translation type=\"unfinished\">")),
            "\"Budget\" is unfinished");
        row("dead picture", "check_links.py", "docs/a.md", QStringLiteral("![x](x.png)\n"), "links to x.png");
    }

    void anOffenceIsRefusedByName()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QFETCH(const QString, sentence);
        QTemporaryDir root;
        writeFile(root.path(), path, text);
        const Outcome outcome = runCheck(script, root.path());
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.said.contains(sentence), qPrintable(outcome.said));
    }

    // The real tree, and one more error that nobody translated.
    void aCodeWithoutASentenceIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char* name, const char* path, const char* text, const char* sentence) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(text) << QString::fromUtf8(sentence);
        };
        row("error", "core/search/new.cpp", "return fail(base::inputError(\"moon_full\"));\n",
            "app/cli/messages.cpp has no sentence for the error moon_full of core/search/new.cpp");
        row("one of two", "core/search/new.cpp", "return fail(base::infeasibleError(late ? \"stopped\" : \"moon_full\"));\n",
            "ui/state/messages.cpp has no sentence for the error moon_full");
        row("through a helper", "core/base/new.cpp", "Error odd(int row, const char* code);\nreturn odd(3, \"moon_full\");\n",
            "has no sentence for the error moon_full");
        row("import problem", "core/study/import/new.cpp", "problems.push_back({0, \"\", \"moon_full\", Severity::Note, {}});\n",
            "has no sentence for the import problem moon_full");
        row("phase", "core/search/new.cpp", "m_job.report(\"moon-rise\", 1, 2);\n", "ui/state/words.cpp has no word for the phase moon-rise");
    }

    void aCodeWithoutASentenceIsRefused()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QFETCH(const QString, sentence);
        QTemporaryDir root;
        const QDir source(QStringLiteral(VULPES_SOURCE_DIR));
        QDirIterator all(source.filePath(QStringLiteral("core")), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
        QStringList files{QStringLiteral("ui/state/messages.cpp"), QStringLiteral("ui/state/words.cpp"), QStringLiteral("app/cli/messages.cpp"), QStringLiteral("docs/file-format.md")};
        while (all.hasNext())
            files.append(source.relativeFilePath(all.next()));
        for (const QString& file : std::as_const(files)) {
            QVERIFY(QDir(root.path()).mkpath(QFileInfo(file).path()));
            QVERIFY2(QFile::copy(source.filePath(file), root.filePath(file)), qPrintable(file));
        }
        QCOMPARE(runCheck(QStringLiteral("check_messages.py"), root.path()).code, 0);
        writeFile(root.path(), path, text);
        const Outcome outcome = runCheck(QStringLiteral("check_messages.py"), root.path());
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.said.contains(sentence), qPrintable(outcome.said));
    }

    void whatFollowsTheConventionsPasses_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* script, const char* path, const QString& text) {
            QTest::newRow(name) << QString::fromUtf8(script) << QString::fromUtf8(path) << text;
        };
        row("500 lines", "check_length.sh", "core/base/a.cpp", QStringLiteral("\n").repeated(500));
        row("licence", "check_licence.sh", "core/base/a.h", spdx);
        row("numbered", "check_words.sh", "core/base/a.cpp", QStringLiteral("// TODO(#12) later\n"));
        row("translated", "check_strings.py", "ui/views/a.cpp", QStringLiteral("label->setText(tr(\"Budget\"));\n"));
        row("translated over lines", "check_strings.py", "ui/views/a.cpp",
            QStringLiteral("label->setText(tr(\"No network\"\n    \" is this fast\").arg(1));\n"));
        row("no language", "check_strings.py", "ui/views/a.cpp", QStringLiteral("label->setText(\" = \");\n"));
        row("marked", "check_strings.py", "ui/views/a.cpp",
            QStringLiteral("label->setText(QStringLiteral(\"Vulpes\")); // untranslated: a name\n"));
        row("faithful translation", "check_translations.py", "translations/a.ts",
            catalogue("&amp;Open %1 of %2 &lt;b&gt;now&lt;/b&gt;", "%2 %1 &lt;b&gt;x&lt;/b&gt; (&amp;O)"));
        row("live links", "check_links.py", "docs/a.md",
            QStringLiteral("# One two\n[up](#one-two) [self](a.md#one-two) [out](https://example.org/x)\n`[code](gone.md)`\n"));
    }

    void whatFollowsTheConventionsPasses()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, path);
        QFETCH(const QString, text);
        QTemporaryDir root;
        writeFile(root.path(), path, text);
        const Outcome outcome = runCheck(script, root.path());
        QVERIFY2(outcome.code == 0, qPrintable(outcome.said));
    }
};

QTEST_GUILESS_MAIN(ChecksTest)
#include "tst_checks.moc"
