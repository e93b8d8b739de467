// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QtTest>

#include <QProcess>

/// A Python with numpy: the system's own where another one stands first in the path; empty where there is none.
inline QString pythonWithNumpy()
{
    for (const QString& python : {QStringLiteral("/usr/bin/python3"), QStringLiteral("python3")})
        if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import numpy")}) == 0)
            return python;
    return {};
}

/// Runs a script of tests/hardware; false, with what it said, where it failed.
inline bool runScript(const QString& python, const QString& script, const QStringList& words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(python, QStringList{QStringLiteral(VULPES_SOURCE_DIR "/tests/hardware/") + script} + words);
    return process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

#define REQUIRE_NUMPY(python)                                                                          \
    do {                                                                                               \
        if ((python).isEmpty()) {                                                                      \
            QVERIFY2(qEnvironmentVariable("VULPES_REQUIRE_DATA") != QLatin1String("1"), "no python3 with numpy"); \
            QSKIP("needs python3 with numpy");                                                         \
        }                                                                                              \
    } while (false)
