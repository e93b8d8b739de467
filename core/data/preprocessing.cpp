// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/preprocessing.h"

#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

namespace vulpes::data {
namespace {

using Order = Preprocessing::ChannelOrder;

/// No network reads pictures larger than this; keeps a document from asking for terabytes.
constexpr std::int64_t kLargestSide = 8192;

const char* codeOf(Order order)
{
    switch (order) {
    case Order::Rgb:
        return "rgb";
    case Order::Bgr:
        return "bgr";
    case Order::Grey:
        break;
    }
    return "grey";
}

std::optional<Order> orderFromCode(const Json& json)
{
    for (const Order order : {Order::Rgb, Order::Bgr, Order::Grey})
        if (json == codeOf(order))
            return order;
    return std::nullopt;
}

std::optional<int> sideFrom(const Json& json)
{
    if (!json.is_number_integer() || json < 1 || json > kLargestSide)
        return std::nullopt;
    return json.get<int>();
}

std::optional<std::vector<double>> numbersFrom(const Json& json)
{
    if (!json.is_array())
        return std::nullopt;
    std::vector<double> numbers;
    for (const Json& number : json) {
        if (!number.is_number() || !std::isfinite(number.get<double>()))
            return std::nullopt;
        numbers.push_back(number.get<double>());
    }
    return numbers;
}

std::optional<std::vector<std::string>> namesFrom(const Json& json)
{
    if (!json.is_array())
        return std::nullopt;
    std::vector<std::string> names;
    for (const Json& name : json) {
        if (!name.is_string())
            return std::nullopt;
        names.push_back(name.get<std::string>());
    }
    return names;
}

/// Reads one key into its place and remembers the first key that was wrong.
class Reader
{
public:
    explicit Reader(const Json& json) : m_json(json) {}

    template<typename T, typename From>
    void read(const char* key, T& place, From from)
    {
        if (!m_wrong.empty())
            return;
        const auto found = m_json.find(key);
        auto value = found == m_json.end() ? decltype(from(*found))() : from(*found);
        if (value)
            place = std::move(*value);
        else
            m_wrong = key;
    }
    void require(const char* key, bool holds)
    {
        if (m_wrong.empty() && !holds)
            m_wrong = key;
    }
    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    const Json& m_json;
    std::string m_wrong;
};

} // namespace

Json toJson(const Preprocessing& p)
{
    return {{"height", p.height}, {"width", p.width}, {"order", codeOf(p.order)}, {"mean", p.mean}, {"deviation", p.deviation},
        {"classes", p.classes}};
}

Result<Preprocessing> preprocessingFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(inputError("preprocessing_json").with("key", std::string()));
    Preprocessing made;
    Reader reader(json);
    reader.read("height", made.height, sideFrom);
    reader.read("width", made.width, sideFrom);
    reader.read("order", made.order, orderFromCode);
    reader.read("mean", made.mean, numbersFrom);
    reader.read("deviation", made.deviation, numbersFrom);
    reader.read("classes", made.classes, namesFrom);
    const auto channels = static_cast<std::size_t>(made.channels());
    reader.require("mean", made.mean.size() == channels);
    reader.require("deviation", made.deviation.size() == channels);
    for (const double deviation : made.deviation)
        reader.require("deviation", deviation > 0);
    if (!reader.wrong().empty())
        return fail(inputError("preprocessing_json").with("key", reader.wrong()));
    return made;
}

} // namespace vulpes::data
