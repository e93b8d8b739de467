// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/run_folder.h"

#include "base/random.h"
#include "training/train_event.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace vulpes;
using namespace vulpes::training;

namespace {

constexpr int kPatienceMs = 120'000;

/// The program itself, its lines read as events.
class Trainer
{
public:
    explicit Trainer(const QStringList& arguments, const QStringList& environment = {})
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (const QString& entry : environment)
            variables.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
        m_process.setProcessEnvironment(variables);
        m_process.start(QStringLiteral(VULPES_TRAINER), arguments);
        m_started = m_process.waitForStarted();
    }
    ~Trainer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool started() const { return m_started; }

    /// The next event; nothing at the end.
    std::optional<TrainEvent> next()
    {
        while (!m_process.canReadLine())
            if (m_process.state() == QProcess::NotRunning || !m_process.waitForReadyRead(kPatienceMs))
                if (!m_process.canReadLine())
                    return std::nullopt;
        auto event = fromLine(m_process.readLine().trimmed().toStdString());
        return event && *event ? std::optional(**event) : next();
    }
    template<typename Event>
    std::optional<Event> until()
    {
        while (auto event = next())
            if (const auto* found = std::get_if<Event>(&*event))
                return *found;
        return std::nullopt;
    }
    int exitCode()
    {
        m_process.waitForFinished(kPatienceMs);
        return m_process.exitCode();
    }
    QProcess& process() { return m_process; }

private:
    QProcess m_process;
    bool m_started = false;
};

class Run
{
public:
    explicit Run(int processes = 1, int epochs = 3)
    {
        auto options = folder.options();
        options.processes = processes;
        options.epochs = epochs;
        static_cast<void>(base::writeFileAtomically(folder.path("options.json"), toJson(options).dump()));
    }
    [[nodiscard]] QStringList fresh(const std::string& name) const
    {
        return {QStringLiteral("train"), QStringLiteral("--options"), text("options.json"), QStringLiteral("--out"), text(name)};
    }
    [[nodiscard]] QStringList resumed(const std::string& name) const
    {
        return {QStringLiteral("train"), QStringLiteral("--out"), text(name), QStringLiteral("--resume")};
    }
    [[nodiscard]] QStringList freshOrResumed(const std::string& name) const
    {
        return std::filesystem::exists(folder.path(name) / kManifestFile) ? resumed(name) : fresh(name);
    }
    [[nodiscard]] QString text(const std::string& name) const { return QString::fromStdString(folder.path(name).string()); }
    test::RunFolder folder;
};

} // namespace

class TrainerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStopIsAcknowledgedAndKept()
    {
        const Run run(1, 200);
        Trainer trainer(run.fresh("run"));
        QVERIFY(trainer.until<Step>());
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(trainer.process().processId()), SIGTERM);
        const auto warning = trainer.until<Warning>();
        QVERIFY(warning && warning->code == "stopping");
        const auto acknowledged = timer.elapsed();
        const auto kept = trainer.until<Checkpointed>();
        const auto finished = trainer.until<Finished>();
        QVERIFY(kept && finished && finished->stopped);
        QCOMPARE(trainer.exitCode(), 130);
        qInfo("acknowledged after %lld ms, ended after %lld ms", acknowledged, timer.elapsed());
        const auto manifest = readManifest(run.folder.path("run")).value();
        QCOMPARE(manifest.epoch, kept->epoch);
        QCOMPARE(manifest.step, kept->step);
    }

    /// Whoever started it was killed, or its terminal closed: it does not train on unseen.
    void withoutAReaderItStopsWithACheckpoint()
    {
        const Run run(1, 400);
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("{ \"$0\" train --options \"$1/options.json\" --out \"$1/run\"; echo $? > \"$1/code\"; } | head -n 3"),
            QStringLiteral(VULPES_TRAINER), run.text("")});
        QVERIFY(shell.waitForFinished(kPatienceMs));
        QCOMPARE(base::readFile(run.folder.path("code")).value(), std::string("130\n"));
        const auto manifest = readManifest(run.folder.path("run")).value();
        QVERIFY(manifest.epoch < 400 && manifest.epoch + manifest.step > 0);
    }

    /// Killed at random moments, twenty times: never more than the epoch under way is lost, and in the end the weights are those of a run that was left
    /// in peace.
    void killedTwentyTimesItEndsWithTheSameBits()
    {
        const Run run(1, 25);
        Trainer quiet(run.fresh("quiet"));
        QVERIFY(quiet.until<Finished>());
        QCOMPARE(quiet.exitCode(), 0);

        base::Random random(20);
        int kills = 0;
        int epochs = 0;
        for (bool finished = false; !finished;) {
            Trainer trainer(run.freshOrResumed("killed"));
            const bool kill = kills < 20;
            if (kill) {
                // Anywhere from the start of the program to the middle of its third epoch.
                const int patience = static_cast<int>(random.below(1200));
                int told = epochs;
                QElapsedTimer timer;
                timer.start();
                while (timer.elapsed() < patience && trainer.process().state() != QProcess::NotRunning) {
                    trainer.process().waitForReadyRead(5);
                    while (trainer.process().canReadLine()) {
                        const auto event = fromLine(trainer.process().readLine().trimmed().toStdString());
                        QVERIFY(event);
                        if (const auto* kept = *event ? std::get_if<Checkpointed>(&**event) : nullptr)
                            told = kept->epoch;
                        finished = finished || (*event && std::holds_alternative<Finished>(**event));
                    }
                }
                trainer.process().kill();
                trainer.process().waitForFinished();
                ++kills;
                if (std::filesystem::exists(run.folder.path("killed") / kManifestFile)) {
                    const auto manifest = readManifest(run.folder.path("killed"));
                    QVERIFY(manifest);
                    // What was told is kept.
                    QVERIFY2(manifest->epoch >= told, qPrintable(QStringLiteral("%1 of %2").arg(manifest->epoch).arg(told)));
                    epochs = manifest->epoch;
                }
                continue;
            }
            QVERIFY(trainer.until<Finished>());
            finished = true;
        }
        QCOMPARE(kills, 20);
        QCOMPARE(run.folder.digestOf("killed"), run.folder.digestOf("quiet"));
        // Nothing is left over beside the last two checkpoints and the manifest.
        int files = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(run.folder.path("killed")))
            ++files;
        QVERIFY(files <= 3);
    }

    void twoProcessesTrainOneSupernet()
    {
        const Run run(2);
        for (const char* name : {"a", "b"}) {
            Trainer trainer(run.fresh(name));
            const auto started = trainer.until<Started>();
            QVERIFY(started);
            QCOMPARE(started->processes, 2);
            QCOMPARE(started->stepsPerEpoch, 10);
            const auto finished = trainer.until<Finished>();
            QVERIFY(finished && !finished->stopped);
            QCOMPARE(trainer.exitCode(), 0);
        }
        QCOMPARE(run.folder.digestOf("a"), run.folder.digestOf("b"));
    }

    /// Two programs that find each other as torchrun's do: RANK, WORLD_SIZE, MASTER_ADDR, MASTER_PORT.
    void programsMeetByTheirEnvironment()
    {
        const Run run;
        const QString port = QString::number(20000 + ::getpid() % 20000);
        const auto environment = [&](const char* rank) {
            return QStringList{QStringLiteral("RANK=") + QLatin1String(rank), QStringLiteral("WORLD_SIZE=2"),
                QStringLiteral("MASTER_ADDR=127.0.0.1"), QStringLiteral("MASTER_PORT=") + port};
        };
        Trainer first(run.fresh("run"), environment("0"));
        Trainer second(run.fresh("run"), environment("1"));
        const auto finished = first.until<Finished>();
        QVERIFY(finished && !finished->stopped);
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(second.exitCode(), 0);
    }

    void aLostPeerSurfacesAndTheRunGoesOn()
    {
        const Run run(2, 400);
        Trainer trainer(run.fresh("run"));
        QVERIFY(trainer.until<EpochDone>());
        // The other process is a child of this one.
        QProcess find;
        find.start(QStringLiteral("pgrep"), {QStringLiteral("-P"), QString::number(trainer.process().processId())});
        QVERIFY(find.waitForFinished());
        const pid_t peer = find.readAllStandardOutput().trimmed().toInt();
        QVERIFY(peer > 0);
        QElapsedTimer timer;
        timer.start();
        ::kill(peer, SIGKILL);
        const auto failed = trainer.until<Failed>();
        QVERIFY(failed);
        QCOMPARE(QString::fromStdString(failed->error.code), QStringLiteral("peer_lost"));
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(trainer.exitCode() != 0);

        Trainer again(run.resumed("run"));
        const auto started = again.until<Started>();
        QVERIFY(started && started->epoch >= 1);
        QVERIFY(again.until<EpochDone>());
        ::kill(static_cast<pid_t>(again.process().processId()), SIGTERM);
        const auto finished = again.until<Finished>();
        QVERIFY(finished && finished->stopped);
    }

    void questionsAreAnsweredInTurn()
    {
        const Run run;
        Trainer training(run.fresh("run"));
        QVERIFY(training.until<Finished>());
        Trainer trainer({QStringLiteral("evaluate"), QStringLiteral("--supernet"), run.text("run")});
        QVERIFY(trainer.until<Started>());
        const auto space = test::tinySpace();
        base::Random random(1);
        const std::string architecture = space->format(space->sample(random));
        trainer.process().write((Json{{"architecture", architecture}, {"split", "test"}}.dump() + "\nnonsense\n"
            + Json{{"architecture", architecture}, {"file", run.folder.path("n.safetensors").string()}}.dump() + "\n").c_str());
        const auto evaluated = trainer.until<Evaluated>();
        QVERIFY(evaluated && evaluated->architecture == architecture && evaluated->split == "test");
        const auto refused = trainer.until<Refused>();
        QVERIFY(refused && refused->error.kind == ErrorKind::Input && refused->error.code == "json_syntax");
        QVERIFY(trainer.until<Extracted>());
        trainer.process().closeWriteChannel();
        QVERIFY(trainer.until<Finished>());
        QCOMPARE(trainer.exitCode(), 0);
    }

    void finetuneWritesTheNetwork()
    {
        const Run run;
        Trainer training(run.fresh("run"));
        QVERIFY(training.until<Finished>());
        const auto space = test::tinySpace();
        base::Random random(1);
        Trainer trainer({QStringLiteral("finetune"), QStringLiteral("--supernet"), run.text("run"), QStringLiteral("--arch"),
            QString::fromStdString(space->format(space->sample(random))), QStringLiteral("--out"), run.text("tuned"), QStringLiteral("--epochs"),
            QStringLiteral("2")});
        const auto started = trainer.until<Started>();
        QVERIFY(started && started->command == "finetune" && started->epochs == 2);
        const auto extracted = trainer.until<Extracted>();
        QVERIFY(extracted && extracted->testAccuracy);
        QVERIFY(std::filesystem::exists(run.folder.path("tuned") / "network.safetensors"));
        QCOMPARE(trainer.exitCode(), 0);
    }

    void wrongWordsAndMissingThingsHaveTheirExitCodes()
    {
        QCOMPARE(Trainer({QStringLiteral("train")}).exitCode(), 2);
        QCOMPARE(Trainer({QStringLiteral("evaluate"), QStringLiteral("--supernet"), QStringLiteral("/no/such")}).exitCode(), 3);
        const Run run;
        Trainer trainer(run.fresh("run"), {QStringLiteral("RANK=x"), QStringLiteral("WORLD_SIZE=2")});
        const auto failed = trainer.until<Failed>();
        QVERIFY(failed && failed->error.code == "environment_invalid");
        QCOMPARE(trainer.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(TrainerTest)
#include "tst_trainer.moc"
