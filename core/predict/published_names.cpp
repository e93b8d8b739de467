// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/published_names.h"

#include "predict/formulas/builders.h"

#include <algorithm>
#include <map>

namespace vulpes::predict {

namespace {

std::map<std::string, std::string, std::less<>> publishedColumns(const space::SearchSpace& space)
{
    std::map<std::string, std::string, std::less<>> columns;
    for (const auto& stage : formulas::stageKinds(space)) {
        const std::string depth = "tot_" + stage.name;
        columns[depth] = stage.prefix + "depth";
        columns["(" + depth + "-1)"] = stage.prefix + "identity.count";
        for (const auto& [letter, kind] : {std::pair{"e", "expansion"}, std::pair{"k", "kernel"}}) {
            const std::string call = std::string("(") + kind + ")";
            columns[std::string("avg_") + letter + "_" + stage.name] = stage.prefix + "identity.mean" + call;
            columns[std::string("tot_") + letter + "_" + stage.name] = stage.prefix + "identity.sum" + call;
            columns[std::string("tot_") + letter + "_" + stage.previous + "_" + stage.name] =
                stage.prefix + "first" + call;
        }
    }
    return columns;
}

/// Splits at `*` outside parentheses.
std::vector<std::string> factorsOf(std::string_view name)
{
    std::vector<std::string> factors(1);
    int depth = 0;
    for (const char c : name) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '*' && depth == 0)
            factors.emplace_back();
        else if (c != ' ')
            factors.back() += c;
    }
    return factors;
}

/// s.identity.count times s.identity.mean(x) is s.identity.sum(x): whole numbers stay whole.
void joinMeans(std::vector<std::string>& columns)
{
    const std::string_view mean = ".identity.mean(", count = ".identity.count";
    for (std::string& column : columns) {
        const auto at = column.find(mean);
        if (at == std::string::npos)
            continue;
        const auto counted =
            std::find(columns.begin(), columns.end(), column.substr(0, at) + std::string(count));
        if (counted == columns.end())
            continue;
        column.replace(at, mean.size(), ".identity.sum(");
        columns.erase(counted);
        return;
    }
}

}  // namespace

Result<Term> termFromPublishedName(const space::SearchSpace& space, std::string_view name)
{
    const auto known = publishedColumns(space);
    Term term{std::string(name), {}};
    for (const std::string& factor : factorsOf(name)) {
        const auto found = known.find(factor);
        term.columns.push_back(found == known.end() ? factor : found->second);
        if (found == known.end())
            if (auto column = Column::parse(space, factor); !column)
                return fail(inputError("column_unknown").with("name", factor).with("term", name));
    }
    joinMeans(term.columns);
    return term;
}

}  // namespace vulpes::predict
