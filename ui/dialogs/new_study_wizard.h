// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/study_draft.h"
#include "state/training.h"

#include <QWizard>

namespace vulpes::dialogs {

/// Pictures to a study in five pages: data, space, device, time, where it goes. Accepted, it has made the study, empty and with its space;
/// `request()` is what then fills it.
class NewStudyWizard : public QWizard
{
    Q_OBJECT
public:
    explicit NewStudyWizard(state::SessionState&, QWidget* parent = nullptr);
    ~NewStudyWizard() override;

    void accept() override;
    [[nodiscard]] const StudyDraft& draft() const { return m_draft; }
    [[nodiscard]] state::TrainingRequest request() const;
    /// Of the study that was made.
    [[nodiscard]] const QString& studyFile() const { return m_draft.studyFile; }

private:
    [[nodiscard]] Result<void> create() const;

    state::SessionState& m_session;
    StudyDraft m_draft;
};

} // namespace vulpes::dialogs
