// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/column.h"

#include "predict/internal/column_impl.h"
#include "predict/internal/column_text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace vulpes::predict {

namespace {

using Impl = Column::Impl;

Error syntaxError(std::string_view text, std::size_t position)
{
    return inputError("column_syntax").with("column", text).with("position", position);
}

Error unknownError(std::string_view text, std::string_view name)
{
    return inputError("column_unknown").with("name", name).with("column", text);
}

/// The decision of a block an expression means: its kind, or the last part of its id where a block has several of a kind.
std::optional<std::size_t> decisionOf(
    const space::SearchSpace& space, const std::vector<std::size_t>& block, std::string_view name)
{
    std::optional<std::size_t> byKind;
    int kinds = 0;
    for (const std::size_t d : block) {
        const space::Decision& decision = space.decisions()[d];
        const auto dot = decision.id.rfind('.');
        if (dot != std::string::npos && std::string_view(decision.id).substr(dot + 1) == name
            && decision.kind != name)
            return d;
        if (decision.kind == name) {
            byKind = d;
            ++kinds;
        }
    }
    if (kinds > 1)
        for (const std::size_t d : block)
            if (space.decisions()[d].id.ends_with("." + std::string(name)))
                return d;
    return byKind;
}

std::size_t positionIn(std::span<const std::size_t> decisions, std::size_t decision)
{
    return static_cast<std::size_t>(
        std::find(decisions.begin(), decisions.end(), decision) - decisions.begin());
}

/// Fills the blocks an expression reads (the first one, or those after it). False with the name nobody knows.
std::optional<std::string> compile(const space::SearchSpace& space, std::size_t stage, bool first,
    const std::vector<Atom>& atoms, Impl& impl, std::vector<std::size_t>& reads)
{
    const space::Stage& shape = space.stages()[stage];
    const auto decisions = space.stageDecisions(stage);
    impl.blocks.resize(shape.blocks.size());
    bool any = false;
    std::string missing;
    const std::size_t begin = first ? 0 : 1;
    const std::size_t end = first ? std::min<std::size_t>(1, shape.blocks.size()) : shape.blocks.size();
    for (std::size_t b = begin; b < end; ++b) {
        Impl::Block& block = impl.blocks[b];
        block.present = true;
        std::vector<std::size_t> found;
        for (const Atom& atom : atoms) {
            const auto decision = decisionOf(space, shape.blocks[b], atom.name);
            if (!decision) {
                block.present = false;
                missing = atom.name;
                break;
            }
            Impl::Factor factor{positionIn(decisions, *decision), {}};
            for (const double value : space.decisions()[*decision].values)
                factor.table.push_back(atom.apply(value));
            block.factors.push_back(std::move(factor));
            found.push_back(*decision);
        }
        if (block.present) {
            any = true;
            reads.insert(reads.end(), found.begin(), found.end());
        }
    }
    if (!any && begin < end)
        return missing;
    if (begin >= end && !atoms.empty())
        return atoms.front().name;
    return std::nullopt;
}

}  // namespace

Result<Column> Column::parse(const space::SearchSpace& space, std::string_view text, graph::TaskShape task)
{
    return parse(std::make_shared<const space::SearchSpace>(space), text, task);
}

