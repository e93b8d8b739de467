// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/new_study_wizard.h"

#include "dialogs/new_study_pages.h"
#include "state/messages.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QMessageBox>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::ss;

NewStudyWizard::NewStudyWizard(state::SessionState& session, QWidget* parent) : QWizard(parent), m_session(session)
{
    setWindowTitle(tr("New study"));
    setObjectName(u"newStudyWizard"_s);
    setWizardStyle(QWizard::ClassicStyle);   // the other styles paint banners of their own over the theme
    setOption(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::FinishButton, tr("&Start"));
    addPage(new DataPage(m_draft, session.jobs()));
    addPage(new SpacePage(m_draft));
    addPage(new DevicePage(m_draft));
    addPage(new TimePage(m_draft, session.jobs()));
    addPage(new GoPage(m_draft));
    resize(theme::em(this, 54), theme::em(this, 62));
}

NewStudyWizard::~NewStudyWizard() = default;

Result<void> NewStudyWizard::create() const
{
    QDir().mkpath(QFileInfo(m_draft.studyFile).absolutePath());
    auto made = study::Study::create(std::filesystem::path(m_draft.studyFile.toStdU16String()), m_draft.space);
    if (!made)
        return fail(made.error());
    if (auto classes = made->setClasses(static_cast<int>(m_draft.data->classes.size())); !classes)
        return classes;
    return made->setTitle(ss(QFileInfo(m_draft.studyFile).completeBaseName()));
}

void NewStudyWizard::accept()
{
    if (!validateCurrentPage())
        return;
    if (auto made = create(); !made) {
        QMessageBox::warning(this, windowTitle(), state::messages::sentence(made.error()));
        return;
    }
    QWizard::accept();
}

state::TrainingRequest NewStudyWizard::request() const
{
    state::TrainingRequest request;
    request.folder = m_draft.runFolder;
    request.options = m_draft.trainOptions();
    request.sampling = m_draft.sampling;
    if (const auto locks = locksFor(*m_draft.space, m_draft.pictures.height); locks && !locks->empty())
        request.sampling->resolution = m_draft.pictures.height;
    return request;
}

} // namespace vulpes::dialogs
