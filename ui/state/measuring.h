// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"
#include "state/session_state.h"
#include "workflow/timing_models.h"

#include <QObject>
#include <QString>

#include <optional>

namespace vulpes::state {

/// What is to be measured and kept in the study.
struct MeasureRequest
{
    enum class What { Networks, Blocks } what = What::Networks;
    QString device = QStringLiteral("host");   ///< or "adb:SERIAL"
    QString benchmark;                         ///< path of benchmark_model, for adb
    QString name;                              ///< of the record in the study
    workflow::Precision precision = workflow::Precision::Float32;
    device::Protocol protocol;
    int networks = 300;                        ///< random ones; of blocks: the held-out ones that test the table
    double resolution = 0;                     ///< a value of the space's decision; 0: the space has none
    std::uint64_t seed = 1;
};

/// One measuring at a time on the open study's file, as a job that can be paused, gone on with, stopped, and killed without losing what
/// was measured. It writes through a connection of its own, so the window stays free; the session reads the rows at each end. Pausing is
/// stopping: going on asks for the same again, and what is there is not measured again. GUI thread only.
class Measuring : public QObject
{
    Q_OBJECT
public:
    explicit Measuring(SessionState&, QObject* parent = nullptr);
    ~Measuring() override;

    /// Why the open study cannot take measurements; empty: it can.
    [[nodiscard]] QString obstacle() const;
    void start(const MeasureRequest&);
    void pause();
    void goOn();
    [[nodiscard]] bool isRunning() const { return m_job != 0; }
    [[nodiscard]] bool isPaused() const { return m_job == 0 && m_paused; }
    /// The one that runs, is paused or failed; nothing once it is done.
    [[nodiscard]] const std::optional<MeasureRequest>& request() const { return m_request; }
    /// Progress of the running job: share done (0 … 1; negative: not known yet) and words with the time left.
    [[nodiscard]] double share() const;
    [[nodiscard]] QString progressWords() const;
    /// What the last one brought, or why it failed; empty while none has ended.
    [[nodiscard]] const QString& outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();   ///< started, progressed, paused, ended

private:
    void launch();
    void ended(Result<QString>);
    [[nodiscard]] std::optional<jobs::JobStatus> status() const;

    SessionState& m_session;
    std::optional<MeasureRequest> m_request;
    QString m_file;       ///< of the study the request was made for
    quint64 m_job = 0;
    bool m_paused = false;
    QString m_outcome;
};

}  // namespace vulpes::state
