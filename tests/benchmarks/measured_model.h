// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"
#include "study/import/csv_import.h"

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

/// The model of the shared rows: `saturating` accuracy and `physical` latency over every block multiset. Nothing when VULPES_TEST_DATA does not
/// hold the rows.
namespace vulpes::measured {

inline std::optional<predict::Fit> fitted(const study::ImportResult& rows, predict::Target target, const char* formula)
{
    auto named = predict::formulaByName(*rows.space, target, formula, {});
    if (!named)
        return std::nullopt;
    auto bound = predict::BoundFormula::bind(*named, rows.space);
    if (!bound)
        return std::nullopt;
    predict::DesignRequest request;
    request.target = target;
    request.device = rows.devices.empty() ? std::string() : rows.devices.front().name;
    const auto shared = std::make_shared<const predict::BoundFormula>(std::move(*bound));
    const auto design = predict::designMatrix(*shared, rows.samples, request);
    if (!design)
        return std::nullopt;
    auto fit = predict::fit(shared, *design, target);
    if (!fit)
        return std::nullopt;
    return std::move(*fit);
}

inline std::vector<predict::Slice> pair(const char* accuracyFormula, const char* latencyFormula, std::vector<std::string> extraCosts = {})
{
    const char* folder = std::getenv("VULPES_TEST_DATA");
    const auto file = std::filesystem::path(folder == nullptr ? "" : folder) / "foxnas" / "foxnas_cpu_256.csv";
    if (folder == nullptr || !std::filesystem::exists(file))
        return {};
    study::ImportOptions options;
    options.resolution = 256;
    const auto rows = study::importCsvFile(file.string(), options);
    if (!rows)
        return {};
    const auto accuracy = fitted(*rows, predict::Target::Accuracy, accuracyFormula);
    const auto latency = fitted(*rows, predict::Target::Latency, latencyFormula);
    if (!accuracy || !latency)
        return {};
    predict::ModelRequest request;
    request.extraCosts = std::move(extraCosts);
    request.resolutions = {256};
    auto slices = predict::buildModel(*accuracy, *latency, request);
    return slices ? std::move(*slices) : std::vector<predict::Slice>{};
}

inline std::vector<predict::Slice> saturatingPhysical(std::vector<std::string> extraCosts = {})
{
    return pair("saturating", "physical", std::move(extraCosts));
}

} // namespace vulpes::measured
