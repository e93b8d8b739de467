// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/pickle/machine.h"

#include "hardware/pickle/escapes.h"

#include <charconv>

namespace vulpes::hardware::pickle {

namespace {

constexpr Id kNothing = ~Id{0};  ///< a place of the memo that was never written

}  // namespace

Machine::Machine(std::string bytes, std::string_view file, const Limits& limits, const Job& job)
    : m_fileName(file), m_limits(limits), m_job(job), m_cursor({})
{
    m_document.m_file = std::make_unique<std::string>(std::move(bytes));
    m_bytes = *m_document.m_file;
    m_cursor = Cursor(m_bytes);
}

void Machine::fault(Error error)
{
    if (m_error)
        return;
    if (!m_fileName.empty())
        error.facts.insert(error.facts.begin(), {"file", m_fileName});
    m_error = std::move(error);
}

bool Machine::damaged(std::string_view reason)
{
    fault(base::inputError("pickle_damaged").with("byte", m_opcodeAt).with("reason", std::string(reason)));
    return false;
}

bool Machine::refused(std::string callable)
{
    fault(base::inputError("pickle_refused").with("callable", std::move(callable)).with("byte", m_opcodeAt));
    return false;
}

bool Machine::tooLarge(std::string_view limit)
{
    fault(base::inputError("pickle_too_large").with("limit", std::string(limit)));
    return false;
}

Result<Document> Machine::run()
{
    constexpr std::size_t kStopEvery = 1 << 16;
    if (m_bytes.size() > m_limits.bytes)
        (void)tooLarge("bytes");
    for (std::size_t steps = 0; !m_error; ++steps) {
        m_opcodeAt = m_cursor.position();
        const auto opcode = m_cursor.byte();
        if (!opcode) {
            (void)damaged("truncated");
            break;
        }
        if (steps % kStopEvery == 0) {
            if (m_job.stopped())
                return fail(stoppedError());
            m_job.report("reading", static_cast<double>(m_opcodeAt), static_cast<double>(m_bytes.size()));
        }
        if (*opcode == '.') {
            if (m_stack.size() != 1 || !m_marks.empty())
                (void)damaged("stack");
            else
                m_document.m_root = m_stack.back();
            break;
        }
        if (!step(*opcode))
            break;
    }
    if (m_error)
        return fail(std::move(*m_error));
    return std::move(m_document);
}

bool Machine::push(Value value)
{
    if (m_document.m_values.size() >= m_limits.values)
        return tooLarge("values");
    m_stack.push_back(static_cast<Id>(m_document.m_values.size()));
    m_document.m_values.push_back(std::move(value));
    return true;
}

bool Machine::has(std::size_t count)
{
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    return m_stack.size() >= floor + count || damaged("stack");
}

std::optional<std::size_t> Machine::popMark()
{
    if (m_marks.empty()) {
        (void)damaged("stack");
        return std::nullopt;
    }
    const std::size_t from = m_marks.back();
    m_marks.pop_back();
    return from;
}

bool Machine::tuple(std::size_t count)
{
    if (!has(count))
        return false;
    List list{{m_stack.end() - static_cast<std::ptrdiff_t>(count), m_stack.end()}};
    m_stack.resize(m_stack.size() - count);
    return push(std::move(list));
}

/// Appends what stands at `from` and above to the list below it.
bool Machine::append(std::size_t from)
{
    if (from == 0 || from > m_stack.size() || (!m_marks.empty() && from <= m_marks.back()))
        return damaged("stack");
    auto* list = std::get_if<List>(&m_document.m_values[m_stack[from - 1]]);
    if (!list)
        return damaged("operand");
    list->items.insert(list->items.end(), m_stack.begin() + static_cast<std::ptrdiff_t>(from), m_stack.end());
    m_stack.resize(from);
    return true;
}

bool Machine::setItems(std::size_t from)
{
    if (from == 0 || from > m_stack.size() || (m_stack.size() - from) % 2 != 0 || (!m_marks.empty() && from <= m_marks.back()))
        return damaged("stack");
    auto* dict = std::get_if<Dict>(&m_document.m_values[m_stack[from - 1]]);
    if (!dict)
        return damaged("operand");
    for (std::size_t i = from; i < m_stack.size(); i += 2)
        dict->entries.emplace_back(m_stack[i], m_stack[i + 1]);
    m_stack.resize(from);
    return true;
}

bool Machine::remember(std::optional<std::uint64_t> place)
{
    if (!place)
        return m_error ? false : damaged("truncated");
    if (!has(1))
        return false;
    // Python numbers the places as it goes (some of its versions from 1); a far one would only ask for memory.
    constexpr std::size_t kGap = 1 << 16;
    if (*place > m_memo.size() + kGap || *place >= m_limits.values + kGap)
        return damaged("memo");
    if (*place >= m_memo.size())
        m_memo.resize(static_cast<std::size_t>(*place) + 1, kNothing);
    m_memo[static_cast<std::size_t>(*place)] = m_stack.back();
    return true;
}

bool Machine::recall(std::optional<std::uint64_t> place)
{
    if (!place)
        return m_error ? false : damaged("truncated");
    if (*place >= m_memo.size() || m_memo[static_cast<std::size_t>(*place)] == kNothing)
        return damaged("memo");
    m_stack.push_back(m_memo[static_cast<std::size_t>(*place)]);
    return true;
}

std::optional<std::uint64_t> Machine::decimalLine()
{
    const auto line = m_cursor.line();
    std::uint64_t number = 0;
    if (!line)
        return std::nullopt;
    const auto [end, error] = std::from_chars(line->data(), line->data() + line->size(), number);
    if (error != std::errc() || end != line->data() + line->size()) {
        (void)damaged("operand");
        return std::nullopt;
    }
    return number;
}

bool Machine::step(std::uint8_t opcode)
{
    if (isNumberOpcode(opcode))
        return readNumber(opcode);
    if (isTextOpcode(opcode))
        return readText(opcode);
    switch (opcode) {
    case 0x80: {  // PROTO
        const auto version = m_cursor.byte();
        return version && *version <= 5 ? true : damaged(version ? "version" : "truncated");
    }
    case 0x95:  // FRAME: how far to read ahead, of no use here
        return m_cursor.whole(8) ? true : damaged("truncated");
    case '(':
        m_marks.push_back(m_stack.size());
        return true;
    case '0':  // POP; a mark counts as one
        if (!m_marks.empty() && m_marks.back() == m_stack.size()) {
            m_marks.pop_back();
            return true;
        }
        if (!has(1))
            return false;
        m_stack.pop_back();
        return true;
    case '1':  // POP_MARK
        if (const auto from = popMark()) {
            m_stack.resize(*from);
            return true;
        }
        return false;
    case '2':  // DUP
        if (!has(1))
            return false;
        m_stack.push_back(m_stack.back());
        return true;
    case 'N':
        return push(std::monostate{});
    case 0x88:
        return push(true);
    case 0x89:
        return push(false);
    case ']':
    case ')':
        return push(List{});
    case '}':
        return push(Dict{});
    case 0x85:
    case 0x86:
    case 0x87:
        return tuple(opcode - 0x84u);
    case 't':
    case 'l':
        if (const auto from = popMark())
            return tuple(m_stack.size() - *from);
        return false;
    case 'd': {
        const auto from = popMark();
        if (!from)
            return false;
        // The dictionary takes its place below its items.
        if (!push(Dict{}))
            return false;
        m_stack.insert(m_stack.begin() + static_cast<std::ptrdiff_t>(*from), m_stack.back());
        m_stack.pop_back();
        return setItems(*from + 1);
    }
    case 'a':
        return has(2) && append(m_stack.size() - 1);
    case 'e':
        if (const auto from = popMark())
            return append(*from);
        return false;
    case 's':
        return has(3) && setItems(m_stack.size() - 2);
    case 'u':
        if (const auto from = popMark())
            return setItems(*from);
        return false;
    case 'p':
        return remember(decimalLine());
    case 'q':
        return remember(m_cursor.whole(1));
    case 'r':
        return remember(m_cursor.whole(4));
    case 0x94:
        return remember(m_memo.size());
    case 'g':
        return recall(decimalLine());
    case 'h':
        return recall(m_cursor.whole(1));
    case 'j':
        return recall(m_cursor.whole(4));
    case 'c':
    case 'i': {  // GLOBAL, INST
        const auto module = m_cursor.line();
        const auto name = module ? m_cursor.line() : std::nullopt;
        if (!name)
            return damaged("truncated");
        return opcode == 'c' ? resolve(*module, *name) : refused(std::string(*module) + "." + std::string(*name));
    }
    case 0x93:
        return resolveFromStack();
    case 'R':
        return reduce();
    case 'b':
        return build();
    default:
        fault(base::inputError("pickle_opcode").with("opcode", opcode).with("byte", m_opcodeAt));
        return false;
    }
}

Result<Document> readPickle(std::string bytes, std::string_view file, const Limits& limits, const Job& job)
{
    return Machine(std::move(bytes), file, limits, job).run();
}

}  // namespace vulpes::hardware::pickle
