// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hardware/read_hardware.h"

#include <QtTest/QtTest>

#include <QFileInfo>

// Small words the tests of hardware tables speak in.

inline QString published(const char* name)
{
    return qEnvironmentVariable("VULPES_TEST_DATA") + QLatin1Char('/') + QLatin1String(name);
}

#define REQUIRE_HARDWARE_DATA                                                                                           \
    do {                                                                                                                \
        if (!qEnvironmentVariableIsSet("VULPES_TEST_DATA") || !QFileInfo::exists(published("hwnasbench"))) {            \
            QVERIFY2(qEnvironmentVariable("VULPES_REQUIRE_DATA") != QLatin1String("1"), "VULPES_TEST_DATA does not hold hwnasbench/"); \
            QSKIP("needs VULPES_TEST_DATA with nasbench201, hwnasbench, hwnasbench360, help and nasbench_macro");       \
        }                                                                                                               \
    } while (false)

inline vulpes::Result<vulpes::hardware::HardwareTables> readPublished(const std::vector<const char*>& names)
{
    std::vector<std::string> files;
    for (const char* name : names)
        files.push_back(published(name).toStdString());
    return vulpes::hardware::readHardware(files);
}

inline std::vector<vulpes::study::ImportProblem> problemsOf(const vulpes::hardware::HardwareTables& read, const std::string& code)
{
    std::vector<vulpes::study::ImportProblem> found;
    for (const auto& problem : read.problems)
        if (problem.code == code)
            found.push_back(problem);
    return found;
}

inline std::int64_t countOf(const vulpes::study::ImportProblem& problem, const char* key = "count")
{
    for (const auto& fact : problem.facts)
        if (fact.key == key)
            if (const auto* whole = std::get_if<std::int64_t>(&fact.value))
                return *whole;
    return -1;
}
