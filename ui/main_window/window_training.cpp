// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "dialogs/new_study_wizard.h"
#include "dialogs/sample_dialog.h"
#include "main_window/message_bar.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QToolBar>

// New studies, training and sampling.
namespace vulpes::main_window {

using namespace Qt::StringLiterals;
using state::Training;

void MainWindow::newStudyWizard()
{
    auto* wizard = new dialogs::NewStudyWizard(m_session, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] {
        const state::TrainingRequest request = wizard->request();
        if (!openStudy(wizard->studyFile()))
            return;
        m_welcomeTools->hide();
        m_training.start(request);
        setLayoutByName(u"train"_s);
        // Once the wizard is gone and gives the keyboard back.
        QTimer::singleShot(0, this, [this] { view(u"training"_s)->focusTarget()->setFocus(); });
    });
    wizard->open();
}

void MainWindow::sampleDialog()
{
    auto* dialog = new dialogs::SampleDialog(m_session, m_training, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::trainingEnded(Training::State state)
{
    if (state == Training::State::Failed)
        m_messages->show(MessageBar::Kind::Failure, m_training.words(), m_training.details(), tr("Go on"), u"study.goOnTraining"_s);
    else
        m_messages->show(MessageBar::Kind::Notice, m_training.words());
}

bool MainWindow::mayStopTraining(const QString& question, const QString& stop)
{
    if (!m_training.isRunning())
        return true;
    QMessageBox box(QMessageBox::Question, tr("A training is under way"), question, QMessageBox::NoButton, this);
    box.setObjectName(u"trainingQuestion"_s);
    QPushButton* yes = box.addButton(stop, QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(QMessageBox::Cancel));
    box.exec();
    if (box.clickedButton() != yes)
        return false;
    m_training.stop();
    return true;
}

} // namespace vulpes::main_window
