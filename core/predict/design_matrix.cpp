// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/fit.h"

#include <cmath>
#include <map>

namespace vulpes::predict {

namespace {

const study::Sample::Timing* timingOf(
    const study::Sample& sample, const std::string& device, const study::Metric& metric)
{
    for (const auto& timing : sample.timings)
        if (timing.device == device && timing.metric == metric && !timing.repeats.empty())
            return &timing;
    return nullptr;
}

std::string firstDevice(const study::Samples& samples, const study::Metric& metric)
{
    for (const study::Sample& sample : samples)
        for (const auto& timing : sample.timings)
            if (timing.metric == metric)
                return timing.device;
    return {};
}

/// Pooled within-network variance: Σ over networks of Σ (value − mean)², over Σ (values − 1).
class PureError
{
public:
    void add(const space::Architecture& network, const std::vector<double>& values)
    {
        auto& all = m_values[network.choices];
        all.insert(all.end(), values.begin(), values.end());
    }
    [[nodiscard]] std::optional<double> sd() const
    {
        double squares = 0, df = 0;
        for (const auto& [network, values] : m_values) {
            double mean = 0;
            for (const double v : values)
                mean += v / static_cast<double>(values.size());
            for (const double v : values)
                squares += (v - mean) * (v - mean);
            df += static_cast<double>(values.size()) - 1;
        }
        if (df < 1)
            return std::nullopt;
        return std::sqrt(squares / df);
    }

private:
    std::map<std::vector<std::int8_t>, std::vector<double>> m_values;
};

}  // namespace

Result<DesignMatrix> designMatrix(
    const BoundFormula& formula, const study::Samples& samples, const DesignRequest& request)
{
    DesignMatrix design;
    if (request.target == Target::Latency) {
        design.metric = request.metric;
        design.device = request.device.empty() ? firstDevice(samples, request.metric) : request.device;
    }
    const space::Locks& locks = formula.formula().locks;
    const bool scored = formula.knowsAll();
    std::vector<std::vector<double>> rows;
    std::vector<double> targets;
    PureError pureError;
    for (const study::Sample& sample : samples) {
        const auto* timing =
            request.target == Target::Latency ? timingOf(sample, design.device, design.metric) : nullptr;
        const bool measured =
            request.target == Target::Accuracy ? sample.accuracy.has_value() : timing != nullptr;
        double target = 0;
        if (measured)
            target = timing != nullptr ? timing->mean() : sample.accuracy.value_or(0);
        const bool isNetwork = sample.observation.kind != study::Observation::Kind::Columns;
        const bool fits = (locks.empty() || (isNetwork && formula.space()->meets(sample.observation.architecture, locks)))
            && (scored || !isNetwork || formula.knows(sample.observation.architecture));
        if (!measured || !std::isfinite(target) || request.excluded.contains(sample.id) || !fits) {
            design.leftOut.push_back(sample.id);
            continue;
        }
        auto row = formula.row(sample.observation);
        if (!row)
            return fail(std::move(row.error()).with("sample", sample.id));
        for (const double value : *row)
            if (!std::isfinite(value))
                return fail(inputError("formula_not_finite").with("sample", sample.id));
        if (sample.observation.kind == study::Observation::Kind::Exact)
            pureError.add(sample.observation.architecture,
                timing != nullptr ? timing->repeats : std::vector<double>{target});
        rows.push_back(std::move(*row));
        targets.push_back(target);
        design.sampleIds.push_back(sample.id);
    }
    if (rows.empty())
        return fail(inputError("no_samples")
                        .with("target",
                            request.target == Target::Accuracy ? std::string("accuracy") : request.metric));

    const auto n = static_cast<Eigen::Index>(rows.size());
    const auto p = static_cast<Eigen::Index>(formula.termCount());
    design.x.resize(n, p + 1);
    design.y = Eigen::Map<const Eigen::VectorXd>(targets.data(), n);
    for (Eigen::Index i = 0; i < n; ++i) {
        design.x(i, 0) = 1;
        for (Eigen::Index t = 0; t < p; ++t)
            design.x(i, t + 1) = rows[static_cast<std::size_t>(i)][static_cast<std::size_t>(t)];
    }
    design.pureErrorSd = pureError.sd();
    return design;
}

}  // namespace vulpes::predict
