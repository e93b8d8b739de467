// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/run.h"

#include "base/writer_lock.h"
#include "oneshot/arch_distribution.h"
#include "oneshot/batches.h"
#include "oneshot/checkpoint.h"
#include "oneshot/device.h"
#include "oneshot/evaluator.h"
#include "oneshot/opened_run.h"
#include "oneshot/peers.h"
#include "oneshot/sgd.h"
#include "oneshot/strategy.h"
#include "space/corners.h"
#include "space/named_spaces.h"

#include <ATen/ATen.h>

#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>
#include <utility>

namespace vulpes::oneshot {
namespace {

using training::Accuracy;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kNetworksPurpose = 3;
constexpr std::uint64_t kWatchedPurpose = 5;
constexpr int kWatchedRandom = 2;
constexpr double kSecondsBetweenSteps = 0.25;

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

double residentMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Watched
{
    std::string role;
    space::Architecture architecture;
};

/// Means since the last line, for the line.
struct LossMeans
{
    void add(const StepLosses& losses)
    {
        ++steps;
        largest += losses.largest;
        smallest += losses.smallest.value_or(0);
        random += losses.random.value_or(0);
        hasSmallest = losses.smallest.has_value();
        hasRandom = losses.random.has_value();
    }
    int steps = 0;
    double largest = 0, smallest = 0, random = 0;
    bool hasSmallest = false, hasRandom = false;
};

class Training
{
public:
    Training(const TrainRun& run, const EventSink& emit, const std::stop_token& stop) : m_run(run), m_emit(emit), m_stop(stop) {}

