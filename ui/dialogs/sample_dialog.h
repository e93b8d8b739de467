// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/training.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace vulpes::dialogs {

class DeviceFields;

/// More networks of a trained supernet as measurements of the open study. Closing the dialog leaves the sampling running.
class SampleDialog : public QDialog
{
    Q_OBJECT
public:
    SampleDialog(state::SessionState&, state::Training&, QWidget* parent = nullptr);
    [[nodiscard]] state::TrainingRequest request() const;

private:
    void buildFields();
    void chooseFolder();
    void refresh();
    /// The study has what the fields ask for.
    [[nodiscard]] bool isDone() const;

    state::SessionState& m_session;
    state::Training& m_training;
    QWidget* m_fields;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    QComboBox* m_plan;
    QSpinBox* m_networks;
    QSpinBox* m_processes;
    QSpinBox* m_seed;
    DeviceFields* m_device;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_start;
    QPushButton* m_stop;
};

} // namespace vulpes::dialogs
