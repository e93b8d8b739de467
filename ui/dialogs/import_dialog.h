// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"
#include "state/session_state.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QTableView;

namespace vulpes::dialogs {

/// Measurements from a CSV: what was understood, what was not (row, column, sentence), and the few things a file may not say: search
/// space, device, image size, units. Every answer reads the table again in the background. Into a new study, or (same space) into this
/// one as one undoable step.
class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(state::SessionState&, const QString& file, QWidget* parent = nullptr);
    ~ImportDialog() override;

    void accept() override;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isReady() const { return m_result != nullptr; }
    [[nodiscard]] const models::TwinTableModel& problems() const { return *m_problems; }

Q_SIGNALS:
    /// The table has other columns than measurements of a study: it may be a benchmark's.
    void hardwareAsked(const QString& file);

private:
    void read();
    void show(study::ImportResult);
    void showError(const Error&);
    void addUnitRows(const std::vector<std::string>& columns);
    [[nodiscard]] study::ImportOptions options() const;
    [[nodiscard]] bool fitsOpenStudy() const;

    state::SessionState& m_session;
    QString m_file;
    std::shared_ptr<study::ImportResult> m_result;
    QFormLayout* m_form;
    QComboBox* m_space;
    QLineEdit* m_device;
    QLineEdit* m_resolution;
    QList<QPair<QString, QComboBox*>> m_units;
    QRadioButton* m_intoNew;
    QRadioButton* m_intoThis;
    QLabel* m_words;
    QProgressBar* m_busy;
    models::TwinTableModel* m_problems;
    QTableView* m_list = nullptr;
    QPushButton* m_asHardware;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
