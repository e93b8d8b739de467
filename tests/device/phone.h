// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <string>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

/// Prints what benchmark_model prints; a run "takes" one microsecond per byte of the model.
inline const char* const kBenchmark = R"sh(#!/bin/sh
for a; do case $a in --graph=*) g=${a#--graph=};; --num_runs=*) n=${a#--num_runs=};; esac; done
[ -f "$g" ] || { echo "ERROR: Could not open '$g'."; exit 1; }
b=$(wc -c < "$g")
echo "INFO: STARTED!"
echo "INFO: Explicitly applied XNNPACK delegate, and the model graph will be completely executed by the delegate."
echo "INFO: count=2 first=$((b+500)) curr=$((b+90)) min=$((b+90)) max=$((b+500)) avg=$((b+200)) std=5"
echo "INFO: count=$n first=$((b+20)) curr=$b min=$b max=$((b+20)) avg=$((b+10)) std=5 p5=$b median=$((b+8)) p95=$((b+19))"
echo "$*" >> "$STANDIN_ROOT/calls"
)sh";

/// A port that nobody listens on just now.
inline int freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool known = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0
                       && ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(socket);
    return known ? ntohs(address.sin_port) : 0;
}

/// A phone for one test: the stand-in of adb_standin.py, which the real adb client talks to.
class Phone
{
public:
    explicit Phone(const QStringList& options = {}, bool waitForDevice = true)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start("python3", QStringList{QStringLiteral(VULPES_SOURCE_DIR "/tests/device/adb_standin.py"), "--root", root()} + options);
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(10000))
                return;
        const QString line = QString::fromLatin1(m_process.readLine()).trimmed();
        m_serial = "127.0.0.1:" + line.section(' ', 1);
        // `connect` may come back before the phone has answered.
        QProcess::execute("adb", {"connect", m_serial});
        if (waitForDevice) {
            QProcess wait;
            wait.start("adb", {"-s", m_serial, "wait-for-device"});
            if (!wait.waitForFinished(10000))
                wait.kill();
        }
    }
    ~Phone()
    {
        QProcess::execute("adb", {"disconnect", m_serial});
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] QString root() const { return m_root.path(); }
    [[nodiscard]] std::string device() const { return m_serial.toStdString(); }
    [[nodiscard]] QStringList left() const
    {
        return QDir(root() + "/data/local/tmp").entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

private:
    QTemporaryDir m_root;
    QProcess m_process;
    QString m_serial;
};
