// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vulpes::hardware::pickle {

/// Index of a value in its document.
using Id = std::uint32_t;

struct Text
{
    std::string_view utf8;
};
struct Bytes
{
    std::string_view raw;
};
/// A list or a tuple.
struct List
{
    std::vector<Id> items;
};
/// Keys in the file's order; a key set twice is there twice, and the later one counts.
struct Dict
{
    std::vector<std::pair<Id, Id>> entries;
};
/// A numpy array of numbers, in C order. A number that a double cannot hold exactly is rounded to the nearest.
struct Array
{
    std::vector<std::size_t> shape;
    std::vector<double> numbers;
};
/// An array while it has no content yet, and a type of numbers: parts of numpy's way to write, of no use to a caller.
struct EmptyArray
{
};
struct NumberType
{
    char kind = 0;  ///< 'f', 'i', 'u', 'b'
    std::uint8_t size = 0;
    bool bigEndian = false;
};
/// A callable that is known by name. It is never called: what it would make is made as data.
struct Known
{
    enum class What { Reconstruct, Scalar, FromBuffer, NumberType, ArrayType, Encode, NoBytes, OrderedDict };
    What what = What::OrderedDict;
};

using Value = std::variant<std::monostate, bool, std::int64_t, double, Text, Bytes, List, Dict, std::unique_ptr<Array>, EmptyArray, NumberType, Known>;

/// The values of one pickle file. They lie in one row and name each other by index, so that a file cannot make them deep
/// enough to break their own destruction; a value may occur in itself, which only matters to who follows it without an end.
/// Owns the bytes of the file: texts are views into them.
class Document
{
public:
    [[nodiscard]] const Value& at(Id id) const { return m_values[id]; }
    [[nodiscard]] const Value& root() const { return m_values[m_root]; }

    /// The value of a text key; nothing where `dict` is no dictionary or has no such key.
    [[nodiscard]] const Value* find(const Value& dict, std::string_view key) const;
    /// The dictionary's text keys with their values, in the file's order.
    [[nodiscard]] std::vector<std::pair<std::string_view, const Value*>> items(const Value& dict) const;
    [[nodiscard]] static std::optional<std::string_view> text(const Value&);
    /// A number, or numpy's scalar or array of one number.
    [[nodiscard]] static std::optional<double> number(const Value&);
    /// The numbers of a list, a tuple, an array of one dimension, or a dictionary whose keys are 0, 1, …; NaN for None.
    /// Nothing where it is none of these or an element is no number.
    [[nodiscard]] std::optional<std::vector<double>> numbers(const Value&) const;
    /// The elements of a list or tuple, or of a dictionary whose keys are 0, 1, …; nothing of anything else.
    [[nodiscard]] std::optional<std::vector<const Value*>> elements(const Value&) const;

private:
    friend class Machine;
    std::unique_ptr<std::string> m_file;
    std::deque<std::string> m_decoded;  ///< texts that stand otherwise in the file than in memory
    std::vector<Value> m_values;
    Id m_root = 0;
};

}  // namespace vulpes::hardware::pickle
