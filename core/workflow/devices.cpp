// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/devices.h"

#include "predict/diagnostics.h"
#include "space/describe.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace vulpes::workflow {

namespace {

constexpr double kNear = 0.1;
constexpr double kRounding = 1e-9;   // of the largest value

Error whyNoFit(const Predictor& predictor)
{
    return predictor.error ? *predictor.error : base::internalError("fit_absent");
}

/// Of a list that is not empty; of two middle ones the lower.
double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// Networks that a device takes equally long for are foretold equal but for rounding; ranks must not see that.
std::vector<double> roundedForRanks(std::vector<double> values)
{
    double largest = 0;
    for (const double value : values)
        largest = std::max(largest, std::abs(value));
    const double step = largest * kRounding;
    for (double& value : values)
        value = step > 0 ? std::round(value / step) * step : value;
    return values;
}

void summarise(Agreement& agreement)
{
    std::vector<double> measured, predicted, errors;
    double sum = 0;
    int near = 0;
    for (const Agreement::Row& row : agreement.rows) {
        const double error = std::abs(row.predicted - row.measured) / row.measured;
        sum += error;
        errors.push_back(error);
        near += error <= kNear;
        measured.push_back(row.measured);
        predicted.push_back(row.predicted);
    }
    if (agreement.rows.empty())
        return;
    const auto n = static_cast<double>(agreement.rows.size());
    agreement.meanRelativeError = sum / n;
    agreement.medianRelativeError = median(std::move(errors));
    agreement.withinTenPercent = near / n;
    if (agreement.rows.size() > 1)
        agreement.kendall = predict::kendallTauB(measured, roundedForRanks(std::move(predicted)));
}

/// Leave-one-out predictions by sample, where the fit was made from samples.
Result<std::map<std::int64_t, double>> leaveOneOut(const Predictor& latency, const Job& job)
{
    std::map<std::int64_t, double> predicted;
    std::shared_ptr<const predict::Diagnostics> diagnostics = latency.diagnostics;
    if (!diagnostics) {
        auto made = predict::diagnose(*latency.fit, *latency.design, job);
        if (!made)
            return fail(made.error());
        diagnostics = std::make_shared<const predict::Diagnostics>(std::move(*made));
    }
    for (const predict::RowStatistics& row : diagnostics->rows)
        predicted.emplace(row.sampleId, row.loo);
    return predicted;
}

/// The latency of a sample by coefficients alone; nothing for rows that lack a column of the formula.
std::optional<double> predicted(const predict::Fit& fit, const study::Observation& observation)
{
    const auto row = fit.formula->row(observation);
    if (!row)
        return {};
    double value = fit.beta[0];
    for (std::size_t t = 0; t < row->size(); ++t)
        value += fit.beta[static_cast<Eigen::Index>(t) + 1] * (*row)[t];
    return value;
}

} // namespace

Result<Agreement> agreementOf(const Analysis& analysis, const Job& job)
{
    const Predictor& latency = analysis.latency;
    if (!latency.fit)
        return fail(whyNoFit(latency));
    Agreement agreement;
    agreement.leftOut = latency.design != nullptr && !latency.fit->imported;
    std::map<std::int64_t, double> loo;
    if (agreement.leftOut) {
        auto made = leaveOneOut(latency, job);
        if (!made)
            return fail(made.error());
        loo = std::move(*made);
    }
    for (const study::Sample& sample : *analysis.inputs.samples) {
        const auto measured = sample.metric(analysis.device, analysis.metric);
        if (!measured || *measured <= 0 || analysis.state.excluded.contains(sample.id))
            continue;
        std::optional<double> value;
        if (!agreement.leftOut)
            value = predicted(*latency.fit, sample.observation);
        else if (const auto found = loo.find(sample.id); found != loo.end())
            value = found->second;
        if (value && std::isfinite(*value))
            agreement.rows.push_back({sample.id, *measured, *value});
    }
    summarise(agreement);
    return agreement;
}

std::size_t measuredRows(const Analysis& analysis)
{
    return static_cast<std::size_t>(std::ranges::count_if(*analysis.inputs.samples, [&](const study::Sample& sample) {
        return sample.metric(analysis.device, analysis.metric) && !analysis.state.excluded.contains(sample.id);
    }));
}

std::vector<std::string> deviceNames(const Inputs& inputs)
{
    std::vector<std::string> names;
    const auto add = [&names](const std::string& name) {
        if (!name.empty() && std::ranges::find(names, name) == names.end())
            names.push_back(name);
    };
    for (const study::Device& device : inputs.devices)
        add(device.name);
    for (const study::Sample& sample : *inputs.samples)
        for (const auto& timing : sample.timings)
            add(timing.device);
    return names;
}

