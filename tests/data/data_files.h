// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <string>
#include <variant>

/// Small files made for a test, and the folder of published ones.
namespace vulpes::testing {

inline void writeFile(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// A 1 × 1 picture.
inline QByteArray greyPixel(int value)
{
    return QByteArray("P5\n1 1\n255\n") + QByteArray(1, static_cast<char>(value));
}

/// `count` single pixels in a folder, of values that go on from `first`.
inline void writePixels(const QString& folder, int count, int first)
{
    for (int i = 0; i < count; ++i)
        writeFile(QStringLiteral("%1/%2.pgm").arg(folder).arg(i, 4, 10, QLatin1Char('0')), greyPixel(first + i));
}

/// The text or number of a fact, as text; empty when it is not there.
inline std::string factOf(const std::vector<base::Fact>& facts, const char* key)
{
    for (const base::Fact& fact : facts)
        if (fact.key == key) {
            if (const auto* text = std::get_if<std::string>(&fact.value))
                return *text;
            if (const auto* whole = std::get_if<std::int64_t>(&fact.value))
                return std::to_string(*whole);
        }
    return {};
}

inline std::string published(const char* name)
{
    return (qEnvironmentVariable("VULPES_TEST_DATA") + QLatin1Char('/') + QLatin1String(name)).toStdString();
}

} // namespace vulpes::testing

/// Skips a test when the folder of published data does not hold `name`; fails it where the data is required.
#define NEEDS_PUBLISHED(name)                                                                                                  \
    if (!qEnvironmentVariableIsSet("VULPES_TEST_DATA") || !QFileInfo::exists(QString::fromStdString(vulpes::testing::published(name)))) { \
        QVERIFY2(qEnvironmentVariable("VULPES_REQUIRE_DATA") != QLatin1String("1"), "VULPES_TEST_DATA does not hold " name);   \
        QSKIP("needs VULPES_TEST_DATA with " name);                                                                            \
    }
