// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/filter.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

namespace vulpes::workflow {

namespace {

enum class Compare { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

constexpr std::array<std::string_view, FilterRow::Count> kNumbers{"accuracy",          "latency",  "predicted_accuracy", "predicted_latency",
                                                                  "residual", "leverage", "cook"};
constexpr int kMaxDepth = 200;   // a filter nested deeper than this is no filter a person wrote

bool holds(double a, Compare compare, double b)
{
    switch (compare) {
    case Compare::Equal: return a == b;
    case Compare::NotEqual: return !std::isnan(a) && a != b;
    case Compare::Less: return a < b;
    case Compare::LessEqual: return a <= b;
    case Compare::Greater: return a > b;
    case Compare::GreaterEqual: return a >= b;
    }
    return false;
}

} // namespace

struct Filter::Node
{
    enum class Kind { And, Or, Not, Number, Decisions, Mean } kind = Kind::And;
    std::shared_ptr<const Node> left, right;
    Compare compare = Compare::Equal;
    double value = 0;
    int number = 0;
    std::vector<std::size_t> decisions;
};

namespace {

using NodePtr = std::shared_ptr<const Filter::Node>;

class Parser
{
public:
    Parser(std::string_view text, const space::SearchSpace& space) : m_text(text), m_space(space) {}

    Result<NodePtr> run()
    {
        auto node = alternatives(0);
        if (!node)
            return node;
        skip();
        if (m_at != m_text.size())
            return expected("operator");
        return node;
    }

private:
    Result<NodePtr> alternatives(int depth) { return joined(depth, "or", Filter::Node::Kind::Or, &Parser::conjunction); }
    Result<NodePtr> conjunction(int depth) { return joined(depth, "and", Filter::Node::Kind::And, &Parser::negation); }

    Result<NodePtr> joined(int depth, std::string_view word, Filter::Node::Kind kind, Result<NodePtr> (Parser::*next)(int))
    {
        auto left = (this->*next)(depth);
        while (left && takeWord(word)) {
            auto right = (this->*next)(depth);
            if (!right)
                return right;
            auto node = std::make_shared<Filter::Node>();
            node->kind = kind;
            node->left = *left;
            node->right = *right;
            left = NodePtr(std::move(node));
        }
        return left;
    }

    Result<NodePtr> negation(int depth)
    {
        if (depth > kMaxDepth)
            return expected("comparison");
        if (takeWord("not")) {
            auto inner = negation(depth + 1);
            if (!inner)
                return inner;
            auto node = std::make_shared<Filter::Node>();
            node->kind = Filter::Node::Kind::Not;
            node->left = *inner;
            return NodePtr(std::move(node));
        }
        skip();
        if (m_at < m_text.size() && m_text[m_at] == '(') {
            ++m_at;
            auto inner = alternatives(depth + 1);
            if (!inner)
                return inner;
            skip();
            if (m_at >= m_text.size() || m_text[m_at] != ')')
                return expected(")");
            ++m_at;
            return inner;
        }
        return comparison();
    }

    Result<NodePtr> comparison()
    {
        skip();
        const std::size_t start = m_at;
        const std::string_view name = word();
        if (name.empty())
            return expected("name");
        auto node = std::make_shared<Filter::Node>();
        if (!resolve(name, *node))
            return fail(inputError("filter_unknown_name").with("name", std::string(name)).with("position", start));
        const auto compare = comparator();
        if (!compare)
            return expected("comparison");
        node->compare = *compare;
        skip();
        const char* begin = m_text.data() + m_at;
        const char* end = m_text.data() + m_text.size();
        const auto [after, code] = std::from_chars(begin, end, node->value);
        if (code != std::errc() || !std::isfinite(node->value))
            return expected("number");
        m_at += static_cast<std::size_t>(after - begin);
        return NodePtr(std::move(node));
    }

