// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vulpes::main_window {

/// Running jobs at the left of the status bar: title, phase, fraction, time left, Stop. Work that ends within half a second never shows.
class JobTray : public QWidget
{
    Q_OBJECT
public:
    explicit JobTray(jobs::JobRunner&, QWidget* parent = nullptr);
    void stopShown();

protected:
    void changeEvent(QEvent*) override;

private:
    void refresh();

    jobs::JobRunner& m_jobs;
    QTimer m_later;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_stop;
    quint64 m_shown = 0;
};

} // namespace vulpes::main_window
