// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/published_text.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <optional>

namespace vulpes::space {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";

std::string_view withoutMargins(std::string_view text, std::string_view margin = kBlanks)
{
    const std::size_t first = text.find_first_not_of(margin);
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(margin) - first + 1);
}

std::optional<int> numberOf(std::string_view word)
{
    int number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc() || end != word.data() + word.size())
        return std::nullopt;
    return number;
}

std::string choicesOf(const Decision& decision)
{
    std::string all;
    for (const std::string& label : decision.labels)
        all += (all.empty() ? "" : ", ") + label;
    return all;
}

/// Keeps the whole text, to say where it went wrong.
class Reading
{
public:
    Reading(const SearchSpace& space, std::string_view whole) : m_space(space), m_whole(whole) {}

    [[nodiscard]] Error syntax(std::string_view at, std::string expected) const
    {
        return inputError("arch_syntax")
            .with("text", std::string(m_whole))
            .with("position", static_cast<std::int64_t>(at.data() - m_whole.data()))
            .with("expected", std::move(expected));
    }

    /// A value of a decision by its label, or else by its number.
    [[nodiscard]] Result<int> choice(std::size_t index, std::string_view word) const
    {
        const Decision& decision = m_space.decisions()[index];
        const auto label = std::find(decision.labels.begin(), decision.labels.end(), word);
        if (label != decision.labels.end())
            return static_cast<int>(label - decision.labels.begin());
        if (const auto number = numberOf(word))
            return *number;
        return fail(syntax(word, choicesOf(decision)).with("decision", decision.id));
    }

private:
    const SearchSpace& m_space;
    std::string_view m_whole;
};

/// "|op~0|+|op~0|op~1|+…": a group per node, an edge per operator.
Result<Architecture> readCell(const SearchSpace& space, std::string_view text)
{
    const Reading reading(space, text);
    const Cell& cell = *space.skeleton().cell;
    const auto decisions = space.stageDecisions(0);
    std::vector<int> operators(cell.edges.size(), -1);
    int node = 1;
    std::string_view rest = withoutMargins(text);
    while (true) {
        if (!rest.starts_with('|'))
            return fail(reading.syntax(rest, "|"));
        rest.remove_prefix(1);
        while (!rest.empty() && rest.front() != '+') {
            const std::string_view term = rest.substr(0, rest.find('|'));
            if (term.size() == rest.size())
                return fail(reading.syntax(rest.substr(rest.size()), "|"));
            const std::size_t tilde = term.find('~');
            const int from = tilde == std::string_view::npos ? -1 : numberOf(term.substr(tilde + 1)).value_or(-1);
            const auto edge = std::find_if(cell.edges.begin(), cell.edges.end(),
                [&](const Cell::Edge& each) { return each.from == from && each.to == node; });
            const auto index = static_cast<std::size_t>(edge - cell.edges.begin());
            if (edge == cell.edges.end() || operators[index] >= 0)
                return fail(reading.syntax(term, "~"));
            auto choice = reading.choice(decisions[index], term.substr(0, tilde));
            if (!choice)
                return fail(std::move(choice.error()));
            operators[index] = *choice;
            rest.remove_prefix(term.size() + 1);
        }
        if (rest.empty())
            break;
        rest.remove_prefix(1);
        ++node;
    }
    if (node != cell.nodes() - 1)
        return fail(reading.syntax(rest, "+|"));
    const auto& known = space.skeleton().operators;
    const auto none = std::find_if(known.begin(), known.end(), [](const Operator& op) { return op.kind == Operator::Kind::None; });
    for (std::size_t e = 0; e < operators.size(); ++e) {
        if (operators[e] < 0 && none == known.end())
            return fail(reading.syntax(rest, space.decisions()[decisions[e]].id));
        if (operators[e] < 0)
            operators[e] = static_cast<int>(none - known.begin());
    }
    return networkOfOperators(space, operators);
}

Result<Architecture> readDigits(const SearchSpace& space, std::string_view digits)
{
    std::vector<int> operators;
    for (const char digit : digits)
        operators.push_back(digit - '0');
    return networkOfOperators(space, operators);
}

