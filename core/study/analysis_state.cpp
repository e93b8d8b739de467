// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/analysis_state.h"

#include <cmath>

namespace vulpes::study {

namespace {

/// Reads one key after another and keeps the first complaint.
class StateReader
{
public:
    explicit StateReader(const Json& json) : m_json(json) { }

    void read(const char* key, double& into)
    {
        if (const Json* value = find(key)) {
            if (value->is_number() && std::isfinite(value->get<double>()))
                into = value->get<double>();
            else
                complain(key, "not_a_number");
        }
    }
    void read(const char* key, bool& into)
    {
        if (const Json* value = find(key)) {
            if (value->is_boolean())
                into = value->get<bool>();
            else
                complain(key, "not_a_truth_value");
        }
    }
    void read(const char* key, std::string& into)
    {
        if (const Json* value = find(key)) {
            if (value->is_string())
                into = value->get<std::string>();
            else
                complain(key, "not_a_text");
        }
    }
    void read(const char* key, std::map<std::string, double>& into)
    {
        const Json* object = find(key);
        if (!object)
            return;
        if (!object->is_object())
            return complain(key, "not_an_object");
        for (const auto& [name, value] : object->items()) {
            if (!value.is_number())
                return complain(key, "not_a_number");
            into[name] = value.get<double>();
        }
    }
    void read(const char* key, std::map<std::string, Json>& into)
    {
        const Json* object = find(key);
        if (!object)
            return;
        if (!object->is_object())
            return complain(key, "not_an_object");
        for (const auto& [name, value] : object->items())
            into[name] = value;
    }
    void read(const char* key, std::set<std::int64_t>& into)
    {
        const Json* array = find(key);
        if (!array)
            return;
        if (!array->is_array())
            return complain(key, "not_a_list");
        for (const auto& value : *array) {
            if (!value.is_number_integer())
                return complain(key, "not_an_integer");
            into.insert(value.get<std::int64_t>());
        }
    }
    void require(const char* key, bool holds)
    {
        if (!holds)
            complain(key, "out_of_range");
    }
    [[nodiscard]] const std::optional<Error>& complaint() const { return m_complaint; }

private:
    const Json* find(const char* key) const
    {
        const auto found = m_json.find(key);
        return found == m_json.end() ? nullptr : &*found;
    }
    void complain(const char* key, const char* reason)
    {
        if (!m_complaint)
            m_complaint = base::inputError("state_invalid").with("key", key).with("reason", reason);
    }

    const Json& m_json;
    std::optional<Error> m_complaint;
};

}  // namespace

Json toJson(const AnalysisState& state)
{
    Json json;
    json["budget_ms"] = state.budgetMs;
    json["other_budgets"] = Json(state.otherBudgets);
    json["chance"] = state.chance;
    json["locks"] = Json(state.locks);
    json["tied"] = state.tied;
    json["accuracy_formula"] = state.accuracyFormula;
    json["latency_formula"] = state.latencyFormula;
    json["user_formulas"] = Json(state.userFormulas);
    json["device"] = state.device;
    json["metric"] = state.metric;
    json["excluded"] = Json(state.excluded);
    json["focus"] = state.focus;
    json["pin_a"] = state.pinA;
    json["pin_b"] = state.pinB;
    json["filter"] = state.filter;
    json["compared_device"] = state.comparedDevice;
    json["compared_metric"] = state.comparedMetric;
    json["compared_budget_ms"] = state.comparedBudgetMs;
    return json;
}

Result<AnalysisState> analysisStateFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(base::inputError("state_invalid").with("key", "").with("reason", "not_an_object"));
    AnalysisState state;
    StateReader reader(json);
    reader.read("budget_ms", state.budgetMs);
    reader.read("other_budgets", state.otherBudgets);
    reader.read("chance", state.chance);
    reader.read("locks", state.locks);
    reader.read("tied", state.tied);
    reader.read("accuracy_formula", state.accuracyFormula);
    reader.read("latency_formula", state.latencyFormula);
    reader.read("user_formulas", state.userFormulas);
    reader.read("device", state.device);
    reader.read("metric", state.metric);
    reader.read("excluded", state.excluded);
    reader.read("focus", state.focus);
    reader.read("pin_a", state.pinA);
    reader.read("pin_b", state.pinB);
    reader.read("filter", state.filter);
    reader.read("compared_device", state.comparedDevice);
    reader.read("compared_metric", state.comparedMetric);
    reader.read("compared_budget_ms", state.comparedBudgetMs);
    reader.require("budget_ms", state.budgetMs >= 0);
    reader.require("compared_budget_ms", state.comparedBudgetMs >= 0);
    reader.require("chance", state.chance >= 0.5 && state.chance <= 0.999);
    if (reader.complaint())
        return fail(*reader.complaint());
    return state;
}

}  // namespace vulpes::study