    Result<bool> go()
    {
        for (const auto step : {&Training::open, &Training::prepare})
            if (auto done = (this->*step)(); !done)
                return fail(std::move(done.error()));
        m_start = Clock::now();
        m_firstStep = globalStep();
        while (m_manifest.epoch < m_manifest.options.epochs) {
            auto stopped = epoch();
            if (!stopped)
                return fail(std::move(stopped.error()));
            if (*stopped)
                return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool leads() const { return m_run.meeting.rank == 0; }
    [[nodiscard]] const training::TrainOptions& options() const { return m_manifest.options; }
    [[nodiscard]] int globalStep() const { return m_manifest.epoch * m_steps + m_manifest.step; }
    void emit(training::TrainEvent event) const
    {
        if (leads())
            m_emit(std::move(event));
    }

    Result<void> open()
    {
        if (m_run.resume) {
            if (auto mine = takeFolder(); !mine)
                return mine;
            auto opened = openFolder(m_run.folder, [this](const auto& event) { emit(event); }, m_stop);
            if (!opened)
                return fail(std::move(opened.error()));
            m_manifest = std::move(opened->manifest);
            m_opened = std::move(opened->run);
            m_processesBefore = std::exchange(m_manifest.options.processes, m_run.meeting.size);
            return {};
        }
        std::error_code ignored;
        if (std::filesystem::exists(m_run.folder / training::kManifestFile, ignored))
            return fail(inputError("supernet_exists").with("folder", m_run.folder.string()));
        if (auto good = training::check(m_run.options); !good)
            return good;
        auto space = space::resolveSpace(m_run.options.space);
        if (!space)
            return fail(std::move(space.error()));
        auto opened = openRun(m_run.options, std::move(*space), m_stop);
        if (!opened)
            return fail(std::move(opened.error()));
        m_opened = std::move(*opened);
        if (auto started = startFromSupernet(); !started)
            return started;
        m_manifest.options = m_run.options;
        m_manifest.options.processes = m_run.meeting.size;
        m_manifest.space = m_opened.space->toJson();
        m_manifest.preprocessing = m_opened.preprocessing;
        m_manifest.dataDigest = m_opened.data.digest;
        return {};
    }

    /// Two trainings in one folder would remove each other's checkpoints.
    Result<void> takeFolder()
    {
        if (leads() && m_lock.take(m_run.folder / training::kManifestFile) == base::WriterLock::Outcome::HeldElsewhere)
            return fail(inputError("run_in_use").with("folder", m_run.folder.string()));
        return {};
    }

    Result<void> startFromSupernet()
    {
        if (m_run.startFrom.empty() || !m_opened.alone)
            return {};
        auto supernet = openFolder(m_run.startFrom, m_emit, m_stop);
        if (!supernet)
            return fail(std::move(supernet.error()));
        m_opened.preprocessing = supernet->manifest.preprocessing;
        inherit(*m_opened.net, *supernet->run.net, *m_opened.alone);
        return {};
    }

    Result<void> prepare()
    {
        const auto device = deviceFor(options().device, m_run.meeting.localRank);
        if (!device)
            return fail(device.error());
        m_device = *device;
        if (m_device.is_cuda())
            m_opened.net->parameters().moveTo(m_device);
        m_steps = EpochOrder::steps(m_opened.data.train.size(), options().batch, m_run.meeting.size);
        if (m_steps == 0)
            return fail(inputError("data_too_few").with("split", std::string("train")).with("have", m_opened.data.train.size())
                            .with("want", options().batch * m_run.meeting.size)
                            .with("batch", options().batch).with("processes", m_run.meeting.size));
        auto peers = Peers::meet(m_run.meeting);
        if (!peers)
            return fail(std::move(peers.error()));
        m_peers = std::move(*peers);
        chooseStrategy();
        m_evaluator.emplace(*m_opened.net, m_opened.data, m_opened.preprocessing, options().calibrationPictures, options().emaDecay > 0);
        if (m_run.resume) {
            // Of another number of processes an epoch has other steps: it goes on after the same share of its pictures.
            const int before = EpochOrder::steps(m_opened.data.train.size(), options().batch, m_processesBefore);
            if (before > 0 && before != m_steps)
                m_manifest.step = static_cast<int>(std::int64_t{m_manifest.step} * m_steps / before);
            m_manifest.step = std::min(m_manifest.step, m_steps);
        } else {
            std::error_code ignored;
            std::filesystem::create_directories(m_run.folder, ignored);
            if (auto mine = takeFolder(); !mine)
                return mine;
            if (auto written = checkpoint(); !written)
                return written;
        }
        emit(training::Started{.command = m_run.startFrom.empty() ? "train" : "finetune", .device = m_device.str(), .framework = frameworkName(),
            .processes = m_run.meeting.size, .parameters = m_opened.net->parameters().count(), .epochs = options().epochs,
            .stepsPerEpoch = m_steps, .epoch = m_manifest.epoch, .trainPictures = m_opened.data.train.size(),
            .validationPictures = m_opened.data.validation.size(), .testPictures = m_opened.data.test.size(),
            .classes = classesOf(m_opened.data)});
        for (const data::DataProblem& problem : m_opened.data.problems)
            emit(warningOf(problem));
        return {};
    }

    static std::vector<training::ClassPictures> classesOf(const data::LabelledData& data)
    {
        const auto train = data.balance(data::Split::Train), validation = data.balance(data::Split::Validation), test = data.balance(data::Split::Test);
        std::vector<training::ClassPictures> classes;
        for (std::size_t c = 0; c < data.classes.size(); ++c)
            classes.push_back({data.classes[c], train[c], validation[c], test[c]});
        return classes;
    }

    static training::Warning warningOf(const data::DataProblem& problem)
    {
        training::Warning warning{problem.code, problem.facts};
        if (!problem.name.empty())
            warning.facts.push_back({"name", problem.name});
        return warning;
    }

    void chooseStrategy()
    {
        if (m_opened.alone) {
            m_strategy = makeAlone(*m_opened.alone, options().labelSmoothing);
            m_watched.push_back({"alone", *m_opened.alone});
            return;
        }
        const auto networks = std::make_shared<const DialDistribution>(m_opened.space);
        m_strategy = makeSandwich(m_opened.space, networks, options().randomNetworks, options().labelSmoothing);
        m_watched.push_back({"max", space::largest(*m_opened.space)});
        m_watched.push_back({"min", space::smallest(*m_opened.space)});
        base::Random random(mixedSeed(options().seed, kWatchedPurpose));
        for (int i = 0; i < kWatchedRandom; ++i)
            m_watched.push_back({"random", networks->sample(random)});
    }

    /// Answers whether it was stopped.
    Result<bool> epoch()
    {
        const auto start = Clock::now();
        const EpochOrder order(m_opened.data.train.size(), options().batch, m_run.meeting.size, options().seed, m_manifest.epoch);
        m_lastTold = start;
        while (m_manifest.step < m_steps) {
            auto losses = step(order);
            if (!losses)
                return fail(std::move(losses.error()));
            if (!*losses) {
                m_opened.net->parameters().clearGradients();
                return keepAndStop();
            }
            ++m_manifest.step;
            m_manifest.lossSum += (*losses)->largest;
            ++m_manifest.lossSteps;
            tell(**losses);
            if (m_stopAll)
                return keepAndStop();
        }
        const int done = m_manifest.epoch + 1;
        std::vector<Accuracy> accuracies;
        if (done % options().checkEvery == 0 || done == options().epochs) {
            // Kept before the look: neither a stop nor a crash in it costs the epoch.
            if (auto written = checkpoint(); !written)
                return fail(std::move(written.error()));
            auto looked = look();
            if (!looked && looked.error().kind == ErrorKind::Stopped) {
                emit(training::Checkpointed{m_manifest.epoch, m_manifest.step, m_manifest.file});
                return true;
            }
            if (!looked)
                return fail(std::move(looked.error()));
            accuracies = std::move(*looked);
        }
        return close(std::move(accuracies), secondsSince(start));
    }

    /// An epoch is over.
    Result<bool> close(std::vector<Accuracy> accuracies, double seconds)
    {
        const double loss = m_manifest.lossSteps > 0 ? m_manifest.lossSum / m_manifest.lossSteps : 0;
        const double rate = rateOf(globalStep() - 1);
        m_manifest.lossSum = 0;
        m_manifest.lossSteps = 0;
        m_manifest.step = 0;
        ++m_manifest.epoch;
        m_manifest.finished = m_manifest.epoch == options().epochs;
        m_manifest.history.push_back({.epoch = m_manifest.epoch, .epochs = options().epochs, .loss = loss, .accuracies = std::move(accuracies),
            .seconds = seconds, .rate = rate, .megabytes = residentMegabytes()});
        if (auto written = checkpoint(); !written)
            return fail(std::move(written.error()));
        emit(m_manifest.history.back());
        emit(training::Checkpointed{m_manifest.epoch, 0, m_manifest.file});
        return false;
    }

    Result<bool> keepAndStop()
    {
        if (auto written = checkpoint(); !written)
            return fail(std::move(written.error()));
        emit(training::Checkpointed{m_manifest.epoch, m_manifest.step, m_manifest.file});
        return true;
    }

    [[nodiscard]] double rateOf(int step) const
    {
        return scheduledRate(options().rate, step, options().warmupEpochs * m_steps, static_cast<double>(options().epochs) * m_steps);
    }

    Result<std::optional<StepLosses>> step(const EpochOrder& order)
    {
        const Batch batch = augmentedBatch(m_opened.data.train, order.indices(m_manifest.step, m_run.meeting.rank), m_opened.preprocessing,
            options().augmentation, options().seed, m_manifest.epoch).on(m_device);
        base::Random networks(mixedSeed(options().seed, kNetworksPurpose, static_cast<std::uint64_t>(globalStep())));
        // Of several processes none may leave a step early: the others would wait for its gradients.
        const bool alone = m_run.meeting.size == 1;
        auto losses = m_strategy->accumulate(*m_opened.net, batch, networks, alone ? m_stop : std::stop_token());
        if (!losses)
            return losses;
        auto stop = m_peers->average(m_opened.net->parameters(), m_stop.stop_requested());
        if (!stop)
            return fail(std::move(stop.error()));
        m_stopAll = *stop;
        m_rate = rateOf(globalStep());
        const double norm = sgdStep(m_opened.net->parameters(),
            {.rate = m_rate, .momentum = options().momentum, .weightDecay = options().weightDecay, .clip = options().gradientClip});
        if (!std::isfinite(norm) || !std::isfinite(losses->largest))
            return fail(inputError("loss_not_finite").with("epoch", m_manifest.epoch + 1).with("step", m_manifest.step + 1));
        if (options().emaDecay > 0)
            averageStep(m_opened.net->parameters(), options().emaDecay);
        return losses;
    }

    void tell(const StepLosses& losses)
    {
        m_means.add(losses);
        const double since = secondsSince(m_lastTold);
        if (since < kSecondsBetweenSteps && m_manifest.step != m_steps)
            return;
        training::Step line;
        line.epoch = m_manifest.epoch;
        line.step = m_manifest.step;
        line.steps = m_steps;
        line.loss = m_means.largest / m_means.steps;
        if (m_means.hasSmallest)
            line.lossMin = m_means.smallest / m_means.steps;
        if (m_means.hasRandom)
            line.lossRandom = m_means.random / m_means.steps;
        line.rate = m_rate;
        line.picturesPerSecond = m_means.steps * static_cast<double>(options().batch) * m_run.meeting.size / since;
        const int done = globalStep() - m_firstStep;
        const int left = options().epochs * m_steps - globalStep();
        line.secondsLeft = done >= 3 ? secondsSince(m_start) / done * left : -1;
        emit(line);
        m_means = {};
        m_lastTold = Clock::now();
    }

    /// Validation accuracies of a few networks. The processes share the pictures out and agree after each batch on whether to go on, so
    /// that a stop is heard at once and none waits long for another. Errors: stopped; `peer_lost`.
    Result<std::vector<Accuracy>> look()
    {
        std::vector<Accuracy> accuracies;
        const std::size_t total = m_opened.data.validation.size();
        const std::size_t together = Evaluator::kBatch * static_cast<std::size_t>(m_run.meeting.size);
        for (const Watched& watched : m_watched) {
            const Network network = m_evaluator->extract(watched.architecture);
            std::int64_t correct = 0;
            for (std::size_t first = 0; first < total; first += together) {
                const std::size_t mine = std::min(total, first + Evaluator::kBatch * static_cast<std::size_t>(m_run.meeting.rank));
                const std::size_t count = std::min(Evaluator::kBatch, total - mine);
                std::vector<double> told{0, m_stop.stop_requested() ? 1.0 : 0.0};
                if (count > 0)
                    told[0] = static_cast<double>(m_evaluator->count(network, data::Split::Validation, mine, count).correct);
                if (auto summed = m_peers->sum(told); !summed)
                    return fail(std::move(summed.error()));
                if (told[1] > 0)
                    return fail(stoppedError());
                correct += std::llround(told[0]);
            }
            accuracies.push_back({watched.role, m_opened.space->format(watched.architecture),
                100 * static_cast<double>(correct) / static_cast<double>(total), correct, static_cast<std::int64_t>(total)});
        }
        return accuracies;
    }

    Result<void> checkpoint()
    {
        if (!leads())
            return {};
        return writeCheckpoint(m_run.folder, m_manifest, m_opened.net->parameters());
    }

    const TrainRun& m_run;
    base::WriterLock m_lock;
    const EventSink& m_emit;
    std::stop_token m_stop;
    training::Manifest m_manifest;
    OpenedRun m_opened;
    at::Device m_device = at::kCPU;
    std::unique_ptr<Peers> m_peers;
    std::unique_ptr<Strategy> m_strategy;
    std::optional<Evaluator> m_evaluator;
    std::vector<Watched> m_watched;
    int m_processesBefore = 1;   ///< of the run that is gone on with
    int m_steps = 0;
    double m_rate = 0;
    bool m_stopAll = false;
    LossMeans m_means;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_lastTold = Clock::now();
    int m_firstStep = 0;
};

} // namespace

Result<bool> train(const TrainRun& run, const EventSink& emit, const std::stop_token& stop)
{
    try {
        return Training(run, emit, stop).go();
    } catch (const std::bad_alloc&) {
        return fail(inputError("out_of_memory"));
    } catch (const c10::Error& error) {
        // LibTorch's allocator throws its own kind.
        const std::string reason = error.what_without_backtrace();
        if (reason.find("memory") != std::string::npos)
            return fail(inputError("out_of_memory"));
        return fail(internalError("library_failed").with("reason", reason.substr(0, 300)));
    }
}

} // namespace vulpes::oneshot
