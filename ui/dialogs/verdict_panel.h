// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/preprocessing.h"
#include "deploy/verify.h"
#include "models/twin_table.h"
#include "theme/theme.h"
#include "workflow/file_accuracy.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace vulpes::dialogs {

/// What a verification found: the verdict as a word with a mark and a colour that repeats it, the comparisons, the findings of the structural
/// check, the layers that int8 hurts. Grey where nothing outside was asked: never the colour of success.
class VerdictPanel : public QWidget
{
    Q_OBJECT
public:
    explicit VerdictPanel(QWidget* parent = nullptr);

    void clear(const QString& sentence);
    void show(const deploy::Verification&, const QStringList& lines);
    void showError(const QString& sentence);
    [[nodiscard]] QString verdict() const;
    [[nodiscard]] const models::TwinTableModel& comparisons() const { return *m_comparisons; }

private:
    enum class Tone { Neutral, Good, Bad };
    void setVerdict(const QString& words, Tone);

    QLabel* m_verdict;
    QLabel* m_lines;
    QTabWidget* m_tabs;
    models::TwinTableModel* m_comparisons;
    models::TwinTableModel* m_findings;
    models::TwinTableModel* m_layers;
};

/// The verdict as a translated sentence.
[[nodiscard]] QString verdictSentence(deploy::Verdict);
/// "Input: 192 × 192 pixels, red, green, blue; mean 0.485; 0.456; 0.406; …": wrong preparation is the commonest cause of bad answers on a device.
[[nodiscard]] QString inputWords(const data::Preprocessing&);
/// How often a written file is right; for int8 also the float network on the same pictures, and the difference.
[[nodiscard]] QStringList accuracyWords(const workflow::FileAccuracy&);
/// A warning code of `workflow::ExportResult` as a translated sentence.
[[nodiscard]] QString warningSentence(const std::string& code);

} // namespace vulpes::dialogs
