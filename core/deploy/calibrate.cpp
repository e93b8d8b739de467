// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/executor.h"
#include "deploy/quantise.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <limits>
#include <mutex>
#include <optional>
#include <thread>

namespace vulpes::deploy {
namespace {

using Input = std::function<Result<std::vector<float>>(std::size_t)>;

/// Values of a tensor are sorted into this many equal steps of its range to find percentiles.
constexpr std::size_t kBins = 2048;

class Calibrating
{
public:
    Calibrating(const Model& model, std::size_t count, const Input& input, const CalibrationOptions& options, const base::Job& job)
        : m_model(model), m_count(count), m_input(input), m_options(options), m_job(job)
    {
        for (std::size_t i = 0; i < model.tensors.size(); ++i)
            if (!model.tensors[i].constant())
                m_activations.push_back(i);
    }

    Result<Calibration> run()
    {
        if (m_count == 0)
            return fail(inputError("calibration_empty"));
        auto executor = Executor::prepare(std::make_shared<const Model>(m_model));
        if (!executor)
            return fail(executor.error());
        executor->keepAll(true);

        m_passes = m_options.method == CalibrationOptions::Method::Percentile ? 2 : 1;
        m_widths.resize(m_count * m_activations.size());
        m_ranges.assign(m_activations.size(), Range{});
        if (auto passed = pass(*executor, &Calibrating::widenRanges); !passed)
            return fail(passed.error());
        std::vector<Range> ranges = m_ranges;
        if (m_options.method == CalibrationOptions::Method::Percentile) {
            m_histograms.assign(m_activations.size() * kBins, 0);
            if (auto passed = pass(*executor, &Calibrating::countValues); !passed)
                return fail(passed.error());
            for (std::size_t a = 0; a < ranges.size(); ++a)
                ranges[a] = clipped(a);
        }
        return result(ranges);
    }

private:
    /// What one thread sees; joined under the lock when it is done. Sums and extremes, so the order does not matter.
    struct Seen
    {
        std::vector<Range> ranges;
        std::vector<std::uint64_t> histograms;
    };
    using Look = Result<void> (Calibrating::*)(const Executor&, std::size_t item, Seen&);

    std::span<const float> values(const Executor& executor, std::size_t activation) const
    {
        const auto bytes = executor.tensor(static_cast<int>(m_activations[activation]));
        return {reinterpret_cast<const float*>(bytes.data()), bytes.size() / sizeof(float)};
    }

    Result<void> widenRanges(const Executor& executor, std::size_t item, Seen& seen)
    {
        seen.ranges.resize(m_activations.size());
        for (std::size_t a = 0; a < m_activations.size(); ++a) {
            Range range;
            bool finite = true;
            for (const float value : values(executor, a)) {
                finite = finite && std::isfinite(value);
                range.minimum = std::min(range.minimum, value);
                range.maximum = std::max(range.maximum, value);
            }
            if (!finite)
                return fail(inputError("calibration_not_finite").with("tensor", m_model.tensors[m_activations[a]].name));
            m_widths[item * m_activations.size() + a] = range.maximum - range.minimum;
            seen.ranges[a].minimum = std::min(seen.ranges[a].minimum, range.minimum);
            seen.ranges[a].maximum = std::max(seen.ranges[a].maximum, range.maximum);
        }
        return {};
    }

    Result<void> countValues(const Executor& executor, std::size_t, Seen& seen)
    {
        seen.histograms.resize(m_activations.size() * kBins);
        for (std::size_t a = 0; a < m_activations.size(); ++a) {
            const float low = m_ranges[a].minimum;
            const float width = m_ranges[a].maximum - low;
            const float binsPerUnit = width > 0 ? static_cast<float>(kBins) / width : 0;
            for (const float value : values(executor, a)) {
                const auto bin = static_cast<std::size_t>(std::max(0.0F, (value - low) * binsPerUnit));
                ++seen.histograms[a * kBins + std::min(bin, kBins - 1)];
            }
        }
        return {};
    }

    void join(const Seen& seen)
    {
        for (std::size_t a = 0; a < seen.ranges.size(); ++a) {
            m_ranges[a].minimum = std::min(m_ranges[a].minimum, seen.ranges[a].minimum);
            m_ranges[a].maximum = std::max(m_ranges[a].maximum, seen.ranges[a].maximum);
        }
        for (std::size_t i = 0; i < seen.histograms.size(); ++i)
            m_histograms[i] += seen.histograms[i];
    }

