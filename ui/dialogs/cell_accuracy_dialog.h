// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/hardware_paths.h"
#include "models/twin_table.h"
#include "workflow/cell_accuracy.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QTableView;

namespace vulpes::dialogs {

/// Accuracies of NAS-Bench-201's cells from a few that were trained: those of tables, or of the open study.
class CellAccuracyDialog : public QDialog
{
    Q_OBJECT
public:
    explicit CellAccuracyDialog(state::SessionState&, QWidget* parent = nullptr);
    ~CellAccuracyDialog() override;

    void addPaths(const QStringList& paths) { m_paths->addPaths(paths); }
    [[nodiscard]] bool isBusy() const { return m_working || m_paths->isReading(); }
    [[nodiscard]] bool canForetell() const;
    /// Null until something was foretold.
    [[nodiscard]] const std::shared_ptr<const workflow::CellAccuracy>& found() const { return m_found; }
    [[nodiscard]] const models::TwinTableModel& cells() const { return *m_cells; }
    /// What was foretold, as a table. Errors: those of writing.
    [[nodiscard]] Result<void> saveTable(const QString& file) const;

private:
    void buildFields();
    void sourceChanged();
    void choiceChanged();
    void foretell();
    void stop();
    void refresh();
    [[nodiscard]] QString words() const;
    [[nodiscard]] hardware::HardwareTablePtr table() const;

    const QString m_lane = QStringLiteral("cell-accuracy");
    state::SessionState& m_session;
    HardwarePaths* m_paths;
    hardware::HardwareTablePtr m_ofStudy;   ///< null where the open study has no such accuracies
    bool m_working = false;
    QString m_failure;
    std::shared_ptr<const workflow::CellAccuracy> m_found;
    QCheckBox* m_useStudy;
    QComboBox* m_task;
    QSpinBox* m_count;
    QSpinBox* m_seed;
    QCheckBox* m_scores;
    QLabel* m_answer;
    QLabel* m_reason;
    models::TwinTableModel* m_why;
    QTableView* m_whyList;
    models::TwinTableModel* m_cells;
    QTableView* m_cellList;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    QPushButton* m_foretell;
    QPushButton* m_save;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
