// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTest/QtTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

/// Runs vulpes-cli as a user would and keeps what it said.
struct Program
{
    int code = -1;
    QByteArray out, err;

    [[nodiscard]] QJsonObject json() const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(out, &error);
        return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
    }
    [[nodiscard]] QString errorCode() const { return json()[QStringLiteral("code")].toString(); }
    [[nodiscard]] QString schema() const { return json()[QStringLiteral("schema")].toString(); }
};

inline Program run(const QStringList& words, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(VULPES_CLI), words);
    if (!process.waitForStarted())
        return {};
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

inline QByteArray read(const QString& file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

inline void write(const QString& file, const QByteArray& bytes)
{
    QFile f(file);
    QVERIFY(f.open(QIODevice::WriteOnly));
    QCOMPARE(f.write(bytes), bytes.size());
}

/// A table of `count` networks "measured" by the published coefficients plus a small reproducible error.
inline QByteArray benchTable(int count)
{
    const Program design = run({QStringLiteral("suggest"), QStringLiteral("foxnas-192"), QStringLiteral("-n"), QString::number(count),
                                QStringLiteral("--json"), QStringLiteral("--lock"), QStringLiteral("resolution=192")});
    QByteArray table = "arch,accuracy,latency_ms\n";
    int n = 0;
    for (const auto& value : design.json()[QStringLiteral("suggestions")].toArray()) {
        const auto network = value.toObject();
        const double noise = ((n * 7919) % 101 - 50) / 500.0;
        ++n;
        table += '"' + network[QStringLiteral("arch")].toString().toUtf8() + "\","
                 + QByteArray::number(network[QStringLiteral("accuracy")].toDouble() + noise, 'f', 6) + ","
                 + QByteArray::number(network[QStringLiteral("latency_ms")].toDouble() - 3 * noise, 'f', 6) + "\n";
    }
    return table;
}
