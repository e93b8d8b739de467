// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a pickle file for a call. The few callables known here are recognised by name, and what they would make is
// made as data; any other name is refused before it could matter.
#include "hardware/pickle/escapes.h"
#include "hardware/pickle/machine.h"

#include <array>
#include <bit>
#include <cstring>

namespace vulpes::hardware::pickle {

namespace {

struct KnownName
{
    std::string_view module, name;
    Known::What what;
};
using What = Known::What;
/// numpy moved `core` to `_core` in version 2; Python 2 said `__builtin__`.
constexpr std::array<KnownName, 14> kKnown = {{
    {"numpy.core.multiarray", "_reconstruct", What::Reconstruct}, {"numpy._core.multiarray", "_reconstruct", What::Reconstruct},
    {"numpy.core.multiarray", "scalar", What::Scalar}, {"numpy._core.multiarray", "scalar", What::Scalar},
    {"numpy.core.numeric", "_frombuffer", What::FromBuffer}, {"numpy._core.numeric", "_frombuffer", What::FromBuffer},
    {"numpy", "dtype", What::NumberType}, {"numpy", "ndarray", What::ArrayType},
    {"_codecs", "encode", What::Encode}, {"builtins", "bytes", What::NoBytes}, {"__builtin__", "bytes", What::NoBytes},
    {"collections", "OrderedDict", What::OrderedDict},
    {"numpy.core.multiarray", "ndarray", What::ArrayType}, {"numpy._core.multiarray", "ndarray", What::ArrayType},
}};

std::uint64_t wholeOf(std::string_view raw, bool bigEndian)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < raw.size(); ++i)
        bits = bits << 8 | static_cast<std::uint8_t>(raw[bigEndian ? i : raw.size() - 1 - i]);
    return bits;
}

/// One number of numpy's as the value nearest to it.
Value numberOf(std::string_view raw, const NumberType& type)
{
    const std::uint64_t bits = wholeOf(raw, type.bigEndian);
    if (type.kind == 'f')
        return type.size == 4 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(bits))} : std::bit_cast<double>(bits);
    if (type.kind == 'b')
        return bits != 0;
    if (type.kind == 'u' && bits > static_cast<std::uint64_t>(INT64_MAX))
        return static_cast<double>(bits);
    const int unused = 64 - 8 * type.size;
    const auto shifted = static_cast<std::int64_t>(bits << unused);
    return type.kind == 'u' ? static_cast<std::int64_t>(bits) : shifted >> unused;
}

}  // namespace

bool Machine::resolve(std::string_view module, std::string_view name)
{
    for (const KnownName& known : kKnown)
        if (known.module == module && known.name == name)
            return push(Known{known.what});
    return refused(std::string(module.substr(0, 100)) + "." + std::string(name.substr(0, 100)));
}

bool Machine::resolveFromStack()
{
    if (!has(2))
        return false;
    const auto name = Document::text(value(m_stack.back()));
    const auto module = Document::text(value(m_stack[m_stack.size() - 2]));
    if (!name || !module)
        return damaged("operand");
    m_stack.resize(m_stack.size() - 2);
    return resolve(*module, *name);
}

bool Machine::reduce()
{
    if (!has(2))
        return false;
    const auto* arguments = std::get_if<List>(&value(m_stack.back()));
    const auto* callable = std::get_if<Known>(&value(m_stack[m_stack.size() - 2]));
    if (!arguments || !callable)
        return damaged("operand");
    auto result = made(callable->what, *arguments);
    if (!result)
        return m_error ? false : damaged("operand");
    m_stack.resize(m_stack.size() - 2);
    return push(std::move(*result));
}

std::optional<Value> Machine::made(Known::What what, const List& arguments)
{
    const auto& items = arguments.items;
    switch (what) {
    case What::Reconstruct: {
        const auto* type = items.size() == 3 ? std::get_if<Known>(&value(items[0])) : nullptr;
        return type && type->what == What::ArrayType ? std::optional<Value>(EmptyArray{}) : std::nullopt;
    }
    case What::Scalar: return scalarFrom(arguments);
    case What::FromBuffer: {
        const auto order = items.size() == 4 ? Document::text(value(items[3])) : std::nullopt;
        return order == "C" ? arrayFrom(items[0], items[1], items[2]) : std::nullopt;
    }
    case What::NumberType: return typeFrom(arguments);
    case What::Encode: return encoded(arguments);
    case What::NoBytes: return items.empty() ? std::optional<Value>(Bytes{}) : std::nullopt;
    case What::OrderedDict: {
        Dict dict;
        if (items.empty())
            return dict;
        const auto* pairs = items.size() == 1 ? std::get_if<List>(&value(items[0])) : nullptr;
        if (!pairs || !count(pairs->items.size()))
            return std::nullopt;
        for (const Id id : pairs->items) {
            const auto* pair = std::get_if<List>(&value(id));
            if (!pair || pair->items.size() != 2)
                return std::nullopt;
            dict.entries.emplace_back(pair->items[0], pair->items[1]);
        }
        return dict;
    }
    case What::ArrayType: break;  // never called by numpy itself
    }
    return std::nullopt;
}

/// A few bytes may ask again and again for copies of one long array: all copies together are bounded.
bool Machine::count(std::size_t elements)
{
    if (elements > m_limits.numbers - m_numbers)
        return tooLarge("numbers");
    m_numbers += elements;
    return true;
}

