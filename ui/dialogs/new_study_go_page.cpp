// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/new_study_pages.h"

#include "state/training.h"
#include "theme/format.h"
#include "theme/text.h"
#include "training/manifest.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
namespace format = theme::format;
using theme::qs;

GoPage::GoPage(StudyDraft& draft, QWidget* parent)
    : QWizardPage(parent), m_draft(draft), m_study(new QLineEdit(this)), m_folder(new QLineEdit(this)), m_words(new QLabel(this)), m_missing(new QLabel(this))
{
    setTitle(tr("Go"));
    setSubTitle(tr("Where the study and the supernet are kept."));
    m_study->setObjectName(u"goStudy"_s);
    m_folder->setObjectName(u"goFolder"_s);
    auto* studyBrowse = new QPushButton(tr("Browse…"), this);
    auto* folderBrowse = new QPushButton(tr("Browse…"), this);
    for (QLabel* label : {m_words, m_missing}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_study->setAccessibleName(tr("File of the study"));
    m_folder->setAccessibleName(tr("Folder of the run"));
    studyBrowse->setAccessibleName(tr("Choose the file of the study"));
    folderBrowse->setAccessibleName(tr("Choose the folder of the run"));
    m_words->setAccessibleName(tr("What will be done"));
    m_missing->setAccessibleName(tr("What is still missing"));
    const auto beside = [this](const QString& text, QLineEdit* line, QPushButton* button, QFormLayout* form) {
        auto* label = new QLabel(text, this);
        label->setBuddy(line);
        auto* row = new QHBoxLayout;
        row->addWidget(line, 1);
        row->addWidget(button);
        form->addRow(label, row);
    };
    auto* form = new QFormLayout;
    beside(tr("St&udy:"), m_study, studyBrowse, form);
    beside(tr("&Run:"), m_folder, folderBrowse, form);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addStretch();
    column->addWidget(m_missing);
    connect(m_study, &QLineEdit::textChanged, this, &GoPage::refresh);
    connect(m_folder, &QLineEdit::textChanged, this, &GoPage::refresh);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_named = true; });
    connect(studyBrowse, &QPushButton::clicked, this, &GoPage::chooseStudy);
    connect(folderBrowse, &QPushButton::clicked, this, &GoPage::chooseFolder);
}

void GoPage::initializePage()
{
    if (m_study->text().isEmpty()) {
        const QDir home(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        const QString base = qs(m_draft.source).section(u'/', -1).section(u':', -1);
        QString file = home.filePath(base + u".vulpes"_s);
        for (int i = 2; QFileInfo::exists(file); ++i)
            file = home.filePath(u"%1 %2.vulpes"_s.arg(base).arg(i));
        m_study->setText(QDir::toNativeSeparators(file));
    }
    refresh();
}

void GoPage::chooseStudy()
{
    QString file = QFileDialog::getSaveFileName(this, tr("File of the study"), m_study->text(), tr("Vulpes studies (*.vulpes)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (file.isEmpty())
        return;
    if (QFileInfo(file).suffix().isEmpty())
        file += u".vulpes"_s;
    m_study->setText(QDir::toNativeSeparators(file));
}

void GoPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the run"), m_folder->text());
    if (folder.isEmpty())
        return;
    m_named = true;
    m_folder->setText(QDir::toNativeSeparators(folder));
}

QString GoPage::obstacle() const
{
    if (const QString missing = state::Training::trainerMissing(); !missing.isEmpty())
        return missing;
    if (m_study->text().trimmed().isEmpty())
        return tr("The study needs a file.");
    if (QFileInfo::exists(m_study->text().trimmed()))
        return tr("This study is there already. Choose another name.");
    if (m_folder->text().trimmed().isEmpty())
        return tr("The run needs a folder.");
    if (QFileInfo::exists(QDir(m_folder->text().trimmed()).filePath(qs(training::kManifestFile))))
        return tr("A supernet lies in this folder already. Choose another one.");
    return {};
}

void GoPage::refresh()
{
    if (!m_named) {
        const QFileInfo study(m_study->text().trimmed());
        m_folder->setText(m_study->text().trimmed().isEmpty() ? QString() : QDir::toNativeSeparators(study.dir().filePath(study.completeBaseName() + u" run"_s)));
    }
    if (m_draft.space && m_draft.data) {
        const TimeEstimate time = estimateTime(m_draft.options, m_draft.sampling, *m_draft.data, m_draft.cost, m_draft.rate());
        m_words->setText(tr("A supernet of %1 is trained for %2 epochs on %3 pictures; then %4 of its networks are sampled into the study. Rows, predictors and the front appear while that goes on. Expected time: %5. It can be stopped and gone on with at any time.")
                             .arg(format::isolate(qs(m_draft.space->name())), format::count(m_draft.options.epochs),
                                  format::count(static_cast<std::int64_t>(m_draft.data->pictures[0])), format::count(m_draft.sampling.networks), format::duration(time.all())));
    }
    const QString missing = obstacle();
    m_missing->setText(missing.isEmpty() ? QString() : u"⚠ "_s + missing);
    Q_EMIT completeChanged();
}

bool GoPage::isComplete() const { return obstacle().isEmpty(); }

bool GoPage::validatePage()
{
    m_draft.studyFile = QFileInfo(m_study->text().trimmed()).absoluteFilePath();
    m_draft.runFolder = QFileInfo(m_folder->text().trimmed()).absoluteFilePath();
    return true;
}

} // namespace vulpes::dialogs
