// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job_runner.h"
#include "state/changes.h"
#include "state/cost_words.h"
#include "state/filter.h"
#include "state/run_batch.h"
#include "state/sample_columns.h"
#include "state/selection.h"
#include "workflow/devices.h"
#include "workflow/session.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace vulpes::state {

/// How a budget change came about: changes of one gesture become one undo step.
enum class Gesture {
    Single,   ///< a step of its own (typed, command)
    Drag,     ///< between beginDrag and endDrag
    Repeat,   ///< keys and wheel: merged while they follow each other within a second
};

/// The open study as the window sees it: state, analysis, answer, focus, runs. A QObject over workflow::Session, owner of the
/// selection and the undo history. Setters push undo commands (one per intention, merged while dragging) and announce everything they
/// changed at once through `changed`; views read what they need from here and keep nothing. GUI thread only; heavy work goes to
/// the JobRunner and comes back as `shared_ptr<const …>`.
class SessionState : public QObject
{
    Q_OBJECT
public:
    explicit SessionState(jobs::JobRunner&, QObject* parent = nullptr);
    ~SessionState() override;   ///< writes what is pending

    // --- the study ------------------------------------------------------------------------------------------------------
    /// A `.vulpes` file or an embedded name (`demo`, `foxnas-192`: a working copy in the user's data folder, made when missing).
    [[nodiscard]] Result<void> open(const QString& fileOrName);
    /// An empty study of a space as untitled work in the user's data folder, or (folder unset) in memory.
    [[nodiscard]] Result<void> createUntitled(space::SpacePtr, const QString& title);
    /// Opens a study that was made in memory, as an untitled one of that title.
    [[nodiscard]] Result<void> openMade(study::Study, const QString& title);
    /// Copies to `file` (VACUUM INTO + rename) and goes on there.
    [[nodiscard]] Result<void> saveAs(const QString& file);
    void close();
    /// Writes the pending state now (otherwise at most 0.4 s later).
    void flush();
    /// Folder of working copies; empty (tests, screenshots): in memory.
    void setWorkFolder(const QString& folder) { m_workFolder = folder; }

    [[nodiscard]] bool isOpen() const { return m_session.has_value(); }
    [[nodiscard]] const study::Study& study() const { return m_session->study(); }   ///< requires isOpen()
    [[nodiscard]] study::Study& study() { return m_session->study(); }
    [[nodiscard]] QString title() const;                 ///< for the window's title
    [[nodiscard]] QString file() const;                  ///< empty: in memory
    [[nodiscard]] bool isWorkingCopy() const { return m_workingCopy; }
    [[nodiscard]] bool writable() const;
    [[nodiscard]] space::SpacePtr space() const;         ///< null when nothing is open
    [[nodiscard]] study::SamplesPtr samples() const { return m_inputs.samples; }     ///< null when nothing is open
    [[nodiscard]] const std::vector<study::Device>& devices() const { return m_inputs.devices; }
    [[nodiscard]] QStringList deviceNames() const;
    /// Devices with each metric they were measured for.
    [[nodiscard]] std::vector<workflow::MeasuredMetric> deviceMetrics() const { return workflow::deviceMetrics(m_inputs); }

