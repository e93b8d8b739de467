// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/certificate.h"
#include "search/certificate_model.h"

#include <QtTest>

#include <cmath>
#include <functional>
#include <string>

/// Proofs changed in one place and signed again, as a forger would.

inline std::string codeOf(const vulpes::Result<vulpes::search::ProofCheck>& check)
{
    return check ? "sound" : check.error().code;
}

/// A fresh digest over the changed document: what a forger would do.
inline vulpes::Json signedAgain(vulpes::Json proof)
{
    proof["digest"] = vulpes::search::certificate::digestOf(proof);
    return proof;
}

/// The document with one value replaced, signed again.
inline vulpes::Json changed(const vulpes::Json& proof, const std::string& pointer, const vulpes::Json& value)
{
    vulpes::Json copy = proof;
    copy[vulpes::Json::json_pointer(pointer)] = value;
    return signedAgain(std::move(copy));
}

/// Another value of the same type: of a stated number the next double, of a shown one a visible change.
inline vulpes::Json other(const std::string& pointer, const vulpes::Json& value)
{
    if (value.is_boolean())
        return !value.get<bool>();
    if (value.is_number_integer())
        return value.get<std::int64_t>() + 1;
    if (value.is_number())
        return pointer.starts_with("/answer") ? value.get<double>() * (1 + 1e-7) : std::nextafter(value.get<double>(), 1e300);
    std::string text = value.get<std::string>();
    text.back() = text.back() == '1' ? '2' : '1';
    return text;
}

inline void forEachLeaf(const vulpes::Json& json, const std::string& pointer, const std::function<void(const std::string&, const vulpes::Json&)>& visit)
{
    if (json.is_object()) {
        for (const auto& [key, value] : json.items())
            forEachLeaf(value, pointer + "/" + key, visit);
    } else if (json.is_array()) {
        for (std::size_t i = 0; i < json.size(); ++i)
            forEachLeaf(json[i], pointer + "/" + std::to_string(i), visit);
    } else if (!json.is_null()) {
        visit(pointer, json);
    }
}

/// What a change at this place must be called; empty where the document only speaks to people.
inline std::string expectedCode(const std::string& pointer)
{
    const auto in = [&](const char* head) { return pointer.starts_with(head); };
    const auto ends = [&](const char* tail) { return pointer.ends_with(tail); };
    if (in("/objective") || in("/cost") || in("/more_costs"))
        return ends("/name") || ends("/quantity") || ends("/exact") || ends("/link") ? "" : "proof_coefficient";
    if (in("/budget") || in("/answer/more_slacks") || ends("/slack"))
        return "proof_budget";
    if (in("/answer"))
        return "proof_answer_value";
    if (in("/witness"))
        return "proof_witness";
    if (in("/states") || in("/slices") || in("/tied"))
        return "proof_space";
    return {};
}

inline void everySingleChangeIsRefused(const vulpes::Json& proof, int stride)
{
    std::vector<std::pair<std::string, vulpes::Json>> leaves;
    for (const char* section : {"objective", "cost", "more_costs", "budget", "answer", "witness", "states", "slices", "tied"})
        if (proof.contains(section))
            forEachLeaf(proof[section], std::string("/") + section, [&](const std::string& at, const vulpes::Json& value) { leaves.emplace_back(at, value); });
    int tried = 0;
    for (std::size_t i = 0; i < leaves.size(); i += static_cast<std::size_t>(stride)) {
        const auto& [pointer, value] = leaves[i];
        std::string expected = expectedCode(pointer);
        if (expected.empty())
            continue;
        const auto check = vulpes::search::checkProof(changed(proof, pointer, other(pointer, value)));
        // A column's text may turn into none at all, and a coefficient that is exact may leave the grid.
        const bool unreadable = pointer.find("/columns/") != std::string::npos && codeOf(check) == "proof_json";
        QVERIFY2(!check && (codeOf(check) == expected || unreadable),
                 (pointer + " gave " + codeOf(check) + " instead of " + expected).c_str());
        ++tried;
    }
    QVERIFY(tried > 5);
}
