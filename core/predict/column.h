// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "graph/graph.h"
#include "space/search_space.h"
#include "study/sample.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::predict {

/// A number every network of a space has, named by a small language that a proof file can carry and any reader can evaluate:
///
///   resolution                                   value of a global decision
///   macs, parameters                             of the whole network (sums over stages plus a constant)
///   s24.depth                                    number of blocks of a stage
///   s24.depth=3                                  1 if so, else 0 (a level)
///   s24.first(EXPR)                              of the stage's first block
///   s24.identity.count                           number of blocks after the first
///   s24.identity.sum(EXPR)  .mean(EXPR)          over the blocks after the first; the mean of none is 0
///   s24.first.is(expansion=6,kernel=3)           1 if the first block is that, else 0
///   s24.identity.count(expansion=6,kernel=3)     how many blocks after the first are that
///   s24.macs, s24.parameters                     of one stage
///   scell.edges(3)                               of a cell: how many edges have the operator 3
///   scell.live(3)                                of those that lie on a way from input to output that carries something
///   scell.paths, scell.paths(3)                  such ways; those that pass through the operator 3
///   scell.most(3)                                how often the operator 3 stands on the way where it stands most often
///   scell.score(naswot)                          a score the space knows of its networks (`SearchSpace::scores`)
///   scell.rank(naswot)                           which share of the networks that have it score lower (ties count half): (rank − ½)/n
///
/// EXPR: kinds of block decisions, numbers, `*`, `^`, `log2(kind)`: `expansion*kernel^2`, `log2(expansion)`.
/// A column reads the decisions of one stage, or only globals, or is a sum over stages. Where nobody said a network's score (of `score`, also
/// where it is −inf), the column has the mean of the others there, so that every network has a value, and `knows` is false.
class Column
{
public:
    /// Errors: `column_syntax` (facts `column`, `position`), `column_unknown` (fact `name`).
    [[nodiscard]] static Result<Column> parse(const space::SearchSpace&, std::string_view text, graph::TaskShape task = {});
    /// The same without copying the space.
    [[nodiscard]] static Result<Column> parse(const space::SpacePtr&, std::string_view text, graph::TaskShape task = {});

    [[nodiscard]] const std::string& text() const { return m_text; }
    enum class Scope { Global, Stage, AllStages };
    [[nodiscard]] Scope scope() const { return m_scope; }
    [[nodiscard]] int stage() const { return m_stage; }               ///< for Scope::Stage
    /// Indices of the decisions it reads.
    [[nodiscard]] const std::vector<std::size_t>& reads() const { return m_reads; }
    /// Its stage or global part changes with the global decisions (a global's value, MACs at a resolution).
    [[nodiscard]] bool readsGlobals() const;
    /// Part of one stage (0 if it does not read it); `globals` matter to macs.
    [[nodiscard]] double stageValue(std::size_t stage, const space::StageChoices&, const space::StageChoices& globals) const;
    /// Part outside the stages.
    [[nodiscard]] double globalValue(const space::StageChoices& globals) const;
    [[nodiscard]] double value(const space::Architecture&) const;
    /// False where the part of its stage is a mean that stands for a score nobody said.
    [[nodiscard]] bool knows(const space::StageChoices&) const;
    [[nodiscard]] bool knowsAll() const;
    /// The score it reads; empty: none.
    [[nodiscard]] const std::string& score() const;

    struct Impl;

private:
    std::string m_text;
    Scope m_scope = Scope::Stage;
    int m_stage = -1;
    std::vector<std::size_t> m_reads;
    std::shared_ptr<const Impl> m;
};

/// The choices of the global decisions of a network, in the order of `SearchSpace::globals()`.
[[nodiscard]] space::StageChoices globalsOf(const space::SearchSpace&, const space::Architecture&);

/// Every column a space offers, for the formula editor and completion.
[[nodiscard]] std::vector<std::string> availableColumns(const space::SearchSpace&);

} // namespace vulpes::predict
