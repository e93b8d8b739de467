// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"
#include "workflow/verify_model.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace vulpes::dialogs {

class MeasureFilePanel;
class VerdictPanel;

/// A model file, ours or another's, opened for checking: what it is (network, precision, preprocessing, classes), whether its structure is sound,
/// whether other runtimes compute what we compute, and, when asked, whether it is the network shown of the open study.
class VerifyDialog : public QDialog
{
    Q_OBJECT
public:
    VerifyDialog(state::SessionState&, const QString& file, QWidget* parent = nullptr);
    ~VerifyDialog() override;

    [[nodiscard]] const std::optional<workflow::VerifyModelResult>& result() const { return m_result; }
    [[nodiscard]] QString facts() const;

private:
    void run();
    void ended(Result<workflow::VerifyModelResult>);
    [[nodiscard]] QString about(const workflow::ModelFacts&) const;

    state::SessionState& m_session;
    QString m_file;
    std::optional<workflow::VerifyModelResult> m_result;
    QLabel* m_facts;
    QCheckBox* m_against;
    QComboBox* m_source;
    QLineEdit* m_folder;
    QSpinBox* m_inputs;
    VerdictPanel* m_verdict;
    MeasureFilePanel* m_measure;
    QProgressBar* m_busy;
    QPushButton* m_run;
};

} // namespace vulpes::dialogs
