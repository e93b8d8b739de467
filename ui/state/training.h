// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "state/session_state.h"
#include "state/training_log.h"
#include "state/training_request.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace vulpes::state {

/// The training of the open study's supernet and the sampling of its networks: one at a time, as a job that can be stopped with a
/// checkpoint and gone on with, by the same window or, after a crash, by the next one that opens the study. The trainer is a process
/// of its own; the job writes rows through a connection of its own, and the session reads them while it goes on. GUI thread only.
class Training : public QObject
{
    Q_OBJECT
public:
    explicit Training(SessionState&, QObject* parent = nullptr);
    ~Training() override;

    enum class State {
        Nothing,    ///< the study knows no supernet
        Starting,   ///< the trainer reads the pictures
        Training,
        Sampling,
        Stopping,   ///< acknowledged; the checkpoint is being written
        Stopped,    ///< can be gone on with
        Failed,     ///< likewise, once the cause is mended
        Finished,
    };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isRunning() const { return m_job != 0; }
    [[nodiscard]] bool canGoOn() const;

    /// Why nothing can be trained or sampled here; empty: it can.
    [[nodiscard]] QString obstacle() const;
    /// The sentence for a build without the trainer; empty: there is one.
    [[nodiscard]] static QString trainerMissing();

    /// Trains (where the run is not finished) and samples (where that is wished) into the open study.
    void start(const TrainingRequest&);
    void stop();
    void goOn();

    /// The run that is under way, or that the study knew last.
    [[nodiscard]] const std::optional<TrainingRequest>& request() const { return m_request; }
    [[nodiscard]] const TrainingLog& log() const { return m_log; }
    /// Share done of the phase under way (0 … 1; negative: not known yet).
    [[nodiscard]] double share() const;
    /// What goes on, or how it ended, in a sentence.
    [[nodiscard]] QString words() const;
    /// Why it failed, for "Copy details"; empty unless it did.
    [[nodiscard]] const QString& details() const { return m_details; }

Q_SIGNALS:
    /// Started, told something, stopped, ended. The session announces `Change::Training` with it.
    void changed();
    void ended(vulpes::state::Training::State);

private:
    using StudyPtr = std::shared_ptr<study::Study>;   ///< a connection of the job's own
    void readStudy();
    void launch();
    void train(const StudyPtr&, bool resume);
    void sample(const StudyPtr&);
    void take(const training::TrainEvent&);
    void stopped();
    void failed(const Error&);
    void finished(study::Study&);
    void jobEnded();
    void tell();
    [[nodiscard]] std::optional<jobs::JobStatus> status() const;

    SessionState& m_session;
    std::optional<TrainingRequest> m_request;
    TrainingLog m_log;
    State m_state = State::Nothing;
    QString m_file;            ///< of the study the request was made for
    QString m_outcome, m_details;
    quint64 m_job = 0;
    QTimer m_rows;             ///< new rows are read by the session a little later, many at once
};

} // namespace vulpes::state
