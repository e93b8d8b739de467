// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/pickle/cursor.h"
#include "hardware/pickle/read_pickle.h"

#include <vector>

namespace vulpes::hardware::pickle {

/// Runs through the opcodes of one file with a stack, marks and a memo, as `pickletools` describes them. Every function that
/// reads returns false once there is an error, and nothing is read after that.
class Machine
{
public:
    Machine(std::string bytes, std::string_view file, const Limits&, const Job&);
    [[nodiscard]] Result<Document> run();

private:
    // machine.cpp: the stack, and which opcode does what
    [[nodiscard]] bool step(std::uint8_t opcode);
    [[nodiscard]] bool isNumberOpcode(std::uint8_t opcode) const;
    [[nodiscard]] bool isTextOpcode(std::uint8_t opcode) const;
    [[nodiscard]] bool push(Value);
    [[nodiscard]] bool pushDecoded(std::optional<std::string> decoded, bool asText);
    [[nodiscard]] bool readNumber(std::uint8_t opcode);
    [[nodiscard]] bool pushLong(std::optional<std::string_view> bytes);
    [[nodiscard]] bool readText(std::uint8_t opcode);
    [[nodiscard]] bool tuple(std::size_t count);
    [[nodiscard]] bool append(std::size_t from);
    [[nodiscard]] bool setItems(std::size_t from);
    [[nodiscard]] bool remember(std::optional<std::uint64_t> place);
    [[nodiscard]] bool recall(std::optional<std::uint64_t> place);
    [[nodiscard]] std::optional<std::uint64_t> decimalLine();
    /// Takes the last mark off; the values above it stay. Nothing, with an error, where there is none.
    [[nodiscard]] std::optional<std::size_t> popMark();
    [[nodiscard]] bool has(std::size_t count);  ///< so many values above the last mark

    // callables.cpp: names, and what stands for a call of them
    [[nodiscard]] bool resolve(std::string_view module, std::string_view name);
    [[nodiscard]] bool resolveFromStack();
    [[nodiscard]] bool reduce();
    [[nodiscard]] bool build();
    [[nodiscard]] std::optional<Value> made(Known::What, const List& arguments);
    [[nodiscard]] std::optional<Value> scalarFrom(const List& arguments);
    [[nodiscard]] std::optional<Value> typeFrom(const List& arguments);
    [[nodiscard]] std::optional<Value> encoded(const List& arguments);
    [[nodiscard]] std::optional<Value> arrayFrom(Id data, Id type, Id shape);
    [[nodiscard]] std::optional<std::string_view> rawBytes(Id);
    [[nodiscard]] bool count(std::size_t elements);

    bool damaged(std::string_view reason);
    bool refused(std::string callable);
    bool tooLarge(std::string_view limit);
    void fault(Error);
    [[nodiscard]] const Value& value(Id id) const { return m_document.m_values[id]; }
    [[nodiscard]] Value& top() { return m_document.m_values[m_stack.back()]; }

    Document m_document;
    std::string_view m_bytes;
    std::string m_fileName;
    const Limits m_limits;
    const Job m_job;
    Cursor m_cursor;
    std::size_t m_opcodeAt = 0;
    std::vector<Id> m_stack;
    std::vector<std::size_t> m_marks;
    std::vector<Id> m_memo;
    std::size_t m_numbers = 0, m_decodedBytes = 0;
    std::optional<Error> m_error;
};

}  // namespace vulpes::hardware::pickle