/// Words between commas, blanks, brackets and quotes.
Result<Architecture> readList(const SearchSpace& space, std::string_view text)
{
    constexpr std::string_view kBetween = ", \t\r\n[](){}'\"";
    const Reading reading(space, text);
    std::vector<int> operators;
    for (std::size_t at = text.find_first_not_of(kBetween); at != std::string_view::npos; at = text.find_first_not_of(kBetween, at)) {
        const std::string_view word = text.substr(at, text.find_first_of(kBetween, at) - at);
        if (operators.size() == space.decisions().size())
            return fail(reading.syntax(word, {}));
        auto choice = reading.choice(operators.size(), word);
        if (!choice)
            return fail(std::move(choice.error()));
        operators.push_back(*choice);
        at += word.size();
    }
    return networkOfOperators(space, operators);
}

} // namespace

Result<Architecture> readNetwork(const SearchSpace& space, std::string_view text)
{
    const std::string_view body = withoutMargins(text);
    if (body.starts_with('|') && space.skeleton().cell)
        return readCell(space, text);
    const bool digits = !body.empty() && std::all_of(body.begin(), body.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (digits && body.size() == space.decisions().size() && body.size() > 1)
        return readDigits(space, body);
    const bool categorical = std::all_of(space.decisions().begin(), space.decisions().end(), [](const Decision& d) { return d.categorical; });
    if (categorical && body.find(':') == std::string_view::npos && body.find_first_of(", [(") != std::string_view::npos)
        return readList(space, text);
    return space.parse(text);
}

Result<Architecture> networkOfOperators(const SearchSpace& space, std::span<const int> operators)
{
    const auto outside = [](const std::string& decision, const char* reason) {
        return fail(inputError("arch_outside_space").with("decision", decision).with("reason", reason));
    };
    const auto decisions = space.decisions();
    if (operators.size() != decisions.size())
        return outside(decisions[std::min(operators.size(), decisions.size() - 1)].id, "count");
    Architecture network{space.name(), {}};
    for (std::size_t i = 0; i < operators.size(); ++i) {
        if (operators[i] < 0 || static_cast<std::size_t>(operators[i]) >= decisions[i].values.size())
            return outside(decisions[i].id, "value");
        network.choices.push_back(static_cast<std::int8_t>(operators[i]));
    }
    space.canonicalise(network);
    return network;
}

std::string cellText(const SearchSpace& space, const Architecture& network)
{
    assert(space.skeleton().cell && space.check(network));
    const Cell& cell = *space.skeleton().cell;
    const auto decisions = space.stageDecisions(0);
    std::string text = "|";
    for (std::size_t e = 0; e < cell.edges.size(); ++e) {
        if (e > 0 && cell.edges[e].to != cell.edges[e - 1].to)
            text += "+|";
        const Decision& decision = space.decisions()[decisions[e]];
        text += decision.labels[static_cast<std::size_t>(network.choices[decisions[e]])] + "~" + std::to_string(cell.edges[e].from) + "|";
    }
    return text;
}

std::string isomorphismText(const SearchSpace& space, const Architecture& network)
{
    assert(space.skeleton().cell && space.check(network));
    const std::string nothing = "#";
    const Cell& cell = *space.skeleton().cell;
    const auto decisions = space.stageDecisions(0);
    std::vector<std::string> nodes = {"0"};
    for (int node = 1; node < cell.nodes(); ++node) {
        std::vector<std::string> terms;
        for (std::size_t e = 0; e < cell.edges.size(); ++e) {
            if (cell.edges[e].to != node)
                continue;
            const std::string& from = nodes[static_cast<std::size_t>(cell.edges[e].from)];
            const auto choice = static_cast<std::size_t>(network.choices[decisions[e]]);
            const Operator::Kind kind = space.skeleton().operators[choice].kind;
            if (kind == Operator::Kind::None || from == nothing)
                terms.push_back(nothing);
            else if (kind == Operator::Kind::Skip)
                terms.push_back(from);
            else
                terms.push_back("(" + from + ")@" + space.decisions()[decisions[e]].labels[choice]);
        }
        std::sort(terms.begin(), terms.end());
        std::string sum;
        for (const std::string& term : terms)
            sum += (sum.empty() ? "" : "+") + term;
        nodes.push_back(std::move(sum));
    }
    return nodes.back();
}

} // namespace vulpes::space
