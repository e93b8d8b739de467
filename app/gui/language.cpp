// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

namespace vulpes::gui {

namespace {

const QString kFolder = QStringLiteral(":/i18n");
const QString kEnglish = QStringLiteral("en");

} // namespace

void Language::use(const QString& code)
{
    m_code = code;
    const QLocale locale(code);
    QLocale::setDefault(locale);
    QApplication::setLayoutDirection(locale.textDirection());
    QApplication::removeTranslator(&m_translator);
    QApplication::removeTranslator(&m_qtTranslator);
    // Ours is installed last and so asked first.
    if (code != kEnglish && m_qtTranslator.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(&m_qtTranslator);
    // English has a file too: it holds the plural forms.
    if (m_translator.load(QStringLiteral("vulpes_") + code, kFolder))
        QApplication::installTranslator(&m_translator);
}

QList<QPair<QString, QString>> Language::available()
{
    QList<QPair<QString, QString>> languages = {{kEnglish, QStringLiteral("English")}};
    for (const QString& file : QDir(kFolder).entryList({QStringLiteral("vulpes_*.qm")}, QDir::Files, QDir::Name)) {
        const QString code = file.mid(7).chopped(3);
        if (code == kEnglish || code == QLatin1String("en_XA"))
            continue;   // the pseudo-language is asked for by name only (--language en_XA)
        const QString name = QLocale(code).nativeLanguageName();
        languages.append({code, name.isEmpty() ? code : name});
    }
    return languages;
}

QString Language::best(const QString& wished)
{
    if (wished == QLatin1String("en_XA"))
        return wished;
    const auto languages = available();
    for (const QString& name : {wished, QLocale::system().name()}) {
        for (const auto& [code, own] : languages)
            if (!name.isEmpty() && code == name)
                return code;
        for (const auto& [code, own] : languages)
            if (!name.isEmpty() && code.section(QLatin1Char('_'), 0, 0) == name.section(QLatin1Char('_'), 0, 0))
                return code;
    }
    return kEnglish;
}

} // namespace vulpes::gui
