// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "theme/format.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QPushButton>
#include <QtTest>

using namespace vulpes;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

    static QString cancel()
    {
        const QDialogButtonBox box(QDialogButtonBox::Cancel);
        return box.button(QDialogButtonBox::Cancel)->text().remove(u'&');
    }

private Q_SLOTS:
    void cleanup()
    {
        gui::Language english;
        english.use(u"en"_s);
    }

    void qtsOwnButtonsSpeakTheLanguage_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("word");
        QTest::newRow("Traditional Chinese") << u"zh_TW"_s << u"取消"_s;
        QTest::newRow("Arabic") << u"ar"_s << u"ألغ"_s;
    }
    void qtsOwnButtonsSpeakTheLanguage()
    {
        QFETCH(QString, code);
        QFETCH(QString, word);
        const QString file = QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_"_s + code + u".qm"_s;
        if (!QFileInfo::exists(file))
            QSKIP("Qt's translations are not installed");
        gui::Language language;
        language.use(code);
        QVERIFY2(cancel().startsWith(word), qPrintable(cancel()));
        language.use(u"en"_s);
        QCOMPARE(cancel(), u"Cancel"_s);
    }

    void aLanguageWithoutFilesOfQtIsNoError()
    {
        gui::Language language;
        language.use(u"en_XA"_s);
        QCOMPARE(language.code(), u"en_XA"_s);
        QCOMPARE(cancel(), u"Cancel"_s);
    }

    // A label takes its direction from the first letter: the "m" of "ms" must not turn "194 ± 2 ms" into "2 ± 194 ms".
    void anIntervalKeepsItsOrderInArabic()
    {
        gui::Language language;
        const auto shown = [] { return theme::format::withInterval(194, 192, 196, u"ms"_s, 1); };
        language.use(u"en"_s);
        QCOMPARE(shown(), u"194 ± 2 ms"_s);
        language.use(u"ar"_s);
        QCOMPARE(shown(), u"\u2067١٩٤ ± ٢ ms\u2069"_s);
    }

    void arabicRunsRightToLeft()
    {
        gui::Language language;
        language.use(u"ar"_s);
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        language.use(u"zh_TW"_s);
        QCOMPARE(QApplication::layoutDirection(), Qt::LeftToRight);
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
