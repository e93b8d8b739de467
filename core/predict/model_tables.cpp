// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/internal/model_frame.h"
#include "space/describe.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <numeric>

namespace vulpes::predict {

namespace {

using States = std::vector<std::vector<space::StageState>>;

/// One product of a term multiplied out: which stage (−1: outside) each column speaks for.
std::vector<std::vector<int>> expansions(const std::vector<Column>& columns, int stageCount)
{
    std::vector<std::vector<int>> all{{}};
    for (const Column& column : columns) {
        std::vector<int> options;
        switch (column.scope()) {
        case Column::Scope::Global:
            options = {-1};
            break;
        case Column::Scope::Stage:
            options = {column.stage()};
            break;
        case Column::Scope::AllStages:
            options.resize(static_cast<std::size_t>(stageCount) + 1);
            std::iota(options.begin(), options.end(), -1);
            break;
        }
        std::vector<std::vector<int>> next;
        next.reserve(all.size() * options.size());
        for (const auto& prefix : all)
            for (const int option : options) {
                next.push_back(prefix);
                next.back().push_back(option);
            }
        all = std::move(next);
    }
    return all;
}

/// Values of columns over the states of a stage, each computed once.
class ColumnCache
{
public:
    ColumnCache(const States& states, const space::StageChoices& globals)
        : m_states(states),
          m_globals(globals)
    {
    }

