// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/analysis.h"

#include "predict/formula_facts.h"
#include "space/describe.h"
#include "workflow/predictors.h"

#include <set>

namespace vulpes::workflow {

namespace {

bool sameData(const Inputs& a, const Inputs& b)
{
    if (a.space != b.space && a.space->name() != b.space->name())
        return false;
    if (a.classes != b.classes)
        return false;
    if (!a.studyDigest.empty() || !b.studyDigest.empty())
        return a.studyDigest == b.studyDigest;
    return a.samples == b.samples && a.coefficients.size() == b.coefficients.size();
}

bool sameRows(const Analysis& a, const Analysis& b, predict::Target target)
{
    return sameData(a.inputs, b.inputs) && a.state.excluded == b.state.excluded
           && (target == predict::Target::Accuracy || (a.device == b.device && a.metric == b.metric));
}

const std::string& formulaIn(const study::AnalysisState& state, predict::Target target)
{
    return target == predict::Target::Accuracy ? state.accuracyFormula : state.latencyFormula;
}

std::vector<std::string> budgetNames(const study::AnalysisState& state)
{
    std::vector<std::string> names;
    for (const auto& [name, limit] : state.otherBudgets)
        names.push_back(name);
    return names;
}

/// Resolutions that the rows of both predictors (or the formulas' locks) speak of: elsewhere a formula that does not read the resolution knows
/// nothing. What another device was measured at says nothing of this one.
std::set<double> resolutionsOf(const Analysis& analysis)
{
    std::set<double> result;
    const auto& space = *analysis.inputs.space;
    const auto decision = space.find("resolution");
    if (!decision)
        return result;
    bool first = true;
    for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
        const Predictor& predictor = target == predict::Target::Accuracy ? analysis.accuracy : analysis.latency;
        if (!predictor.design || predict::reads(*predictor.fit->formula, *decision))
            continue;
        std::set<double> measured;
        for (const study::Sample& sample : *analysis.inputs.samples) {
            const bool has = target == predict::Target::Accuracy ? sample.accuracy.has_value()
                                                                 : sample.metric(analysis.device, analysis.metric).has_value();
            if (has && sample.observation.kind != study::Observation::Kind::Columns && !analysis.state.excluded.contains(sample.id))
                if (const auto value = space.value(sample.observation.architecture, *decision))
                    measured.insert(*value);
        }
        if (first)
            result = std::move(measured);
        else
            std::erase_if(result, [&](double value) { return !measured.contains(value); });
        first = false;
    }
    for (const predict::FitPtr& fit : {analysis.accuracy.fit, analysis.latency.fit}) {
        const auto& locks = fit->formula->formula().locks;
        if (const auto lock = locks.find("resolution"); lock != locks.end())
            result = {lock->second};
    }
    return result;
}

/// Builds one analysis step by step, publishing a copy of what is there after each.
class Builder
{
public:
    Builder(Inputs inputs, study::AnalysisState state, AnalysisPtr previous, const std::function<void(AnalysisPtr)>& publish,
            const Job& job)
        : m_previous(std::move(previous)), m_publish(publish), m_job(job)
    {
        m_now.inputs = std::move(inputs);
        m_now.state = std::move(state);
        const Metric metric = resolveMetric(m_now.inputs, m_now.state);
        m_now.device = metric.device;
        m_now.metric = metric.metric;
    }

    Result<AnalysisPtr> run(Until until)
    {
        if (auto done = fits(); !done)
            return fail(done.error());
        publish();
        if (until == Until::Fits && !provisional())
            return m_published;
        if (auto done = front(until); !done)
            return fail(done.error());
        if (provisional()) {
            if (auto changed = settleFormulas(); !changed)
                return fail(changed.error());
            else if (*changed) {
                publish();
                if (auto done = front(until); !done)
                    return fail(done.error());
            }
        }
        if (until != Until::Diagnostics)
            return m_published;
        if (auto done = diagnostics(); !done)
            return fail(done.error());
        m_now.complete = true;
        publish();
        return m_published;
    }

private:
    /// The predictor of the cost calls its target latency whatever the metric is; what is told must not.
    void nameTheMetric(std::optional<Error>& error) const
    {
        if (error && m_now.metric == study::kEnergyMj)
            for (base::Fact& fact : error->facts)
                if (fact.key == "target")
                    fact.value = std::string("energy");
    }