std::vector<MeasuredMetric> deviceMetrics(const Inputs& inputs)
{
    std::map<std::string, std::map<study::Metric, std::size_t>> measured;
    for (const study::Sample& sample : *inputs.samples)
        for (const auto& timing : sample.timings)
            ++measured[timing.device][timing.metric];
    std::vector<MeasuredMetric> all;
    for (const std::string& device : deviceNames(inputs)) {
        auto& metrics = measured[device];
        const auto latency = metrics.find(study::kLatencyMs);
        if (metrics.empty())
            all.push_back({{device, study::kLatencyMs}, 0});
        if (latency != metrics.end()) {
            all.push_back({{device, study::kLatencyMs}, latency->second});
            metrics.erase(latency);
        }
        for (const auto& [metric, rows] : metrics)
            all.push_back({{device, metric}, rows});
    }
    return all;
}

study::AnalysisState onDevice(study::AnalysisState state, const Metric& where)
{
    if (state.device != where.device || state.metric != where.metric)
        state.latencyFormula.clear();
    state.device = where.device;
    state.metric = where.metric;
    return state;
}

Result<std::shared_ptr<const DeviceComparison>> compareDevices(const AnalysisPtr& first, const Metric& where, const Job& job)
{
    const std::string& device = where.device;
    if (where == Metric{first->device, first->metric})
        return fail(base::usageError("device_same").with("device", device));
    const auto names = deviceNames(first->inputs);
    if (std::ranges::find(names, device) == names.end()) {
        std::string known;
        for (const std::string& name : names)
            known += (known.empty() ? "" : ", ") + name;
        return fail(base::usageError("device_unknown").with("device", device).with("known", known));
    }
    study::AnalysisState state = onDevice(first->state, where);
    // Not from `first` as the analysis before: that would keep the formula chosen for the first device until much later.
    if (first->accuracy.design)
        state.accuracyFormula = first->accuracy.fit->formula->formula().name;
    state.chance = 0.5;
    state.otherBudgets.clear();
    auto second = analyse(first->inputs, state, nullptr, {}, job, Until::Front);
    if (!second)
        return fail(second.error());
    if (!(*second)->latency.fit)
        return fail(whyNoFit((*second)->latency));

    auto comparison = std::make_shared<DeviceComparison>();
    comparison->first = first;
    comparison->second = std::move(*second);
    for (const auto& [analysis, agreement] : {std::pair{comparison->first, &comparison->firstAgreement},
                                              std::pair{comparison->second, &comparison->secondAgreement}}) {
        auto made = agreementOf(*analysis, job);
        if (!made)
            return fail(made.error());
        *agreement = std::move(*made);
    }
    std::vector<double> x, y;
    for (const study::Sample& sample : *first->inputs.samples) {
        const auto a = sample.metric(first->device, first->metric);
        const auto b = sample.metric(device, where.metric);
        if (!a || !b || state.excluded.contains(sample.id))
            continue;
        comparison->pairs.push_back({sample.id, *a, *b});
        x.push_back(*a);
        y.push_back(*b);
    }
    if (x.size() > 1) {
        comparison->kendall = predict::kendallTauB(x, y);
        comparison->spearman = predict::spearman(x, y);
    }
    return std::shared_ptr<const DeviceComparison>(std::move(comparison));
}

Result<JointAnswer> bestOnBoth(const DeviceComparison& comparison, double firstBudget, double secondBudget, double seconds, const Job& job)
{
    const Analysis& first = *comparison.first;
    for (const Analysis* analysis : {comparison.first.get(), comparison.second.get()})
        if (!analysis->front)
            return fail(analysis->frontError ? *analysis->frontError : base::usageError("no_front"));
    predict::ModelRequest request;
    request.locks = first.state.locks;
    request.tied = first.state.tied;
    request.withLimit = false;
    request.task = space::publishedTask(*first.inputs.space, first.inputs.classes);
    // Fits made from a table or published coefficients may not say whose they are.
    auto second = std::make_shared<predict::Fit>(*comparison.second->latency.fit);
    second->device = comparison.second->device;
    request.furtherLatencies = {second};
    for (const predict::Slice& slice : first.slices)
        for (std::size_t g = 0; g < slice.catalogue->globals.size(); ++g) {
            const space::Decision& decision = first.inputs.space->decisions()[first.inputs.space->globals()[g]];
            if (decision.kind == "resolution" && slice.catalogue->globals[g] >= 0)
                request.resolutions.insert(decision.values[static_cast<std::size_t>(slice.catalogue->globals[g])]);
        }
    const auto slices = predict::buildModel(*first.accuracy.fit, *first.latency.fit, request, job);
    if (!slices)
        return fail(slices.error());
    std::vector<predict::ModelPtr> models;
    for (const predict::Slice& slice : *slices)
        models.push_back(slice.model);
    auto answer = search::solveBudgets(models, {firstBudget, secondBudget}, seconds, job);
    if (!answer)
        return fail(answer.error());
    JointAnswer joint;
    joint.architecture = (*slices)[answer->point.slice].catalogue->architecture(answer->point.states);
    joint.accuracy = predict::predict(*first.accuracy.fit, joint.architecture);
    joint.first = predict::predict(*first.latency.fit, joint.architecture);
    joint.second = predict::predict(*second, joint.architecture);
    joint.answer = std::move(*answer);
    return joint;
}

}  // namespace vulpes::workflow
