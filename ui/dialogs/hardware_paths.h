// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/read_hardware.h"
#include "state/session_state.h"

#include <QWidget>

#include <optional>

class QListWidget;
class QPushButton;

namespace vulpes::dialogs {

/// The files and folders of hardware tables that a dialog works on: a list with buttons, read anew in the background whenever it changes.
/// Reading is a job of the dialog's lane: it stops what that dialog had under way.
class HardwarePaths : public QWidget
{
    Q_OBJECT
public:
    HardwarePaths(state::SessionState&, QString lane, QWidget* parent = nullptr);

    /// Adds files or folders that are not there yet and reads all anew.
    void addPaths(const QStringList&);
    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool isReading() const { return m_reading; }
    /// Nothing while they are read, and where that failed.
    [[nodiscard]] const std::optional<hardware::HardwareTables>& tables() const { return m_tables; }
    /// Of a space; null where there is none.
    [[nodiscard]] hardware::HardwareTablePtr table(const QString& space) const;
    /// Why there are none, as a sentence.
    [[nodiscard]] const QString& failure() const { return m_failure; }
    /// Ends reading where it is under way; nothing is kept then.
    void stop();

Q_SIGNALS:
    /// Reading began or ended.
    void changed();

private:
    void readAll();
    void ended(Result<hardware::HardwareTables>);

    state::SessionState& m_session;
    QString m_lane;
    std::optional<hardware::HardwareTables> m_tables;
    QString m_failure;
    bool m_reading = false;
    QListWidget* m_list;
    QPushButton* m_remove;
};

} // namespace vulpes::dialogs