    void publish()
    {
        nameTheMetric(m_now.latency.error);
        nameTheMetric(m_now.frontError);
        m_published = std::make_shared<const Analysis>(m_now);
        if (m_publish)
            m_publish(m_published);
    }

    [[nodiscard]] bool provisional() const { return m_provisional[0] || m_provisional[1]; }

    Result<void> fits()
    {
        for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
            auto made = predictor(target);
            if (!made)
                return fail(made.error());
            slot(target) = std::move(*made);
        }
        averages();
        return {};
    }

    Result<Predictor> predictor(predict::Target target)
    {
        const auto& wanted = formulaIn(m_now.state, target);
        if (m_previous) {
            const Predictor& before = target == predict::Target::Accuracy ? m_previous->accuracy : m_previous->latency;
            const bool rows = sameRows(*m_previous, m_now, target);
            const bool sameWish = wanted == formulaIn(m_previous->state, target)
                                  && m_now.state.userFormulas == m_previous->state.userFormulas;
            if (rows && sameWish && (before.fit || before.error))
                return before;
            // Rows changed but nobody asked for another formula: the last choice at once, the comparison afterwards.
            if (wanted.empty() && !rows && before.fit && !before.fit->imported
                && m_previous->inputs.space->name() == m_now.inputs.space->name()) {
                Predictor quick = makePredictorWith(m_now.inputs, m_now.state, target, before.fit->formula->formula().name, m_job);
                if (m_job.stopped())
                    return fail(base::stoppedError());
                if (quick.fit && !quick.fit->imported) {
                    quick.chosenAutomatically = true;
                    quick.comparison = {};
                    m_provisional[index(target)] = true;
                    return quick;
                }
            }
        }
        return makePredictor(m_now.inputs, m_now.state, target, m_job);
    }

