// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/hardware_paths.h"
#include "dialogs/transfer_words.h"
#include "models/twin_table.h"
#include "workflow/foretold_study.h"
#include "workflow/own_device.h"

#include <QDialog>
#include <QSet>

#include <functional>
#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;

namespace vulpes::dialogs {

/// A device that nobody has measured, foretold from a few measurements and what other devices measured: which networks to measure, what
/// comes of them, and a study of it. A device of the tables shows how well it would have gone.
class TransferDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TransferDialog(state::SessionState&, QWidget* parent = nullptr);
    ~TransferDialog() override;

    void addPaths(const QStringList& paths) { m_paths->addPaths(paths); }
    /// Asked before a study is opened; without one it always may.
    void setMayOpen(std::function<bool()> mayOpen) { m_mayOpen = std::move(mayOpen); }
    /// Reads what was measured on the device, in the background.
    void openMeasurements(const QString& file);
    /// The networks to measure, as a table to be filled in. Errors: those of writing.
    [[nodiscard]] Result<void> saveList(const QString& file);
    [[nodiscard]] std::string list() const;

    [[nodiscard]] bool isBusy() const { return m_working || m_paths->isReading(); }
    [[nodiscard]] bool canDesign() const;
    [[nodiscard]] bool canForetell() const;
    [[nodiscard]] const std::shared_ptr<const ForetoldDevice>& foretold() const { return m_foretold; }
    [[nodiscard]] const models::TwinTableModel& predictions() const { return *m_predictions; }
    /// What is to be known of the tables and of the study that was opened.
    [[nodiscard]] const models::TwinTable& findings() const { return m_findings; }
    /// "12,736 networks …": of the study that was opened.
    [[nodiscard]] const QString& outcome() const { return m_outcome; }

private:
    // transfer_fields.cpp
    void buildFields();
    [[nodiscard]] QWidget* choices();
    [[nodiscard]] QWidget* answers();
    // transfer_jobs.cpp
    void design();
    void foretell();
    void openStudy();
    void opened(Result<std::shared_ptr<workflow::HardwareStudy>>);
    void stop();
    void ended(const Error* = nullptr);
    // transfer_dialog.cpp
    void readingChanged();
    void showSpace();
    void showMetric();
    void showSources();
    void choiceChanged();
    void adoptMeasurements();
    void showNetworks();
    void refresh();
    [[nodiscard]] QString words() const;
    [[nodiscard]] hardware::HardwareTablePtr table() const { return m_paths->table(spaceName()); }
    /// Of the tables, with one's own device in it where that is meant.
    [[nodiscard]] hardware::HardwareTablePtr wholeTable() const;
    [[nodiscard]] QString spaceName() const;
    [[nodiscard]] std::string metric() const;
    [[nodiscard]] std::string dataset() const;
    [[nodiscard]] QString device() const;
    [[nodiscard]] const hardware::Series* known(const QString& device) const;
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] QStringList sources() const;
    [[nodiscard]] workflow::TransferRequest request() const;

    const QString m_lane = QStringLiteral("transfer");
    state::SessionState& m_session;
    std::function<bool()> m_mayOpen;
    HardwarePaths* m_paths;
    bool m_working = false;
    QString m_failure, m_note;                          ///< of the last work; what is worth knowing of it
    std::optional<hardware::HardwareTables> m_measured;   ///< the file of one's own measurements
    std::optional<workflow::OwnDevice> m_own;             ///< what it says of the tables shown
    std::vector<std::size_t> m_design;                  ///< rows of the table
    QString m_designedFor, m_foretoldFor;               ///< the choices they belong to
    std::shared_ptr<const ForetoldDevice> m_foretold;
    QSet<QString> m_unchecked;                          ///< sources the user does not want
    models::TwinTable m_findings;
    QString m_outcome;
    QComboBox* m_space;
    QComboBox* m_metric;
    QComboBox* m_dataset;
    QComboBox* m_device;
    QListWidget* m_sources;
    QSpinBox* m_count;
    QPushButton* m_which;
    models::TwinTableModel* m_networks;
    QTableView* m_networkList;
    QPushButton* m_saveList;
    QPushButton* m_copyList;
    QPushButton* m_openMeasured;
    QLabel* m_answer;
    models::TwinTableModel* m_predictions;
    QTableView* m_predictionList;
    QComboBox* m_task;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QPushButton* m_foretell;
    QPushButton* m_open;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