Result<Column> Column::parse(const space::SpacePtr& spacePtr, std::string_view given, graph::TaskShape task)
{
    const space::SearchSpace& space = *spacePtr;
    Column column;
    std::copy_if(given.begin(), given.end(), std::back_inserter(column.m_text),
        [](char c) { return c != ' ' && c != '\t'; });
    const std::string_view text = column.m_text;
    auto impl = std::make_shared<Impl>();
    impl->space = spacePtr;
    impl->task = task;

    const auto finish = [&]() -> Result<Column> {
        auto& reads = column.m_reads;
        std::sort(reads.begin(), reads.end());
        reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
        column.m = std::move(impl);
        return std::move(column);
    };
    const auto makeCost = [&](std::optional<std::size_t> stage, bool macs) -> Result<Column> {
        if (space.skeleton().empty())
            return fail(unknownError(given, given));
        impl->kind = Impl::Kind::Cost;
        impl->macs = macs;
        column.m_scope = stage ? Scope::Stage : Scope::AllStages;
        column.m_stage = stage ? static_cast<int>(*stage) : -1;
        for (std::size_t s = stage.value_or(0); s < (stage ? *stage + 1 : space.stages().size()); ++s) {
            const auto own = space.stageDecisions(s);
            column.m_reads.insert(column.m_reads.end(), own.begin(), own.end());
        }
        for (std::size_t g = 0; g < space.globals().size(); ++g) {
            const space::Decision& decision = space.decisions()[space.globals()[g]];
            if (decision.kind == "resolution") {
                impl->globalPosition = static_cast<int>(g);
                impl->globalValues = decision.values;
                if (macs)
                    column.m_reads.push_back(space.globals()[g]);
            }
        }
        return finish();
    };

    for (std::size_t g = 0; g < space.globals().size(); ++g) {
        const space::Decision& decision = space.decisions()[space.globals()[g]];
        if (decision.id == text) {
            impl->kind = Impl::Kind::Global;
            impl->globalPosition = static_cast<int>(g);
            impl->globalValues = decision.values;
            column.m_scope = Scope::Global;
            column.m_reads.push_back(space.globals()[g]);
            return finish();
        }
    }
    if (text == "macs" || text == "parameters")
        return makeCost(std::nullopt, text == "macs");

    std::optional<std::size_t> stage;
    std::string prefix;
    for (std::size_t s = 0; s < space.stages().size(); ++s) {
        const std::string candidate = "s" + space.stages()[s].name + ".";
        if (text.starts_with(candidate) && candidate.size() > prefix.size()) {
            stage = s;
            prefix = candidate;
        }
    }
    if (text.empty())
        return fail(syntaxError(given, 0));
    if (!stage)
        return fail(unknownError(given, text.substr(0, text.find('.'))));

    const space::Stage& shape = space.stages()[*stage];
    column.m_scope = Scope::Stage;
    column.m_stage = static_cast<int>(*stage);
    impl->blockCount = static_cast<int>(shape.blocks.size());
    if (shape.depth) {
        impl->depthPosition = static_cast<int>(positionIn(space.stageDecisions(*stage), *shape.depth));
        impl->depthValues = space.decisions()[*shape.depth].values;
    }
    const auto readDepth = [&] {
        if (shape.depth)
            column.m_reads.push_back(*shape.depth);
    };

    ColumnText parser(text);
    parser.take(prefix);
    std::vector<Atom> atoms;
    bool good = true;
    if (parser.rest() == "macs" || parser.rest() == "parameters")
        return makeCost(stage, parser.rest() == "macs");
    if (const bool rank = parser.take("rank("); rank || parser.take("score(")) {
        const auto name = parser.name();
        if (!name || !parser.take(")") || !parser.atEnd())
            return fail(syntaxError(given, parser.position()));
        const auto found = std::ranges::find(space.scores(), *name, &space::Score::name);
        if (found == space.scores().end())
            return fail(unknownError(given, *name));
        impl->kind = Impl::Kind::Score;
        impl->score = rank ? rankColumn(*found) : scoreColumn(*found);
        const auto own = space.stageDecisions(*stage);
        column.m_reads.assign(own.begin(), own.end());
        return finish();
    }
    constexpr std::array<std::pair<std::string_view, CellColumn::Kind>, 4> kCell{{{"edges", CellColumn::Kind::Edges}, {"live", CellColumn::Kind::Live},
                                                                                   {"paths", CellColumn::Kind::Paths}, {"most", CellColumn::Kind::Most}}};
    for (const auto& [word, kind] : kCell) {
        auto cell = parser.rest().starts_with(word) ? cellColumn(space) : std::nullopt;
        if (!cell)
            continue;
        parser.take(word);
        cell->kind = kind;
        if (parser.take("(")) {
            const auto number = parser.number();
            const auto& values = space.decisions()[shape.blocks.front().front()].values;
            const auto place = number ? std::ranges::find(values, *number) : values.end();
            if (!number || !parser.take(")") || !parser.atEnd())
                return fail(syntaxError(given, parser.position()));
            if (place == values.end())
                return fail(unknownError(given, parser.rest().empty() ? std::string_view(text) : parser.rest()));
            cell->value = static_cast<std::size_t>(place - values.begin());
        } else if (kind != CellColumn::Kind::Paths || !parser.atEnd()) {
            return fail(syntaxError(given, parser.position()));
        }
        impl->kind = Impl::Kind::Cell;
        impl->cell = std::move(*cell);
        const auto own = space.stageDecisions(*stage);
        column.m_reads.assign(own.begin(), own.end());
        return finish();
    }
    if (parser.take("depth")) {
        impl->kind = Impl::Kind::Depth;
        readDepth();
        if (parser.take("=")) {
            impl->kind = Impl::Kind::DepthLevel;
            const auto level = parser.number();
            good = level.has_value();
            impl->level = level.value_or(0);
        }
    } else if (parser.take("first")) {
        impl->kind = Impl::Kind::First;
        good = parser.take(".is(") ? parser.conditions(atoms)
                                   : parser.take("(") && parser.expression(atoms, impl->constant);
    } else if (parser.take("identity.")) {
        readDepth();
        if (parser.take("count")) {
            impl->kind = Impl::Kind::IdentityCount;
            if (parser.take("(")) {
                impl->kind = Impl::Kind::IdentitySum;
                good = parser.conditions(atoms);
            }
        } else if (parser.take("sum(")) {
            impl->kind = Impl::Kind::IdentitySum;
            good = parser.expression(atoms, impl->constant);
        } else if (parser.take("mean(")) {
            impl->kind = Impl::Kind::IdentityMean;
            good = parser.expression(atoms, impl->constant);
        } else {
            good = false;
        }
    } else {
        const auto name = parser.name();
        if (name)
            return fail(unknownError(given, *name));
        good = false;
    }
    if (!good || !parser.atEnd())
        return fail(syntaxError(given, parser.position()));
    if (!atoms.empty() || impl->kind == Impl::Kind::First || impl->kind == Impl::Kind::IdentitySum
        || impl->kind == Impl::Kind::IdentityMean) {
        const bool first = impl->kind == Impl::Kind::First;
        if (const auto missing = compile(space, *stage, first, atoms, *impl, column.m_reads))
            return fail(unknownError(given, *missing));
        if (first && shape.depth && !impl->depthValues.empty() && impl->depthValues.front() < 1)
            readDepth();
    }
    return finish();
}

}  // namespace vulpes::predict