    bool resolve(std::string_view name, Filter::Node& node) const
    {
        for (std::size_t i = 0; i < kNumbers.size(); ++i)
            if (name == kNumbers[i]) {
                node.kind = Filter::Node::Kind::Number;
                node.number = static_cast<int>(i);
                return true;
            }
        node.kind = Filter::Node::Kind::Decisions;
        if (const auto decision = m_space.find(name)) {
            node.decisions = {*decision};
            return true;
        }
        for (std::size_t s = 0; s < m_space.stages().size(); ++s) {
            const space::Stage& stage = m_space.stages()[s];
            if (name.size() <= stage.name.size() || !name.ends_with(stage.name))
                continue;
            std::string_view head = name.substr(0, name.size() - stage.name.size());
            if (head == "tot_" && stage.depth) {
                node.decisions = {*stage.depth};
                return true;
            }
            if (head.starts_with("mean_")) {
                head.remove_prefix(5);
                node.kind = Filter::Node::Kind::Mean;
            }
            if (head.ends_with('_'))
                head.remove_suffix(1);
            for (const std::size_t decision : m_space.stageDecisions(s))
                if (m_space.decisions()[decision].key == head || m_space.decisions()[decision].kind == head)
                    node.decisions.push_back(decision);
            if (!node.decisions.empty())
                return true;
            node.kind = Filter::Node::Kind::Decisions;
        }
        return false;
    }

    std::optional<Compare> comparator()
    {
        skip();
        static constexpr std::pair<std::string_view, Compare> kSigns[]{
            {"==", Compare::Equal}, {"!=", Compare::NotEqual}, {"<>", Compare::NotEqual}, {"<=", Compare::LessEqual}, {">=", Compare::GreaterEqual},
            {"=", Compare::Equal},  {"<", Compare::Less},      {">", Compare::Greater}};
        for (const auto& [sign, compare] : kSigns)
            if (m_text.substr(m_at).starts_with(sign)) {
                m_at += sign.size();
                return compare;
            }
        return std::nullopt;
    }

    std::string_view word()
    {
        skip();
        const std::size_t start = m_at;
        while (m_at < m_text.size()) {
            const auto c = static_cast<unsigned char>(m_text[m_at]);
            if (std::isalnum(c) == 0 && c != '_' && c != '.')
                break;
            ++m_at;
        }
        return m_text.substr(start, m_at - start);
    }

    bool takeWord(std::string_view wanted)
    {
        const std::size_t before = m_at;
        if (word() == wanted)
            return true;
        m_at = before;
        return false;
    }

    void skip()
    {
        while (m_at < m_text.size() && std::isspace(static_cast<unsigned char>(m_text[m_at])) != 0)
            ++m_at;
    }

    tl::unexpected<Error> expected(std::string what) const
    {
        return fail(inputError("filter_syntax").with("position", m_at).with("expected", std::move(what)));
    }

    std::string_view m_text;
    const space::SearchSpace& m_space;
    std::size_t m_at = 0;
};

bool evaluate(const Filter::Node& node, const space::SearchSpace& space, const FilterRow& row)
{
    switch (node.kind) {
    case Filter::Node::Kind::And: return evaluate(*node.left, space, row) && evaluate(*node.right, space, row);
    case Filter::Node::Kind::Or: return evaluate(*node.left, space, row) || evaluate(*node.right, space, row);
    case Filter::Node::Kind::Not: return !evaluate(*node.left, space, row);
    case Filter::Node::Kind::Number: return holds(row.numbers[static_cast<std::size_t>(node.number)], node.compare, node.value);
    case Filter::Node::Kind::Decisions:
        if (row.network == nullptr || row.network->choices.empty())
            return false;
        for (const std::size_t decision : node.decisions)
            if (const auto value = space.value(*row.network, decision); value && holds(*value, node.compare, node.value))
                return true;
        return false;
    case Filter::Node::Kind::Mean: {
        if (row.network == nullptr || row.network->choices.empty())
            return false;
        double sum = 0;
        int n = 0;
        for (const std::size_t decision : node.decisions)
            if (const auto value = space.value(*row.network, decision)) {
                sum += *value;
                ++n;
            }
        return n > 0 && holds(sum / n, node.compare, node.value);
    }
    }
    return false;
}

} // namespace

Result<Filter> Filter::parse(std::string_view text, const space::SearchSpace& space)
{
    Filter filter;
    if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
        return filter;
    auto root = Parser(text, space).run();
    if (!root)
        return fail(root.error());
    filter.m_root = *root;
    return filter;
}

bool Filter::matches(const space::SearchSpace& space, const FilterRow& row) const { return !m_root || evaluate(*m_root, space, row); }

} // namespace vulpes::workflow
