// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"
#include "state/session_state.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vulpes::dialogs {

/// "Measure on this machine": times model files in interleaved rounds and puts what was measured beside what the study predicts.
/// Nothing is kept: a sample needs a device record (Study ▸ Measure on a device…).
class MeasureFilePanel : public QWidget
{
    Q_OBJECT
public:
    explicit MeasureFilePanel(state::SessionState&, QWidget* parent = nullptr);
    ~MeasureFilePanel() override;

    struct File
    {
        QString path;
        QString network;   ///< architecture text of the open study's space; empty: no prediction
        std::string precision;   ///< "float32", …: a prediction speaks of one
    };
    /// None: nothing can be measured, the panel hides.
    void setFiles(std::vector<File>);
    [[nodiscard]] const std::vector<device::Timing>& timings() const { return m_timings; }
    [[nodiscard]] QString words() const;

private:
    void run();
    void ended(Result<std::vector<device::Timing>>);
    [[nodiscard]] QString line(const File&, const device::Timing&) const;

    state::SessionState& m_session;
    std::vector<File> m_files;
    std::vector<device::Timing> m_timings;
    QLabel* m_words;
    QProgressBar* m_busy;
    QPushButton* m_measure;
};

}  // namespace vulpes::dialogs
