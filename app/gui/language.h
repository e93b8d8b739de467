// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPair>
#include <QString>
#include <QTranslator>

namespace vulpes::gui {

/// The languages inside the program (`:/i18n/vulpes_<code>.qm`, English always) and the one in use. Switching announces itself by
/// QEvent::LanguageChange to every widget; direction, number formats and Qt's own words (buttons of dialogs, menus of text fields) follow;
/// the latter stay English where Qt's translations are not installed.
class Language
{
public:
    void use(const QString& code);
    [[nodiscard]] const QString& code() const { return m_code; }
    /// Code and own name, English first.
    [[nodiscard]] static QList<QPair<QString, QString>> available();
    /// Settings, else the system's, else English; always one of `available()`.
    [[nodiscard]] static QString best(const QString& wished);

private:
    QTranslator m_translator, m_qtTranslator;
    QString m_code;
};

} // namespace vulpes::gui
