// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/read_hardware.h"
#include "models/twin_table.h"
#include "state/session_state.h"
#include "workflow/hardware_study.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableView;
class QTableWidget;

namespace vulpes::dialogs {

/// Published measurements of whole search spaces: files and folders are read in the background, then one says which space, which
/// accuracies and which devices become a study. The study is untitled until it is saved.
class HardwareDialog : public QDialog
{
    Q_OBJECT
public:
    explicit HardwareDialog(state::SessionState&, QWidget* parent = nullptr);
    ~HardwareDialog() override;

    /// Adds files or folders and reads all anew.
    void addPaths(const QStringList&);
    void accept() override;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] const models::TwinTableModel& findings() const { return *m_findings; }
    /// "12,736 networks of NAS-Bench-201 …": of what was opened.
    [[nodiscard]] const QString& outcome() const { return m_outcome; }

private:
    void buildFields();
    void readAll();
    void showRead(Result<hardware::HardwareTables>);
    void showSpace();
    void choiceChanged();
    void checkAll(bool on);
    void made(Result<std::shared_ptr<workflow::HardwareStudy>>);
    void refresh();
    [[nodiscard]] hardware::HardwareTablePtr table() const;
    [[nodiscard]] QStringList checkedDevices() const;

    state::SessionState& m_session;
    std::optional<hardware::HardwareTables> m_read;
    QString m_failure;   ///< of reading or of making the study
    bool m_busy = false;
    bool m_cutOff = false;   ///< some networks of the table have no way from input to output
    QString m_outcome;
    QListWidget* m_paths;
    QPushButton* m_addFiles;
    QPushButton* m_addFolder;
    QPushButton* m_remove;
    QComboBox* m_space;
    QComboBox* m_task;
    QComboBox* m_dataset;
    QCheckBox* m_connected;
    QTableWidget* m_devices;
    QPushButton* m_all;
    QPushButton* m_none;
    QLabel* m_words;
    QProgressBar* m_bar;
    models::TwinTableModel* m_findings;
    QTableView* m_list;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