    /// The comparison the quick fits skipped. True when another formula is better now.
    Result<bool> settleFormulas()
    {
        bool changed = false;
        for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
            if (!m_provisional[index(target)])
                continue;
            m_provisional[index(target)] = false;
            auto settled = makePredictor(m_now.inputs, m_now.state, target, m_job);
            if (!settled)
                return fail(settled.error());
            Predictor& current = slot(target);
            const bool same = settled->fit && settled->fit->formula->formula().name == current.fit->formula->formula().name;
            if (same) {
                current.comparison = std::move(settled->comparison);
                current.crossValidation = std::move(settled->crossValidation);
            } else {
                current = std::move(*settled);
                changed = true;
            }
        }
        if (changed)
            averages();
        return changed;
    }

    void averages()
    {
        const auto from = [&](const Predictor& now, const Predictor* before, const std::vector<double>* terms) {
            return before && before->fit == now.fit && !terms->empty() ? *terms : averageTerms(now);
        };
        const Analysis* p = m_previous.get();
        m_now.averageAccuracyTerms = from(m_now.accuracy, p ? &p->accuracy : nullptr, p ? &p->averageAccuracyTerms : nullptr);
        m_now.averageLatencyTerms = from(m_now.latency, p ? &p->latency : nullptr, p ? &p->averageLatencyTerms : nullptr);
    }

    Result<void> front(Until until)
    {
        m_now.frontError = {};
        m_now.slices.clear();
        m_now.front.reset();
        m_now.chance.reset();
        if (until == Until::Fits)
            return {};
        for (const Predictor* predictor : {&m_now.accuracy, &m_now.latency}) {
            if (!predictor->fit) {
                m_now.frontError = predictor->error ? *predictor->error : base::internalError("fit_absent");
                publish();
                return {};
            }
        }
        const Analysis* p = m_previous.get();
        if (p && p->front && p->accuracy.fit == m_now.accuracy.fit && p->latency.fit == m_now.latency.fit
            && p->state.locks == m_now.state.locks && p->state.tied == m_now.state.tied
            && budgetNames(p->state) == budgetNames(m_now.state)) {
            m_now.slices = p->slices;
            m_now.front = p->front;
            m_now.chance = p->chance;
            publish();
            return m_now.chance || until == Until::Front ? Result<void>{} : chance();
        }
        predict::ModelRequest request;
        request.locks = m_now.state.locks;
        request.tied = m_now.state.tied;
        request.extraCosts = budgetNames(m_now.state);
        request.task = space::publishedTask(*m_now.inputs.space, m_now.inputs.classes);
        request.resolutions = resolutionsOf(m_now);
        auto slices = buildSlices(request);
        if (slices) {
            m_now.slices = std::move(*slices);
            auto solved = search::solveFront(m_now.models(), m_job);
            if (solved)
                m_now.front = std::make_shared<const search::ParetoFront>(std::move(*solved));
            else
                m_now.frontError = solved.error();
        } else {
            m_now.frontError = slices.error();
        }
        if (m_now.frontError && m_now.frontError->kind == ErrorKind::Stopped)
            return fail(*m_now.frontError);
        publish();
        return until == Until::Front ? Result<void>{} : chance();
    }

    /// New coefficients of the same formulas on the same part of the space keep the feature tables.
    Result<std::vector<predict::Slice>> buildSlices(const predict::ModelRequest& request)
    {
        const Analysis* p = m_previous.get();
        const auto same = [](const Predictor& a, const Predictor& b) {
            return a.fit && b.fit && a.fit->imported == b.fit->imported && a.fit->formula->formula() == b.fit->formula->formula();
        };
        if (p && !p->slices.empty() && p->inputs.space == m_now.inputs.space && p->inputs.classes == m_now.inputs.classes
            && same(p->accuracy, m_now.accuracy) && same(p->latency, m_now.latency) && p->state.locks == m_now.state.locks
            && p->state.tied == m_now.state.tied && budgetNames(p->state) == budgetNames(m_now.state)
            && resolutionsOf(*p) == request.resolutions)
            return predict::buildModel(*m_now.accuracy.fit, *m_now.latency.fit, p->slices.front().catalogue->frame);
        return predict::buildModel(*m_now.accuracy.fit, *m_now.latency.fit, request, m_job);
    }

    Result<void> chance()
    {
        if (!m_now.front)
            return {};
        for (const auto& slice : m_now.slices)
            if (!slice.model->limit)
                return {};
        auto solver = search::ChanceSolver::make(m_now.models(), m_now.front, m_job);
        if (!solver)
            return solver.error().kind == ErrorKind::Stopped ? Result<void>(fail(solver.error())) : Result<void>{};
        m_now.chance = std::move(*solver);
        publish();
        return {};
    }

    Result<void> diagnostics()
    {
        for (const auto target : {predict::Target::Accuracy, predict::Target::Latency}) {
            Predictor& current = slot(target);
            if (!current.fit || !current.design)
                continue;
            if (!current.diagnostics) {
                auto made = predict::diagnose(*current.fit, *current.design, m_job);
                if (made)
                    current.diagnostics = std::make_shared<const predict::Diagnostics>(std::move(*made));
                else if (made.error().kind == ErrorKind::Stopped)
                    return fail(made.error());
                publish();
            }
            if (current.comparison.empty() || !current.crossValidation)
                if (auto compared = compareFormulas(current, m_now.inputs, m_now.state, target, m_job); !compared)
                    return compared;
        }
        return {};
    }

    Predictor& slot(predict::Target target) { return target == predict::Target::Accuracy ? m_now.accuracy : m_now.latency; }
    static std::size_t index(predict::Target target) { return target == predict::Target::Accuracy ? 0 : 1; }

    AnalysisPtr m_previous;
    const std::function<void(AnalysisPtr)>& m_publish;
    const Job& m_job;
    Analysis m_now;
    AnalysisPtr m_published;
    bool m_provisional[2] = {false, false};
};

} // namespace

std::vector<predict::ModelPtr> Analysis::models() const
{
    std::vector<predict::ModelPtr> result;
    for (const predict::Slice& slice : slices)
        result.push_back(slice.model);
    return result;
}

space::Architecture Analysis::architecture(const search::Point& point) const
{
    return slices[point.slice].catalogue->architecture(point.states);
}

Result<AnalysisPtr> analyse(Inputs inputs, study::AnalysisState state, AnalysisPtr previous,
                            const std::function<void(AnalysisPtr)>& publish, const Job& job, Until until)
{
    Builder builder(std::move(inputs), std::move(state), std::move(previous), publish, job);
    return builder.run(until);
}

} // namespace vulpes::workflow
