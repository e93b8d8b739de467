// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/about_dialog.h"

#include "theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

#include <Eigen/Core>
#include <nlohmann/json.hpp>

namespace vulpes::dialogs {

QString AboutDialog::versions()
{
    QStringList lines;
    lines << QStringLiteral("Vulpes %1").arg(QApplication::applicationVersion());
    lines << QStringLiteral("Qt %1 (built with %2)") // untranslated: goes into reports
                 .arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR));
    lines << QStringLiteral("Eigen %1.%2.%3").arg(EIGEN_WORLD_VERSION).arg(EIGEN_MAJOR_VERSION).arg(EIGEN_MINOR_VERSION);
    lines << QStringLiteral("nlohmann-json %1.%2.%3").arg(NLOHMANN_JSON_VERSION_MAJOR).arg(NLOHMANN_JSON_VERSION_MINOR).arg(NLOHMANN_JSON_VERSION_PATCH);
    lines << QStringLiteral("QCustomPlot 2");
    lines << QStringLiteral("%1, %2, %3").arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QApplication::platformName());
    return lines.join(QLatin1Char('\n'));
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("About Vulpes"));
    auto* words = new QLabel(tr("An exact explorer for hardware-aware architecture search: from measured networks to the provably best one "
                                "under a latency budget.\n\nFree software under the GNU General Public License, version 3 or later. "
                                "Nothing you open leaves this computer."),
                             this);
    words->setWordWrap(true);
    auto* list = new QLabel(versions(), this);
    list->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    list->setAccessibleName(tr("Versions"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words);
    column->addWidget(list);
    column->addWidget(buttons);
    resize(theme::em(this, 34), sizeHint().height());
}

} // namespace vulpes::dialogs
