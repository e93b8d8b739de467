// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/new_study_pages.h"

#include "dialogs/device_fields.h"
#include "space/named_spaces.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;

SpacePage::SpacePage(StudyDraft& draft, QWidget* parent) : QWizardPage(parent), m_draft(draft), m_space(new QComboBox(this)), m_words(new QLabel(this))
{
    setTitle(tr("Space"));
    setSubTitle(tr("Which networks there are to choose from."));
    m_space->setObjectName(u"spaceName"_s);
    m_space->setAccessibleName(tr("Space"));
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setAccessibleName(tr("About the space"));
    auto* form = new QFormLayout;
    form->addRow(tr("S&pace:"), m_space);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_words);
    column->addStretch();
    connect(m_space, &QComboBox::currentIndexChanged, this, &SpacePage::refresh);
}

void SpacePage::initializePage()
{
    const QString before = m_space->currentData().toString();
    m_space->clear();
    for (const space::SpacePtr& one : space::namedSpaces())
        if (locksFor(*one, m_draft.pictures.height))
            m_space->addItem(qs(one->name()), qs(one->name()));
    if (const int there = m_space->findData(before); there >= 0)
        m_space->setCurrentIndex(there);
    refresh();
}

space::SpacePtr SpacePage::chosen() const
{
    const auto found = space::namedSpace(ss(m_space->currentData().toString()));
    return found ? *found : nullptr;
}

void SpacePage::refresh()
{
    namespace format = theme::format;
    const space::SpacePtr space = chosen();
    Q_EMIT completeChanged();
    if (!space) {
        m_words->setText(tr("No space of this program takes pictures of %1 pixels. Go back and choose another picture size, for example 32.")
                             .arg(format::count(m_draft.pictures.height)));
        return;
    }
    const int classes = m_draft.data ? static_cast<int>(m_draft.data->classes.size()) : 10;
    const auto locks = locksFor(*space, m_draft.pictures.height);
    const auto cost = costOf(*space, m_draft.pictures.height, classes);
    QStringList lines{qs(space->title()), tr("%1 networks.").arg(format::big(space->log10Size(*locks)))};
    if (cost)
        lines << tr("The smallest takes %1 multiply-adds for a picture, the largest %2.").arg(format::scaled(cost->smallest), format::scaled(cost->largest));
    m_words->setText(lines.join(u"\n\n"_s));
}

bool SpacePage::isComplete() const { return chosen() != nullptr; }

bool SpacePage::validatePage()
{
    m_draft.space = chosen();
    const auto cost = costOf(*m_draft.space, m_draft.pictures.height, static_cast<int>(m_draft.data->classes.size()));
    m_draft.cost = cost.value_or(SpaceCost{});
    return true;
}

DevicePage::DevicePage(StudyDraft& draft, QWidget* parent) : QWizardPage(parent), m_draft(draft), m_fields(new DeviceFields(this))
{
    setTitle(tr("Device"));
    setSubTitle(tr("Where the networks are to be fast."));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_fields);
    column->addStretch();
    connect(m_fields, &DeviceFields::changed, this, &QWizardPage::completeChanged);
}

bool DevicePage::isComplete() const { return m_fields->isComplete(); }

bool DevicePage::validatePage()
{
    m_fields->read(m_draft.sampling);
    return true;
}

} // namespace vulpes::dialogs