    Result<void> lookAt(Executor& executor, std::size_t item, Look look, Seen& seen)
    {
        auto input = m_input(item);
        if (!input)
            return fail(input.error());
        TensorBytes bytes(input->size() * sizeof(float));
        if (!bytes.empty())
            std::memcpy(bytes.data(), input->data(), bytes.size());
        if (auto outputs = executor.run({&bytes, 1}); !outputs)
            return fail(outputs.error());
        return (this->*look)(executor, item, seen);
    }

    /// Runs all items over the threads. Items are taken in order and the failure with the lowest number is reported, so that it does not
    /// depend on the threads.
    Result<void> pass(const Executor& prepared, Look look)
    {
        std::atomic<std::size_t> next = 0;
        std::atomic<std::size_t> failedItem = m_count;
        std::optional<Error> error;
        std::mutex mutex;
        const auto work = [&] {
            Executor executor = prepared.clone();
            Seen seen;
            for (std::size_t item = next++; item < m_count && item < failedItem && !m_job.stopped(); item = next++) {
                auto looked = lookAt(executor, item, look, seen);
                const std::scoped_lock lock(mutex);
                m_job.report("calibration", static_cast<double>(++m_done), static_cast<double>(m_passes * m_count));
                if (!looked && item < failedItem) {
                    failedItem = item;
                    error = std::move(looked).error();
                }
            }
            const std::scoped_lock lock(mutex);
            join(seen);
        };
        {
            std::vector<std::jthread> threads;
            for (int t = 1; t < m_options.threads; ++t)
                threads.emplace_back(work);
            work();
        }
        if (error)
            return fail(std::move(*error));
        if (m_job.stopped())
            return fail(stoppedError());
        return {};
    }

    /// The range without the outermost values, half of them on either side.
    Range clipped(std::size_t activation) const
    {
        const std::span<const std::uint64_t> bins(m_histograms.data() + activation * kBins, kBins);
        std::uint64_t total = 0;
        for (const std::uint64_t bin : bins)
            total += bin;
        const double share = std::clamp(1 - m_options.percentile / 100, 0.0, 1.0) / 2;
        const auto outside = static_cast<std::uint64_t>(share * static_cast<double>(total));
        std::size_t first = 0;
        std::size_t last = kBins - 1;
        for (std::uint64_t below = bins[first]; below <= outside && first < last; below += bins[++first]) { }
        for (std::uint64_t above = bins[last]; above <= outside && last > first; above += bins[--last]) { }
        const Range whole = m_ranges[activation];
        const float step = (whole.maximum - whole.minimum) / static_cast<float>(kBins);
        Range range;
        range.minimum = std::min(0.0F, whole.minimum + step * static_cast<float>(first));
        range.maximum = std::max(0.0F, whole.maximum - step * static_cast<float>(kBins - 1 - last));
        return range;
    }

    Calibration result(const std::vector<Range>& ranges) const
    {
        Calibration made;
        made.inputs = m_count;
        made.options = m_options;
        made.ranges.resize(m_model.tensors.size());
        made.coverage.resize(m_model.tensors.size());
        for (std::size_t a = 0; a < m_activations.size(); ++a) {
            const float half = (m_ranges[a].maximum - m_ranges[a].minimum) / 2;
            std::size_t wide = 0;
            for (std::size_t item = 0; item < m_count; ++item)
                wide += m_widths[item * m_activations.size() + a] >= half ? 1 : 0;
            made.ranges[m_activations[a]] = ranges[a];
            made.coverage[m_activations[a]] = static_cast<double>(wide) / static_cast<double>(m_count);
        }
        return made;
    }

    const Model& m_model;
    std::size_t m_count;
    const Input& m_input;
    CalibrationOptions m_options;
    const base::Job& m_job;
    std::vector<std::size_t> m_activations;   ///< tensor indices
    std::vector<float> m_widths;              ///< item by item, the width of the range of every activation
    std::vector<Range> m_ranges;              ///< by activation
    std::vector<std::uint64_t> m_histograms;  ///< by activation, kBins each
    std::size_t m_passes = 1;
    std::size_t m_done = 0;
};

} // namespace

Result<Calibration> calibrate(const Model& floatModel, std::size_t count, const Input& input, const CalibrationOptions& options,
                              const base::Job& job)
{
    return Calibrating(floatModel, count, input, options, job).run();
}

} // namespace vulpes::deploy
