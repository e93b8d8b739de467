// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "study/import/csv_import.h"

#include <QString>
#include <QStringList>

#include <filesystem>
#include <string>
#include <vector>

// Small words the tests of the importer speak in.

/// The published table, or nothing where it is not.
inline std::string publishedTable()
{
    const auto folder = qEnvironmentVariable("VULPES_TEST_DATA").toStdString();
    const auto file = folder + "/foxnas/foxnas_cpu_256.csv";
    return !folder.empty() && std::filesystem::exists(file) ? file : std::string();
}

inline vulpes::Result<vulpes::study::ImportResult> importText(
    const std::string& text, const vulpes::study::ImportOptions& options = {})
{
    auto table = vulpes::base::parseCsv(text, "test.csv");
    if (!table)
        return vulpes::fail(table.error());
    return vulpes::study::importCsv(*table, options);
}

inline std::vector<vulpes::study::ImportProblem> problemsOf(
    const vulpes::study::ImportResult& result, const std::string& code)
{
    std::vector<vulpes::study::ImportProblem> found;
    for (const auto& problem : result.problems) {
        if (problem.code == code)
            found.push_back(problem);
    }
    return found;
}

inline QStringList codes(const vulpes::study::ImportResult& result)
{
    QStringList list;
    for (const auto& problem : result.problems)
        list += QString::fromStdString(problem.code);
    return list;
}

inline QStringList codes(
    const vulpes::study::ImportResult& result, vulpes::study::ImportProblem::Severity severity)
{
    QStringList list;
    for (const auto& problem : result.problems) {
        if (problem.severity == severity)
            list += QString::fromStdString(problem.code);
    }
    return list;
}

/// Equal but for row ids and the lines they came from.
inline bool sameSamples(const vulpes::study::Samples& a, const vulpes::study::Samples& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i].label != b[i].label || !(a[i].observation == b[i].observation)
            || a[i].accuracy != b[i].accuracy || a[i].accuracySe != b[i].accuracySe
            || a[i].timings.size() != b[i].timings.size())
            return false;
        for (std::size_t t = 0; t < a[i].timings.size(); ++t) {
            const auto& x = a[i].timings[t];
            const auto& y = b[i].timings[t];
            if (x.device != y.device || x.metric != y.metric || x.repeats != y.repeats)
                return false;
        }
    }
    return true;
}
