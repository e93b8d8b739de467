// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/compare.h"
#include "space/named_spaces.h"
#include "study/import/csv_import.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <map>
#include <memory>
#include <string>

// The published rows and what R says about them.

/// A relative error, absolute near zero.
inline double relativeError(double value, double reference)
{
    return std::abs(value - reference) / std::max(std::abs(reference), 1e-300);
}

inline vulpes::space::SpacePtr foxnasCpu()
{
    return vulpes::space::namedSpace("foxnas-cpu").value();
}

/// The rows of the published table, or nothing where it is not.
inline vulpes::study::Samples sharedRows()
{
    const QString folder = qEnvironmentVariable("VULPES_TEST_DATA");
    const QString file = folder + "/foxnas/foxnas_cpu_256.csv";
    if (folder.isEmpty() || !QFile::exists(file))
        return {};
    vulpes::study::ImportOptions options;
    options.space = foxnasCpu();
    options.resolution = 256;
    auto imported = vulpes::study::importCsvFile(file.toStdString(), options);
    if (!imported)
        return {};
    auto samples = std::move(imported->samples);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i].id = static_cast<std::int64_t>(i) + 1;
    return samples;
}

#define NEEDS_SHARED_ROWS(samples)                                                                           \
    if ((samples).empty()) {                                                                                 \
        if (qEnvironmentVariable("VULPES_REQUIRE_DATA") == "1")                                              \
            QFAIL("foxnas/foxnas_cpu_256.csv is not in VULPES_TEST_DATA");                                   \
        QSKIP("set VULPES_TEST_DATA to run against the published rows");                                     \
    }

inline std::shared_ptr<const vulpes::predict::BoundFormula> builtin(
    vulpes::predict::Target target, const char* name)
{
    auto formula = vulpes::predict::formulaByName(*foxnasCpu(), target, name, {});
    return std::make_shared<const vulpes::predict::BoundFormula>(
        vulpes::predict::BoundFormula::bind(std::move(formula.value()), foxnasCpu()).value());
}

struct Fitted
{
    vulpes::predict::DesignMatrix design;
    vulpes::predict::Fit fit;
};

inline Fitted fitted(const vulpes::study::Samples& samples, vulpes::predict::Target target,
    std::shared_ptr<const vulpes::predict::BoundFormula> formula)
{
    vulpes::predict::DesignRequest request;
    request.target = target;
    auto design = vulpes::predict::designMatrix(*formula, samples, request).value();
    auto fit = vulpes::predict::fit(formula, design, target).value();
    return {std::move(design), std::move(fit)};
}

/// A formula of `p` terms over foxnas-cpu, for designs made of numbers alone.
inline std::shared_ptr<const vulpes::predict::BoundFormula> anyFormula(int p,
    vulpes::predict::Formula::Penalty penalty = vulpes::predict::Formula::Penalty::None, double lambda = 0)
{
    vulpes::predict::Formula formula;
    formula.name = "any";
    formula.penalty = penalty;
    formula.lambda = lambda;
    for (int t = 0; t < p; ++t)
        formula.terms.push_back({"x" + std::to_string(t), {"s24.depth"}});
    return std::make_shared<const vulpes::predict::BoundFormula>(
        vulpes::predict::BoundFormula::bind(std::move(formula), foxnasCpu()).value());
}
