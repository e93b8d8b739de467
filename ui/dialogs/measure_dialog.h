// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/measuring.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace vulpes::dialogs {

/// Measures latency on this machine or a phone into the open study: random networks one by one, or the blocks of the space as a table.
/// Closing the dialog leaves the measuring running; opening it again finds it.
class MeasureDialog : public QDialog
{
    Q_OBJECT
public:
    MeasureDialog(state::SessionState&, state::Measuring&, QWidget* parent = nullptr);
    [[nodiscard]] state::MeasureRequest request() const;

private:
    void buildFields();
    void fill(const state::MeasureRequest&);
    void suggestName();
    void chooseBenchmark();
    void refresh();
    void startOrGoOn();

    state::SessionState& m_session;
    state::Measuring& m_measuring;
    QWidget* m_fields;
    QRadioButton* m_networks;
    QRadioButton* m_blocks;
    QComboBox* m_device;
    QLineEdit* m_benchmark;
    QPushButton* m_browse;
    QLineEdit* m_name;
    bool m_named = false;   ///< the user wrote a name
    QComboBox* m_precision;
    QComboBox* m_resolution;
    QLabel* m_countLabel;
    QSpinBox* m_count;
    QSpinBox* m_rounds;
    QSpinBox* m_threads;
    QSpinBox* m_seed;
    QLabel* m_about;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_start;
    QPushButton* m_pause;
};

}  // namespace vulpes::dialogs
