// SPDX-License-Identifier: GPL-3.0-or-later
// The canonical text of an architecture: <space>:<globals>|<stage>:<depth><kind><values>…|…   (docs/spaces.md)
#include "space/resolved_locks.h"
#include "space/search_space.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace vulpes::space {
namespace {

/// Fixed notation: an exponent's "e" would read as a key.
void appendValue(std::string& out, double value)
{
    std::array<char, 64> buffer;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    assert(result.ec == std::errc());
    out.append(buffer.data(), result.ptr);
}

/// The decisions of the first `depth` blocks, one list per key, keys in the order in which the blocks first name them.
std::vector<std::vector<std::size_t>> listsByKey(std::span<const Decision> decisions, const Stage& stage, std::size_t depth)
{
    std::vector<std::vector<std::size_t>> lists;
    std::vector<std::string_view> keys;
    for (std::size_t b = 0; b < stage.blocks.size(); ++b)
        for (const std::size_t i : stage.blocks[b]) {
            std::size_t k = 0;
            while (k < keys.size() && keys[k] != decisions[i].key)
                ++k;
            if (k == keys.size()) {
                keys.push_back(decisions[i].key);
                lists.emplace_back();
            }
            if (b < depth)
                lists[k].push_back(i);
        }
    std::erase_if(lists, [](const auto& list) { return list.empty(); });
    return lists;
}

/// Reads one text from left to right; the first thing that does not fit is the error.
class Parser
{
public:
    Parser(const SearchSpace& space, std::string_view whole, std::size_t start)
        : m_space(space), m_whole(whole), m_at(start)
    {
        m_architecture.space = space.name();
        m_architecture.choices.assign(space.decisions().size(), Architecture::kInactive);
    }

    Result<Architecture> run()
    {
        if (!globals())
            return fail(std::move(m_error));
        for (std::size_t s = 0; s < m_space.stages().size(); ++s) {
            const bool first = s == 0 && m_space.globals().empty();
            // The separator and the stage's name are one thing to whoever left them out.
            if ((!first && !literal("|", std::nullopt, "|" + m_space.stages()[s].name + ":")) || !stage(s))
                return fail(std::move(m_error));
        }
        if (m_at != m_whole.size()) {
            refuse("arch_syntax", {});
            return fail(std::move(m_error));
        }
        return std::move(m_architecture);
    }

private:
    bool globals()
    {
        bool first = true;
        for (const std::size_t i : m_space.globals()) {
            if ((!first && !literal(",")) || !literal(m_space.decisions()[i].key, i) || !value(i))
                return false;
            first = false;
        }
        return true;
    }

    bool stage(std::size_t s)
    {
        const Stage& stage = m_space.stages()[s];
        if (!literal(stage.name, std::nullopt, stage.name + ":") || !literal(":"))
            return false;
        if (stage.depth && (!literal(m_space.decisions()[*stage.depth].key, *stage.depth) || !value(*stage.depth)))
            return false;
        for (const auto& list : listsByKey(m_space.decisions(), stage, m_space.activeBlocks(m_architecture, s))) {
            if (!literal(m_space.decisions()[list.front()].key, list.front()))
                return false;
            for (std::size_t k = 0; k < list.size(); ++k)
                if ((k > 0 && !literal(",", list[k])) || !value(list[k]))
                    return false;
        }
        return true;
    }

    /// `wanted`: what to say is expected, when that is more than the literal itself.
    bool literal(std::string_view expected, std::optional<std::size_t> decision = std::nullopt, std::string wanted = {})
    {
        if (!m_whole.substr(m_at).starts_with(expected))
            return refuse("arch_syntax", decision, wanted.empty() ? std::string(expected) : std::move(wanted));
        m_at += expected.size();
        return true;
    }

    bool value(std::size_t decision)
    {
        double number = 0;
        const char* const begin = m_whole.data() + m_at;
        const auto [end, error] = std::from_chars(begin, m_whole.data() + m_whole.size(), number, std::chars_format::fixed);
        if (error != std::errc())
            return refuse("arch_syntax", decision, valuesOf(decision));
        const int choice = choiceOf(m_space.decisions()[decision], number);
        if (choice < 0)
            return refuse("arch_outside_space", decision, valuesOf(decision));
        m_architecture.choices[decision] = static_cast<std::int8_t>(choice);
        m_at += static_cast<std::size_t>(end - begin);
        return true;
    }

    /// "2, 3, 4": what the decision may be.
    [[nodiscard]] std::string valuesOf(std::size_t decision) const
    {
        std::string out;
        for (const double each : m_space.decisions()[decision].values) {
            if (!out.empty())
                out += ", ";
            appendValue(out, each);
        }
        return out;
    }

    bool refuse(const char* code, std::optional<std::size_t> decision, std::string expected = {})
    {
        m_error = inputError(code).with("text", std::string(m_whole)).with("position", m_at);
        if (decision)
            m_error.with("decision", m_space.decisions()[*decision].id);
        if (!expected.empty())
            m_error.with("expected", std::move(expected));
        return false;
    }

    const SearchSpace& m_space;
    std::string_view m_whole;
    std::size_t m_at = 0;
    Architecture m_architecture;
    Error m_error;
};

/// The space a text names in front of its first group; empty if it names none.
std::string_view prefixOf(const SearchSpace& space, std::string_view text)
{
    const std::string_view group = text.substr(0, text.find('|'));
    const std::size_t colon = group.find(':');
    if (colon == std::string_view::npos)
        return {};
    const std::string_view word = group.substr(0, colon);
    // Without globals the first group is a stage and has a colon of its own.
    const bool stageFirst = space.globals().empty() && !space.stages().empty() && word == space.stages().front().name;
    return stageFirst && group.find(':', colon + 1) == std::string_view::npos ? std::string_view() : word;
}

std::string_view withoutMargins(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view() : text.substr(0, text.find_last_not_of(kBlanks) + 1);
}

} // namespace

std::string SearchSpace::format(const Architecture& architecture) const
{
    std::string out = m_name + ":";
    const auto append = [&](std::size_t decision) { appendValue(out, value(architecture, decision).value_or(0)); };
    bool first = true;
    for (const std::size_t i : m_globals) {
        if (!first)
            out += ',';
        out += m_decisions[i].key;
        append(i);
        first = false;
    }
    for (std::size_t s = 0; s < m_stages.size(); ++s) {
        const Stage& stage = m_stages[s];
        if (s > 0 || !m_globals.empty())
            out += '|';
        out += stage.name + ":";
        if (stage.depth) {
            out += m_decisions[*stage.depth].key;
            append(*stage.depth);
        }
        for (const auto& list : listsByKey(m_decisions, stage, activeBlocks(architecture, s))) {
            out += m_decisions[list.front()].key;
            for (std::size_t k = 0; k < list.size(); ++k) {
                if (k > 0)
                    out += ',';
                append(list[k]);
            }
        }
    }
    return out;
}

Result<Architecture> SearchSpace::parse(std::string_view text) const
{
    const std::string_view body = withoutMargins(text);
    const std::size_t margin = std::min(body.find_first_not_of(" \t\r\n"), body.size());
    const std::string_view prefix = prefixOf(*this, body.substr(margin));
    if (!prefix.empty() && prefix != m_name)
        return fail(inputError("arch_other_space")
                        .with("text", std::string(text))
                        .with("position", margin)
                        .with("space", std::string(prefix)));
    return Parser(*this, body, margin + (prefix.empty() ? 0 : prefix.size() + 1)).run();
}

} // namespace vulpes::space
