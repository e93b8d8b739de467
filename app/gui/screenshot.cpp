// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshot.h"

#include "main_window/main_window.h"
#include "main_window/message_bar.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include <algorithm>

namespace vulpes::gui {

namespace {

constexpr int kPatienceMs = 180000;

bool settled(state::SessionState& session)
{
    return session.isOpen() && session.jobs().isIdle() && !session.isBusy() && !session.isProving() && session.analysis() && session.analysis()->complete
           && std::none_of(session.batches().begin(), session.batches().end(), [](const state::RunBatchPtr& runs) {
                  return !runs->runs.empty() && !runs->hasMoves() && !runs->otherPredictors && !runs->unrepeatable;   // repeated soon
              });
}

void waitUntil(const std::function<bool()>& done, int patienceMs)
{
    QEventLoop loop;
    QElapsedTimer clock;
    clock.start();
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (done() || clock.elapsed() > patienceMs)
            loop.quit();
    });
    poll.start(15);
    loop.exec();
}

} // namespace

int takeScreenshot(main_window::MainWindow& window, state::SessionState& session, const ScreenshotRequest& request)
{
    window.resize(request.size);
    const bool start = request.view == QLatin1String("start");
    if (!request.view.isEmpty() && !start)
        window.showOnly(request.view);
    window.show();
    if (!session.isOpen()) {
        QTextStream(stderr) << "vulpes: " << window.messageBar()->sentence() << '\n';
        return 3;
    }
    waitUntil([&] { return settled(session); }, kPatienceMs);
    if (!settled(session)) {
        QTextStream(stderr) << "vulpes: the analysis did not finish in time\n";
        return 3;
    }
    if (start)
        window.showStartPage();
    // Everything that waits for the event loop: dock sizes, queued replots, veils that fade.
    QElapsedTimer rest;
    rest.start();
    waitUntil([&] { return rest.elapsed() > 400; }, 2000);
    if (!window.grab().save(request.file)) {
        QTextStream(stderr) << "vulpes: cannot write " << request.file << '\n';
        return 3;
    }
    return 0;
}

} // namespace vulpes::gui
