// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/block_table.h"

#include <cmath>
#include <limits>
#include <set>

namespace vulpes::study {

namespace {

constexpr std::size_t kMaxEntries = 100'000;
constexpr std::size_t kMaxText = 4096;
constexpr double kLongestMs = 1e9;

Error tableError(const std::string& path, const char* reason)
{
    return inputError("block_table_json").with("path", path).with("reason", reason);
}

/// Reads members one after another and keeps the first thing that is wrong.
class Reader
{
public:
    Reader(const Json& object, std::string path) : m_object(object), m_path(std::move(path))
    {
        if (!object.is_object())
            refuse("", "not_an_object");
    }

    void text(const char* key, std::string& value)
    {
        const Json* member = find(key);
        if (!member)
            return;
        if (!member->is_string())
            return refuse(key, "not_text");
        value = member->get<std::string>();
        if (value.size() > kMaxText)
            refuse(key, "too_long");
    }

    void number(const char* key, double& value, double low, double high)
    {
        const Json* member = find(key);
        if (!member)
            return;
        if (!member->is_number())
            return refuse(key, "not_a_number");
        value = member->get<double>();
        if (!(value >= low && value <= high))
            refuse(key, "out_of_range");
    }

    void count(const char* key, int& value, int low, int high)
    {
        double number_ = 0;
        number(key, number_, low, high);
        if (m_error)
            return;
        if (number_ != std::floor(number_))
            return refuse(key, "out_of_range");
        value = static_cast<int>(number_);
    }

    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    const Json* find(const char* key)
    {
        if (m_error)
            return nullptr;
        const auto found = m_object.find(key);
        if (found == m_object.end()) {
            refuse(key, "missing");
            return nullptr;
        }
        return &*found;
    }

    void refuse(const char* key, const char* reason)
    {
        if (!m_error)
            m_error = tableError(m_path + "/" + key, reason);
    }

    const Json& m_object;
    std::string m_path;
    std::optional<Error> m_error;
};

constexpr int kManyInt = 1'000'000'000;

Result<BlockTable::Entry> entryFromJson(const Json& json, const std::string& path)
{
    BlockTable::Entry entry;
    Reader reader(json, path);
    reader.text("column", entry.column);
    reader.text("key", entry.key);
    reader.number("latency_ms", entry.latencyMs, entry.key.empty() ? 0 : std::numeric_limits<double>::min(), entry.key.empty() ? 0 : kLongestMs);
    reader.number("noise", entry.noise, 0, kLongestMs);
    reader.count("rounds", entry.rounds, 0, kManyInt);
    reader.count("preempted", entry.preempted, 0, kManyInt);
    if (reader.error())
        return fail(*reader.error());
    return entry;
}

Result<BlockTable::Check> checkFromJson(const Json& json)
{
    BlockTable::Check check;
    Reader reader(json, "/check");
    reader.count("networks", check.networks, 0, kManyInt);
    reader.count("fitted_networks", check.fittedNetworks, 0, kManyInt);
    reader.number("error", check.error, 0, kLongestMs);
    reader.number("largest_error", check.largestError, 0, kLongestMs);
    reader.number("bias", check.bias, -1, kLongestMs);
    reader.number("kendall", check.kendall, -1, 1);
    reader.number("noise", check.noise, 0, kLongestMs);
    reader.number("noise_kendall", check.noiseKendall, -1, 1);
    reader.number("macs_error", check.macsError, 0, kLongestMs);
    reader.number("macs_kendall", check.macsKendall, -1, 1);
    if (reader.error())
        return fail(*reader.error());
    return check;
}

}  // namespace

bool isAsGoodAsMeasuring(const BlockTable::Check& check)
{
    constexpr double kTimesNoise = 1.5;
    constexpr double kMoreError = 0.01;
    constexpr double kLessTau = 0.02;
    return check.error <= kTimesNoise * check.noise + kMoreError && check.kendall >= check.noiseKendall - kLessTau;
}

std::string blockTableName(const std::string& device, const std::string& precision, int resolution)
{
    return device + " " + precision + " " + std::to_string(resolution);
}

std::string blockTableName(const BlockTable& table)
{
    return blockTableName(table.device, table.precision, table.resolution);
}

Json toJson(const BlockTable& table)
{
    Json json;
    json["space"] = table.space;
    json["resolution"] = table.resolution;
    json["classes"] = table.classes;
    json["precision"] = table.precision;
    json["device"] = table.device;
    json["date"] = table.date;
    json["factor"] = table.factor;
    json["entries"] = Json::array();
    for (const BlockTable::Entry& entry : table.entries) {
        Json item;
        item["column"] = entry.column;
        item["key"] = entry.key;
        item["latency_ms"] = entry.latencyMs;
        item["noise"] = entry.noise;
        item["rounds"] = entry.rounds;
        item["preempted"] = entry.preempted;
        json["entries"].push_back(std::move(item));
    }
    if (table.check) {
        const BlockTable::Check& check = *table.check;
        Json& item = json["check"];
        item["networks"] = check.networks;
        item["fitted_networks"] = check.fittedNetworks;
        item["error"] = check.error;
        item["largest_error"] = check.largestError;
        item["bias"] = check.bias;
        item["kendall"] = check.kendall;
        item["noise"] = check.noise;
        item["noise_kendall"] = check.noiseKendall;
        item["macs_error"] = check.macsError;
        item["macs_kendall"] = check.macsKendall;
    }
    return json;
}

Result<BlockTable> blockTableFromJson(const Json& json)
{
    BlockTable table;
    Reader reader(json, "");
    reader.text("space", table.space);
    reader.count("resolution", table.resolution, 1, 100'000);
    reader.count("classes", table.classes, 1, 10'000'000);
    reader.text("precision", table.precision);
    reader.text("device", table.device);
    reader.text("date", table.date);
    reader.number("factor", table.factor, 1e-3, 1e3);
    if (reader.error())
        return fail(*reader.error());
    const auto entries = json.find("entries");
    if (entries == json.end() || !entries->is_array())
        return fail(tableError("/entries", "missing"));
    if (entries->size() > kMaxEntries)
        return fail(tableError("/entries", "too_many"));
    std::set<std::string> columns;
    for (std::size_t i = 0; i < entries->size(); ++i) {
        const std::string path = "/entries/" + std::to_string(i);
        auto entry = entryFromJson((*entries)[i], path);
        if (!entry)
            return fail(entry.error());
        if (!entry->column.empty() && !columns.insert(entry->column).second)
            return fail(tableError(path + "/column", "twice"));
        table.entries.push_back(std::move(*entry));
    }
    if (const auto check = json.find("check"); check != json.end() && !check->is_null()) {
        auto read = checkFromJson(*check);
        if (!read)
            return fail(read.error());
        table.check = *read;
    }
    return table;
}

}  // namespace vulpes::study