    // --- results ----------------------------------------------------------------------------------------------------------
    [[nodiscard]] const study::AnalysisState& state() const { return m_state; }
    /// Null until the first fits are in. While `isBusy()` it may be the previous one: `isStale()`.
    [[nodiscard]] const workflow::AnalysisPtr& analysis() const { return m_analysis; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isStale() const { return m_busy && m_analysis && m_analysisStale; }
    [[nodiscard]] const SampleColumnsPtr& columns() const { return m_columns; }       ///< null without analysis
    /// To the budget of the state, under its chance and other budgets.
    [[nodiscard]] const workflow::BudgetAnswer& answer() const { return m_answer; }
    /// Which rows and front points the filter bar's text keeps.
    [[nodiscard]] const Filtered& filtered() const;
    [[nodiscard]] bool isProving() const { return m_proving; }   ///< a better answer or its proof is on the way
    /// The network shown: `state().focus` where set, else the answer's. Empty choices: none.
    [[nodiscard]] const space::Architecture& focus() const { return m_focus; }
    [[nodiscard]] bool focusFollowsOptimum() const { return m_state.focus.empty(); }
    [[nodiscard]] QString focusText() const;
    /// Everything known of the focus or of any network; computed when asked, the focus' kept until it changes.
    [[nodiscard]] const std::optional<workflow::NetworkReport>& focusReport() const;
    /// What was measured of the focus, the mean of its rows; nothing where no row is that very network.
    struct Measured
    {
        std::optional<double> accuracy, cost;
    };
    [[nodiscard]] Measured focusMeasured() const;
    [[nodiscard]] std::optional<workflow::NetworkReport> report(const space::Architecture&) const;
    [[nodiscard]] std::optional<space::Architecture> parse(const QString& architectureText) const;
    [[nodiscard]] QString format(const space::Architecture&) const;
    /// The network a candidate stands for; nothing for rows that only have columns.
    [[nodiscard]] std::optional<space::Architecture> architecture(const Candidate&) const;
    /// What a network costs, by the metric of the analysis (or of the state, while there is none).
    [[nodiscard]] CostWords cost() const { return CostWords(m_analysis ? m_analysis->metric : m_state.metric); }
    /// The exact front's range of the cost; nothing without front.
    [[nodiscard]] std::optional<std::pair<double, double>> budgetRange() const;
    /// What an arrow key or a notch of the wheel moves the budget by, ms or mJ; ten times that with Shift (`coarse`): 0.1, and less where the whole
    /// front lies within a few milliseconds.
    [[nodiscard]] double budgetStep(bool coarse = false) const;
    /// "+19.5 ms buys +0.8 points: …" against the answer at the start of the drag; empty when there is nothing to tell.
    [[nodiscard]] QString boughtSentence() const;

    // --- selection -----------------------------------------------------------------------------------------------------------
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] const Selection& selection() const { return m_selection; }
    /// Makes a candidate the focus (undoable) and the current row.
    void focusCandidate(const Candidate&);
    /// Marks a stage or block and the terms that read it; empty clears. Shift adds.
    void highlightBlock(const BlockRef&, Combine = Combine::Replace);
    /// Marks a term and the blocks it reads.
    void highlightTerm(const TermRef&, Combine = Combine::Replace);
    /// Rows that differ from the others only inside `stage` (same choices elsewhere as at least one other row): the support of its bar.
    [[nodiscard]] QSet<qint64> rowsThatVaryOnlyIn(int stage) const;

    // --- undoable steps -------------------------------------------------------------------------------------------------------
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    void beginDrag();                                        ///< budget drag starts here
    void endDrag(bool snap, double snapWithinMs = 0);        ///< snaps to the next front step within the distance
    [[nodiscard]] bool isDragging() const { return m_dragging; }
    void setBudget(double ms, Gesture = Gesture::Single);
    void stepBudget(int frontSteps);                         ///< to the next better (+) or worse (−) front point
    void budgetToFastest();
    void budgetToMostAccurate();
    void setOtherBudget(const QString& cost, std::optional<double> limit);   ///< "macs", "parameters"
    void setChance(double);
    void setLock(const QString& decision, std::optional<double> value);
    void setLocks(const space::Locks&);
    void setTied(bool);
    void setFormula(predict::Target, const QString& name);   ///< empty: best cross-validated
    /// A formula of the user's own, chosen at once. Errors: those of `workflow::putUserFormula`.
    [[nodiscard]] Result<void> putUserFormula(const predict::Formula&);
    void removeUserFormula(const QString& name);
    /// Another device, or another metric of it. The budget is chosen anew where the metric changes.
    void setDevice(const QString&, const study::Metric&);
    void setComparedDevice(const QString&, const study::Metric&);   ///< its budget is chosen anew
    void setComparedBudget(double ms, Gesture = Gesture::Single);
    void setExcluded(const QSet<qint64>& ids, bool excluded);
    void setFocus(const QString& architectureText, const QString& stepName = {});   ///< empty: follow the optimum
    /// What-if edit: one decision of the focus (undoable, named). Failure: `arch_outside_space`.
    [[nodiscard]] Result<void> editFocus(const QString& decision, double value);
    void setPinA(const QString& architectureText);           ///< empty: unpin
    void setPinB(const QString& architectureText);
    void swapPins();
    void setFilter(const QString&);
    /// The next repeated change is a step of its own however soon it comes.
    void endRepeat() { m_repeatTimer.stop(); }
    /// Into the open study, as one undoable step (rows and devices).
    [[nodiscard]] Result<void> importSamples(const study::ImportResult&, const QString& source);