std::optional<std::string_view> Machine::rawBytes(Id id)
{
    if (const auto* bytes = std::get_if<Bytes>(&value(id)))
        return bytes->raw;
    return Document::text(value(id));  // Python 2 wrote bytes so
}

std::optional<Value> Machine::scalarFrom(const List& arguments)
{
    const auto* type = arguments.items.size() == 2 ? std::get_if<NumberType>(&value(arguments.items[0])) : nullptr;
    const auto raw = type ? rawBytes(arguments.items[1]) : std::nullopt;
    if (!raw || type->kind == 'O' || raw->size() != type->size)
        return std::nullopt;
    return numberOf(*raw, *type);
}

/// "f8", "<i4", "|b1": what kind of number, in how many bytes. "O8" holds values of the file themselves.
std::optional<Value> Machine::typeFrom(const List& arguments)
{
    const auto text = arguments.items.empty() ? std::nullopt : Document::text(value(arguments.items[0]));
    if (!text || text->empty())
        return std::nullopt;
    std::string_view code = *text;
    NumberType type;
    if (code[0] == '<' || code[0] == '>' || code[0] == '|' || code[0] == '=') {
        type.bigEndian = code[0] == '>';
        code.remove_prefix(1);
    }
    constexpr std::array<std::string_view, 12> kKinds = {"f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1", "O8"};
    for (const auto kind : kKinds)
        if (code == kind) {
            type.kind = kind[0];
            type.size = static_cast<std::uint8_t>(kind[1] - '0');
            return type;
        }
    (void)refused("numpy.dtype(" + std::string(text->substr(0, 20)) + ")");
    return std::nullopt;
}

std::optional<Value> Machine::encoded(const List& arguments)
{
    const auto text = arguments.items.size() == 2 ? Document::text(value(arguments.items[0])) : std::nullopt;
    const auto coding = text ? Document::text(value(arguments.items[1])) : std::nullopt;
    if (coding != "latin1" && coding != "latin-1")
        return std::nullopt;
    auto bytes = toLatin1(*text);
    if (!bytes)
        return std::nullopt;
    m_decodedBytes += bytes->size();
    if (m_decodedBytes > m_limits.bytes) {
        (void)tooLarge("bytes");
        return std::nullopt;
    }
    m_document.m_decoded.push_back(std::move(*bytes));
    return Bytes{m_document.m_decoded.back()};
}

std::optional<Value> Machine::arrayFrom(Id data, Id typeId, Id shapeId)
{
    const auto* type = std::get_if<NumberType>(&value(typeId));
    const auto* sides = std::get_if<List>(&value(shapeId));
    if (!type || !sides || sides->items.size() > 8)
        return std::nullopt;
    auto array = std::make_unique<Array>();
    std::size_t length = 1;
    for (const Id side : sides->items) {
        const auto* size = std::get_if<std::int64_t>(&value(side));
        if (!size || *size < 0)
            return std::nullopt;
        const auto extent = static_cast<std::size_t>(*size);
        if (extent != 0 && length > m_limits.numbers / extent) {
            (void)tooLarge("numbers");
            return std::nullopt;
        }
        length *= extent;
        array->shape.push_back(extent);
    }
    if (type->kind == 'O') {  // an array of values: its elements, as a list
        const auto* list = std::get_if<List>(&value(data));
        if (!list || list->items.size() != length || !count(length))
            return std::nullopt;
        return List{list->items};
    }
    const auto raw = rawBytes(data);
    if (!raw || raw->size() != length * type->size || !count(length))
        return std::nullopt;
    array->numbers.reserve(length);
    for (std::size_t i = 0; i < length; ++i)
        array->numbers.push_back(*Document::number(numberOf(raw->substr(i * type->size, type->size), *type)));
    return array;
}

/// Fills what numpy made empty: the content of an array, the byte order of a type.
bool Machine::build()
{
    if (!has(2))
        return false;
    const auto* state = std::get_if<List>(&value(m_stack.back()));
    const Id target = m_stack[m_stack.size() - 2];
    if (!state)
        return damaged("operand");
    const auto& items = state->items;
    if (std::holds_alternative<EmptyArray>(value(target))) {
        if (items.size() != 5)
            return damaged("operand");
        const auto columnsFirst = Document::number(value(items[3]));
        const auto* sides = std::get_if<List>(&value(items[1]));
        if (!columnsFirst || !sides || (*columnsFirst != 0 && sides->items.size() > 1))
            return damaged("operand");
        auto array = arrayFrom(items[4], items[2], items[1]);
        if (!array)
            return m_error ? false : damaged("operand");
        m_document.m_values[target] = std::move(*array);
    } else if (const auto* type = std::get_if<NumberType>(&value(target))) {
        const auto order = items.size() > 1 ? Document::text(value(items[1])) : std::nullopt;
        // A type made of other types would stand in the next three places.
        bool plain = order && order->size() == 1;
        for (std::size_t i = 2; plain && i < items.size() && i < 5; ++i)
            plain = std::holds_alternative<std::monostate>(value(items[i]));
        if (!plain)
            return damaged("operand");
        NumberType changed = *type;
        changed.bigEndian = *order == ">";
        m_document.m_values[target] = changed;
    } else {
        return damaged("operand");
    }
    m_stack.pop_back();
    return true;
}

}  // namespace vulpes::hardware::pickle
