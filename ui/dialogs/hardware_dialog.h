// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/hardware_paths.h"
#include "models/twin_table.h"
#include "workflow/hardware_study.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
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
    void addPaths(const QStringList& paths) { m_paths->addPaths(paths); }
    void accept() override;
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] const models::TwinTableModel& findings() const { return *m_findings; }
    /// "12,736 networks of NAS-Bench-201 …": of what was opened.
    [[nodiscard]] const QString& outcome() const { return m_outcome; }

Q_SIGNALS:
    /// A device that these tables do not hold is to be foretold from them instead.
    void transferAsked(const QStringList& paths);

private:
    void buildFields();
    void readingChanged();
    void showSpace();
    void choiceChanged();
    void checkAll(bool on);
    void made(Result<std::shared_ptr<workflow::HardwareStudy>>);
    void refresh();
    [[nodiscard]] bool isBusy() const { return m_making || m_paths->isReading(); }
    [[nodiscard]] hardware::HardwareTablePtr table() const;
    [[nodiscard]] QStringList checkedDevices() const;

    state::SessionState& m_session;
    HardwarePaths* m_paths;
    QString m_failure;   ///< of making the study
    bool m_making = false;
    bool m_cutOff = false;   ///< some networks of the table have no way from input to output
    QString m_outcome;
    QComboBox* m_space;
    QComboBox* m_task;
    QComboBox* m_dataset;
    QCheckBox* m_connected;
    QTableWidget* m_devices;
    QPushButton* m_all;
    QPushButton* m_none;
    QPushButton* m_transfer;
    QLabel* m_words;
    QProgressBar* m_bar;
    models::TwinTableModel* m_findings;
    QTableView* m_list;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
