// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/start_page.h"

#include "theme/format.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vulpes::main_window {

using namespace Qt::StringLiterals;

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_words(new QLabel(this)), m_last(new QPushButton(this)), m_demo(new QPushButton(this)),
      m_new(new QPushButton(this)), m_import(new QPushButton(this)), m_tables(new QPushButton(this)), m_open(new QPushButton(this)), m_recentTitle(new QLabel(this)), m_recent(new QListWidget(this)),
      m_reopens(new QCheckBox(this)), m_privacy(new QLabel(this))
{
    setObjectName(u"startPage"_s);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.7);
    large.setBold(true);
    m_title->setFont(large);
    m_words->setWordWrap(true);
    m_privacy->setWordWrap(true);
    m_last->setObjectName(u"startLast"_s);
    m_demo->setObjectName(u"startDemo"_s);
    m_new->setObjectName(u"startNew"_s);
    m_tables->setObjectName(u"startTables"_s);
    m_recent->setObjectName(u"startRecent"_s);
    m_recentTitle->setBuddy(m_recent);

    auto* acts = new QVBoxLayout;
    for (QPushButton* button : {m_last, m_demo, m_new, m_tables, m_import, m_open}) {
        button->setMinimumHeight(theme::em(this, 2.6));
        button->setAutoDefault(true);
        acts->addWidget(button);
    }
    acts->addStretch();
    auto* files = new QVBoxLayout;
    files->addWidget(m_recentTitle);
    files->addWidget(m_recent, 1);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(theme::em(this, 2));
    halves->addLayout(acts, 2);
    halves->addLayout(files, 3);
    auto* page = new QVBoxLayout;
    page->setSpacing(theme::em(this, 0.8));
    page->addStretch(1);
    page->addWidget(m_title);
    page->addWidget(m_words);
    page->addLayout(halves, 6);
    page->addWidget(m_reopens);
    page->addWidget(m_privacy);
    page->addStretch(1);
    auto* margins = new QHBoxLayout(this);
    margins->addStretch(1);
    margins->addLayout(page, 4);
    margins->addStretch(1);

    connect(m_last, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(m_lastFile); });
    connect(m_demo, &QPushButton::clicked, this, [this] { Q_EMIT openAsked(u"demo"_s); });
    connect(m_new, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"file.newStudy"_s); });
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"file.import"_s); });
    connect(m_tables, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"file.hardware"_s); });
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT actionRequested(u"file.open"_s); });
    connect(m_recent, &QListWidget::itemActivated, this, &StartPage::openCurrent);
    connect(m_reopens, &QCheckBox::toggled, this, &StartPage::reopensChanged);
    retranslate();
}

void StartPage::retranslate()
{
    m_title->setText(theme::format::inLayoutDirection(tr("Vulpes")));
    m_words->setText(tr("The most accurate network that meets your latency budget, why it is that one, and a proof."));
    m_last->setText(m_lastFile == "demo"_L1 ? tr("&Continue with the demo") : tr("&Continue with %1").arg(QFileInfo(m_lastFile).completeBaseName()));
    m_demo->setText(tr("&Explore the demo"));
    m_new->setText(tr("&New study from pictures…"));
    m_import->setText(tr("&Import measurements…"));
    m_tables->setText(tr("Open &hardware tables…"));
    m_open->setText(tr("&Open a study…"));
    for (QPushButton* button : {m_last, m_demo, m_new, m_tables, m_import, m_open})
        button->setAccessibleName(button->text().remove(u'&'));
    m_recentTitle->setText(tr("&Recent studies"));
    m_recent->setAccessibleName(tr("Recent studies; Enter opens one"));
    m_reopens->setText(tr("&Go on with the last study at every start"));
    m_reopens->setAccessibleName(tr("Go on with the last study at every start"));
    m_privacy->setText(tr("Nothing leaves this computer."));
}

void StartPage::setFiles(const QString& last, const QStringList& recent)
{
    m_lastFile = last;
    m_last->setVisible(!last.isEmpty());
    m_demo->setVisible(last != "demo"_L1);   // going on with it is the same
    m_recent->clear();
    for (const QString& file : recent) {
        const QFileInfo info(file);
        auto* item = new QListWidgetItem(info.completeBaseName(), m_recent);
        item->setData(Qt::UserRole, file);
        item->setToolTip(QDir::toNativeSeparators(file));
        if (!info.exists()) {
            item->setFlags(Qt::NoItemFlags);
            item->setText(tr("%1 (not there any more)").arg(item->text()));
        }
    }
    m_recent->setVisible(!recent.isEmpty());
    m_recentTitle->setVisible(!recent.isEmpty());
    retranslate();
}

void StartPage::setReopens(bool on)
{
    const QSignalBlocker quiet(m_reopens);
    m_reopens->setChecked(on);
}

void StartPage::openCurrent()
{
    if (const QListWidgetItem* item = m_recent->currentItem())
        Q_EMIT openAsked(item->data(Qt::UserRole).toString());
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    (m_lastFile.isEmpty() ? m_demo : m_last)->setFocus();
}

} // namespace vulpes::main_window