    const std::vector<double>& values(const Column& column, int stage)
    {
        auto [entry, isNew] = m_values.try_emplace({stage, column.text()});
        if (isNew) {
            const auto s = static_cast<std::size_t>(stage);
            entry->second.reserve(m_states[s].size());
            for (const space::StageState& state : m_states[s])
                entry->second.push_back(column.stageValue(s, state.choices, m_globals));
        }
        return entry->second;
    }

private:
    const States& m_states;
    const space::StageChoices& m_globals;
    std::map<std::pair<int, std::string>, std::vector<double>> m_values;
};

bool isConstant(const std::vector<double>& values)
{
    return std::all_of(values.begin(), values.end(), [&](double v) { return v == values.front(); });
}

void multiplyInto(std::vector<double>& product, const std::vector<double>& values)
{
    if (product.empty())
        product = values;
    else
        for (std::size_t i = 0; i < product.size(); ++i)
            product[i] *= values[i];
}

void addCoupled(std::vector<FormulaTables::Coupled>& all, FormulaTables::Coupled item)
{
    for (auto& other : all) {
        if (other.term != item.term || other.factors.size() != item.factors.size())
            continue;
        const bool same = std::equal(other.factors.begin(), other.factors.end(), item.factors.begin(),
            [](const auto& a, const auto& b) { return a.stage == b.stage && a.values == b.values; });
        if (same) {
            other.factor += item.factor;
            return;
        }
    }
    all.push_back(std::move(item));
}

/// The bits of a feature, rounded to 2^-44 relative so that sums in another order meet.
std::uint64_t keyBits(double value)
{
    const std::uint64_t bits = std::bit_cast<std::uint64_t>(value + 0.0);
    return (bits + 0x80) & ~std::uint64_t{0xff};
}

void append(std::string& key, std::uint64_t bits)
{
    key.append(reinterpret_cast<const char*>(&bits), sizeof bits);
}

/// What costs and couplings see of a state; states of equal keys are merged.
std::string stateKey(const FrameSlice& slice, std::size_t stage, std::size_t state)
{
    std::string key;
    key.reserve(static_cast<std::size_t>(slice.latency.features[stage].cols()) * 8 + slice.extra.size() * 8);
    const auto appendFeatures = [&](const FormulaTables& tables) {
        const Eigen::MatrixXd& features = tables.features[stage];
        for (Eigen::Index c = 0; c < features.cols(); ++c)
            append(key, keyBits(features(static_cast<Eigen::Index>(state), c)));
    };
    const auto appendCoupled = [&](const FormulaTables& tables) {
        for (const auto& coupled : tables.coupled)
            for (const auto& factor : coupled.factors)
                if (static_cast<std::size_t>(factor.stage) == stage)
                    append(key, keyBits(factor.values[state]));
    };
    appendFeatures(slice.latency);
    appendCoupled(slice.latency);
    appendCoupled(slice.accuracy);
    for (const FormulaTables& tables : slice.further) {
        appendFeatures(tables);
        appendCoupled(tables);
    }
    for (const auto& cost : slice.extra)
        append(key, static_cast<std::uint64_t>(cost[stage][state]));
    return key;
}

/// The blocks of a stage as text, those after the first sorted.
std::string multisetKey(
    const space::SearchSpace& space, std::size_t stage, const space::StageChoices& choices)
{
    const space::Stage& shape = space.stages()[stage];
    const auto decisions = space.stageDecisions(stage);
    const auto at = [&](std::size_t decision) {
        const auto position = std::find(decisions.begin(), decisions.end(), decision) - decisions.begin();
        return static_cast<char>(choices[static_cast<std::size_t>(position)]);
    };
    std::string key(1, shape.depth ? at(*shape.depth) : '\0');
    std::vector<std::string> blocks;
    for (const auto& block : shape.blocks) {
        std::string& text = blocks.emplace_back();
        for (const std::size_t decision : block)
            text += at(decision);
    }
    if (blocks.size() > 2)
        std::sort(blocks.begin() + 1, blocks.end());
    for (const std::string& block : blocks)
        key += block;
    return key;
}

}  // namespace

FormulaTables tabulate(const BoundFormula& formula, const States& states, const space::StageChoices& globals)
{
    const auto stageCount = static_cast<int>(states.size());
    const auto termCount = static_cast<int>(formula.termCount());
    FormulaTables tables;
    tables.base = Eigen::VectorXd::Zero(termCount);
    tables.terms.resize(states.size());
    std::vector<std::vector<std::vector<double>>> parts(states.size());  // per stage and fed term
    ColumnCache cache(states, globals);

    const auto addPart = [&](int stage, int term, double factor, const std::vector<double>& values) {
        const auto s = static_cast<std::size_t>(stage);
        if (tables.terms[s].empty() || tables.terms[s].back() != term) {
            tables.terms[s].push_back(term);
            parts[s].emplace_back(states[s].size(), 0.0);
        }
        auto& part = parts[s].back();
        for (std::size_t i = 0; i < part.size(); ++i)
            part[i] += factor * values[i];
    };

    for (int t = 0; t < termCount; ++t) {
        const auto& columns = formula.columns(static_cast<std::size_t>(t));
        for (const std::vector<int>& choice : expansions(columns, stageCount)) {
            double factor = 1;
            std::map<int, std::vector<double>> products;
            for (std::size_t c = 0; c < columns.size(); ++c) {
                if (choice[c] < 0)
                    factor *= columns[c].globalValue(globals);
                else
                    multiplyInto(products[choice[c]], cache.values(columns[c], choice[c]));
            }
            if (products.size() > 1)
                std::erase_if(products, [&](const auto& item) {
                    if (!isConstant(item.second))
                        return false;
                    factor *= item.second.front();
                    return true;
                });
            if (factor == 0)
                continue;
            if (products.empty()) {
                tables.base[t] += factor;
            } else if (products.size() == 1) {
                addPart(products.begin()->first, t, factor, products.begin()->second);
            } else {
                FormulaTables::Coupled coupled{t, factor, {}};
                for (auto& [stage, values] : products)
                    coupled.factors.push_back({stage, std::move(values)});
                addCoupled(tables.coupled, std::move(coupled));
            }
        }
    }
    for (std::size_t s = 0; s < states.size(); ++s) {
        Eigen::MatrixXd matrix(
            static_cast<Eigen::Index>(states[s].size()), static_cast<Eigen::Index>(parts[s].size()));
        for (std::size_t c = 0; c < parts[s].size(); ++c)
            matrix.col(static_cast<Eigen::Index>(c)) = Eigen::Map<const Eigen::VectorXd>(
                parts[s][c].data(), static_cast<Eigen::Index>(parts[s][c].size()));
        tables.features.push_back(std::move(matrix));
    }
    return tables;
}

void tabulateExtra(FrameSlice& slice, const ModelFrame& frame)
{
    const space::SearchSpace& space = *frame.space;
    graph::TaskShape task = frame.request.task;
    for (std::size_t g = 0; g < space.globals().size(); ++g) {
        const space::Decision& decision = space.decisions()[space.globals()[g]];
        if (decision.kind == "resolution" && slice.globals[g] >= 0)
            task.height = task.width =
                static_cast<int>(decision.values[static_cast<std::size_t>(slice.globals[g])]);
    }
    slice.extra.assign(frame.request.extraCosts.size(), {});
    if (slice.extra.empty())
        return;
    const space::StageCost fixed = space::fixedCost(space, task);
    for (const std::string& name : frame.request.extraCosts)
        slice.extraConstant.push_back(name == "macs" ? fixed.macs : fixed.parameters);
    for (auto& cost : slice.extra)
        cost.resize(frame.states.size());
    for (std::size_t s = 0; s < frame.states.size(); ++s)
        for (const space::StageState& state : frame.states[s]) {
            const space::StageCost cost = space::stageCost(space, s, state.choices, task);
            for (std::size_t c = 0; c < slice.extra.size(); ++c)
                slice.extra[c][s].push_back(
                    frame.request.extraCosts[c] == "macs" ? cost.macs : cost.parameters);
        }
}

void groupStates(FrameSlice& slice, const ModelFrame& frame)
{
    const std::size_t stages = frame.states.size();
    slice.group.resize(stages);
    slice.firstOfGroup.resize(stages);
    slice.orderings.resize(stages);
    slice.log10Networks = 0;
    for (std::size_t s = 0; s < stages; ++s) {
        std::unordered_map<std::string, std::uint32_t> groups;
        groups.reserve(frame.states[s].size());
        double networks = 0;
        for (std::size_t i = 0; i < frame.states[s].size(); ++i) {
            const auto next = static_cast<std::uint32_t>(slice.firstOfGroup[s].size());
            const auto [entry, isNew] = groups.try_emplace(stateKey(slice, s, i), next);
            if (isNew) {
                slice.firstOfGroup[s].push_back(static_cast<std::uint32_t>(i));
                slice.orderings[s].push_back(0);
            }
            slice.group[s].push_back(entry->second);
            slice.orderings[s][entry->second] += frame.states[s][i].orderings;
            networks += frame.states[s][i].orderings;
        }
        slice.log10Networks += std::log10(networks);
    }
}

std::optional<std::uint32_t> ModelFrame::stateOf(std::size_t stage, const space::StageChoices& choices) const
{
    std::call_once(m_indexed, [&] {
        m_index.resize(states.size());
        for (std::size_t s = 0; s < states.size(); ++s)
            for (std::size_t i = 0; i < states[s].size(); ++i)
                m_index[s].emplace(
                    multisetKey(*space, s, states[s][i].choices), static_cast<std::uint32_t>(i));
    });
    const auto found = m_index[stage].find(multisetKey(*space, stage, choices));
    if (found == m_index[stage].end())
        return std::nullopt;
    return found->second;
}

}  // namespace vulpes::predict