    /// Reads the study again and repeats fits and front.
    void analyseAgain() { if (isOpen()) reloadInputs(); }

    // --- runs ---------------------------------------------------------------------------------------------------------------------
    /// Starts seeds options.seed … +runs−1 in the background; the batch grows as runs finish.
    void startRuns(search::SearchOptions, int runs);
    [[nodiscard]] const std::vector<RunBatchPtr>& batches() const { return m_batches; }
    void removeBatch(quint64 id);                            ///< undoable
    /// Keeps the fits in use in the study, as `vulpes-cli fit --keep` does (undoable). False: nothing to keep (no fit, coefficients of
    /// others, read-only).
    bool keepFits();
    /// Fits and runs kept in the study, whoever kept them.
    [[nodiscard]] std::vector<study::Document> keptResults() const;
    void removeKept(const study::Document&);                 ///< undoable
    /// The step shown by the trajectory view; other views mark its network.
    struct ReplayPosition
    {
        std::shared_ptr<const search::Run> run;
        std::size_t slice = 0;
        std::size_t step = 0;                                ///< index into run->moves
        space::Architecture network;                         ///< visited (after the move)
        std::vector<int> changedStages;                      ///< proposed to change
        double accuracy = 0, latency = 0;
    };
    [[nodiscard]] const std::optional<ReplayPosition>& replay() const { return m_replay; }
    void setReplay(std::optional<ReplayPosition>);

    [[nodiscard]] jobs::JobRunner& jobs() { return m_jobs; }
    /// Colours, fonts or language changed: every view redraws.
    void announceTheme() { announce(Change::Theme); }
    void announceTraining() { announce(Change::Training); }

Q_SIGNALS:
    /// Everything one mutation changed, the selection's changes included. The only signal views need.
    void changed(vulpes::state::Changes);
    void failed(const vulpes::Error&, const QString& what);  ///< for the message area
    void notice(const QString& sentence);                    ///< for the message area
    void documentChanged();                                  ///< file, title or writability

private:
    friend class StateCommand;
    friend class SamplesCommand;
    friend class BatchCommand;
    friend class KeptCommand;
    void adopt(workflow::Session, bool workingCopy);
    [[nodiscard]] QString untitledFile(const QString& title) const;   ///< a new one in the folder of working copies; empty: in memory
    void push(study::AnalysisState next, Gesture = Gesture::Single, const QString& name = {});
    void applyState(const study::AnalysisState&);
    [[nodiscard]] Changes difference(const study::AnalysisState& from, const study::AnalysisState& to) const;
    void announce(Changes);
    void reloadInputs();
    void requestAnalysis();
    void analysisArrived(workflow::AnalysisPtr);
    [[nodiscard]] Changes chooseFirstBudget();
    Changes refreshAnswer();
    void startProof();
    Changes refreshFocus();
    void publishBatch(RunBatchPtr);
    [[nodiscard]] RunBatchPtr findBatch(quint64 id) const;   ///< null when removed
    void keepBatch(RunBatch&);                               ///< into the study, where that can be written
    void dropBatch(const RunBatch&);                         ///< out of the study
    void readKeptRuns();
    void repeatKeptRuns();
    [[nodiscard]] const search::ParetoFront* front() const;

    jobs::JobRunner& m_jobs;
    std::optional<workflow::Session> m_session;
    workflow::Inputs m_inputs;
    study::AnalysisState m_state;
    workflow::AnalysisPtr m_analysis;
    SampleColumnsPtr m_columns;
    workflow::BudgetAnswer m_answer;
    std::optional<workflow::BudgetAnswer> m_dragOrigin;
    double m_dragOriginBudget = 0;
    space::Architecture m_focus;
    mutable std::optional<workflow::NetworkReport> m_focusReport;
    mutable bool m_focusReportKnown = false;
    mutable std::optional<Filtered> m_filtered;
    std::vector<RunBatchPtr> m_batches;
    std::optional<ReplayPosition> m_replay;
    Selection m_selection;
    QUndoStack m_undo;
    QString m_workFolder;
    QTimer m_saveTimer, m_proofTimer, m_repeatTimer;
    bool m_workingCopy = false;
    bool m_busy = false, m_analysisStale = false, m_proving = false, m_dragging = false;
    bool m_pushing = false;
    Changes m_repeated;                                      ///< what the last step of a gesture changed
    int m_gesture = 0;
    quint64 m_nextBatch = 1;
};

} // namespace vulpes::state
