// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"
#include "workflow/export_model.h"

#include <QDialog>

#include <filesystem>
#include <vector>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QGroupBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QRadioButton;
class QSpinBox;

namespace vulpes::dialogs {

class MeasureFilePanel;
class VerdictPanel;

/// A network as a model file: which network, which weights, format, precision, calibration, verification on the left, the verdict on
/// the right. Writing runs in the background and may be stopped; the dialog stays open to show what the verification found.
class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(state::SessionState&, QWidget* parent = nullptr);
    ~ExportDialog() override;

    void reject() override;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] const std::vector<workflow::ExportResult>& results() const { return m_results; }
    /// Takes pictures of this folder for calibration: a folder dropped on the window.
    void setCalibrationFolder(const QString& folder);

private:
    QWidget* makeNetworkGroup();
    QWidget* makeWeightsGroup();
    QWidget* makeFormatGroup();
    QWidget* makeCalibrationGroup();
    void findSupernet();
    void chooseWeights();
    void chooseFolder();
    void chooseOutput();
    void update();
    void run();
    void ended(Result<std::vector<workflow::ExportResult>>);
    [[nodiscard]] bool alongFront() const;
    /// The chosen networks with what was predicted of each and the file it goes to. Errors: `template_unknown`, `template_same_name`.
    [[nodiscard]] Result<std::vector<workflow::ExportRequest>> requests() const;
    [[nodiscard]] workflow::ExportRequest request() const;
    [[nodiscard]] QString suffix() const;

    static constexpr QLatin1StringView kLearned{"learned"};   ///< calibration with the pictures of the training

    state::SessionState& m_session;
    std::vector<workflow::ExportResult> m_results;
    std::filesystem::path m_supernet;   ///< whose networks are exported; empty: the study knows none
    QStringList m_networks;   ///< of the files being written, in their order
    workflow::Precision m_written = workflow::Precision::Float32;   ///< theirs
    QComboBox* m_network;
    QLineEdit* m_text;
    QSpinBox* m_count;
    QLineEdit* m_names;
    QRadioButton* m_untrained;
    QRadioButton* m_here;
    QLabel* m_hereNote;
    QRadioButton* m_trained;
    QLineEdit* m_weights;
    QPushButton* m_weightsBrowse;
    QLabel* m_untrainedWarning;
    QComboBox* m_format;
    QLabel* m_formatNote;
    QComboBox* m_precision;
    QComboBox* m_edges;
    QLabel* m_precisionNote;
    QGroupBox* m_calibration;
    QComboBox* m_source;
    QLineEdit* m_folder;
    QPushButton* m_folderBrowse;
    QSpinBox* m_pictures;
    QComboBox* m_method;
    QSpinBox* m_seed;
    QCheckBox* m_verify;
    QSpinBox* m_inputs;
    QLineEdit* m_output;
    VerdictPanel* m_verdict;
    MeasureFilePanel* m_measure;
    QProgressBar* m_busy;
    QLabel* m_missing;
    QPushButton* m_export;
    QPushButton* m_stop;
    QDialogButtonBox* m_buttons;
};

} // namespace vulpes::dialogs
