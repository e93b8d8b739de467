// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/training_request.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace vulpes::dialogs {

/// Where the networks of a supernet are timed, and in which precision: this computer, a phone, or nowhere.
class DeviceFields : public QWidget
{
    Q_OBJECT
public:
    explicit DeviceFields(QWidget* parent = nullptr);

    void fill(const state::SampleWish&);
    /// Writes what the fields say into a wish; leaves the rest of it.
    void read(state::SampleWish&) const;
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    void suggestName();
    void chooseBenchmark();
    [[nodiscard]] QString device() const;

    QComboBox* m_device;
    QLineEdit* m_serial;
    QLineEdit* m_benchmark;
    QPushButton* m_browse;
    QLineEdit* m_name;
    QComboBox* m_precision;
    QSpinBox* m_rounds;
    QSpinBox* m_threads;
    QLabel* m_about;
    bool m_named = false;   ///< the user wrote a name
};

} // namespace vulpes::dialogs
