// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "main_window/main_window.h"
#include "state/session_state.h"
#include "study/import/csv_import.h"
#include "theme/theme.h"
#include "views/front_view.h"

#include <QFileInfo>
#include <QtTest>

#include <memory>

namespace vulpes::tests {

/// A window in memory, without settings, with an embedded or an imported study.
struct Window
{
    theme::Theme theme;
    jobs::JobRunner runner;
    state::SessionState session{runner};
    std::unique_ptr<main_window::MainWindow> window;

    explicit Window(const QString& layout = QStringLiteral("choose"), const QString& workFolder = {})
    {
        theme.apply(theme::Scheme::Light);
        session.setWorkFolder(workFolder);
        main_window::WindowOptions options;
        options.persistent = false;
        options.layout = layout;
        window = std::make_unique<main_window::MainWindow>(session, theme, options);
        window->resize(1280, 800);
    }

    /// True once fits, front and diagnostics are in.
    [[nodiscard]] bool settled() const
    {
        return !session.isBusy() && session.analysis() && session.analysis()->complete && !session.isProving();
    }
    [[nodiscard]] bool wait(int ms = 60000) const
    {
        return QTest::qWaitFor([this] { return settled(); }, ms);
    }
    [[nodiscard]] bool openDemo()
    {
        window->show();
        return window->openStudy(QStringLiteral("foxnas-192")) && wait() && QTest::qWaitForWindowExposed(window.get());
    }
    [[nodiscard]] views::FrontView* front() const { return qobject_cast<views::FrontView*>(window->view(QStringLiteral("front"))); }
    [[nodiscard]] QString network() const { return session.focusText(); }
};

/// The shared table, or empty. Call `requireData()` first.
inline QString measuredCsv()
{
    return qEnvironmentVariable("VULPES_TEST_DATA") + QStringLiteral("/foxnas/foxnas_cpu_256.csv");
}

inline bool hasMeasuredCsv() { return qEnvironmentVariableIsSet("VULPES_TEST_DATA") && QFileInfo::exists(measuredCsv()); }

} // namespace vulpes::tests

/// Skips without the shared data; fails where it is required.
#define REQUIRE_MEASURED_CSV()                                                                                                        \
    do {                                                                                                                              \
        if (!vulpes::tests::hasMeasuredCsv()) {                                                                                       \
            QVERIFY2(qEnvironmentVariable("VULPES_REQUIRE_DATA") != QLatin1String("1"), "VULPES_TEST_DATA does not hold foxnas/");     \
            QSKIP("needs VULPES_TEST_DATA with foxnas/foxnas_cpu_256.csv");                                                           \
        }                                                                                                                             \
    } while (false)
