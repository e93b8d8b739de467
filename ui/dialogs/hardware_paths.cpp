// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hardware_paths.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::ss;

HardwarePaths::HardwarePaths(state::SessionState& session, QString lane, QWidget* parent)
    : QWidget(parent), m_session(session), m_lane(std::move(lane)), m_list(new QListWidget(this)), m_remove(new QPushButton(tr("&Remove"), this))
{
    auto* files = new QPushButton(tr("Add &files…"), this);
    auto* folder = new QPushButton(tr("Add a fol&der…"), this);
    m_list->setObjectName(u"hardwarePaths"_s);
    m_list->setAccessibleName(tr("Files and folders that are read"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMaximumHeight(theme::em(this, 6));
    m_remove->setObjectName(u"hardwareRemove"_s);
    m_remove->setEnabled(false);
    auto* buttons = new QVBoxLayout;
    for (QPushButton* button : {files, folder, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    setFocusProxy(m_list);
    connect(files, &QPushButton::clicked, this, [this] { addPaths(QFileDialog::getOpenFileNames(this, tr("Hardware tables"), {}, tr("Tables (*.csv *.json *.pickle *.pkl);;All files (*)"))); });
    connect(folder, &QPushButton::clicked, this, [this] {
        if (const QString name = QFileDialog::getExistingDirectory(this, tr("Folder of hardware tables")); !name.isEmpty())
            addPaths({name});
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        qDeleteAll(m_list->selectedItems());
        readAll();
    });
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] { m_remove->setEnabled(!m_list->selectedItems().isEmpty()); });
}

void HardwarePaths::addPaths(const QStringList& paths)
{
    for (const QString& path : paths) {
        // Isolated: right to left, a path would begin with its end.
        const QString shown = theme::format::isolate(QDir::toNativeSeparators(path));
        if (!m_list->findItems(shown, Qt::MatchExactly).isEmpty())
            continue;
        m_list->addItem(shown);
        m_list->item(m_list->count() - 1)->setData(Qt::UserRole, path);
    }
    if (!paths.isEmpty())
        readAll();
}

QStringList HardwarePaths::paths() const
{
    QStringList paths;
    for (int i = 0; i < m_list->count(); ++i)
        paths << m_list->item(i)->data(Qt::UserRole).toString();
    return paths;
}

hardware::HardwareTablePtr HardwarePaths::table(const QString& space) const { return m_tables ? m_tables->of(ss(space)) : nullptr; }

void HardwarePaths::readAll()
{
    m_session.jobs().stopLane(m_lane);
    m_failure.clear();
    m_tables.reset();
    std::vector<std::string> files;
    for (const QString& path : paths())
        files.push_back(ss(path));
    m_reading = !files.empty();
    if (m_reading)
        m_session.jobs().start<hardware::HardwareTables>(
            {tr("Reading hardware tables"), m_lane, false}, this, [files](const jobs::JobContext& context) { return hardware::readHardware(files, context.job()); },
            [this](Result<hardware::HardwareTables> read) { ended(std::move(read)); });
    else
        m_tables.emplace();
    Q_EMIT changed();
}

void HardwarePaths::stop()
{
    if (!m_reading)
        return;
    m_session.jobs().stopLane(m_lane);   // drops the answer
    ended(fail(stoppedError()));
}

void HardwarePaths::ended(Result<hardware::HardwareTables> read)
{
    m_reading = false;
    if (read)
        m_tables = std::move(*read);
    else
        m_failure = read.error().kind == ErrorKind::Stopped ? tr("Reading was stopped.") : state::messages::sentence(read.error());
    Q_EMIT changed();
}

} // namespace vulpes::dialogs
