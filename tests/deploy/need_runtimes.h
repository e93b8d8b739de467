// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "deploy/outside_runtime.h"

#include <QByteArray>
#include <QTest>

/// The runtimes of others in tests/runtime (`npm ci` there; scripts/test.sh does it).
namespace vulpes::test {

inline std::vector<deploy::OutsideRuntime> runtimes(deploy::OutsideRuntime::Format format)
{
    if (qEnvironmentVariableIsEmpty("VULPES_RUNTIME_DIR"))
        qputenv("VULPES_RUNTIME_DIR", VULPES_SOURCE_DIR "/tests/runtime");
    std::vector<deploy::OutsideRuntime> found;
    for (const deploy::OutsideRuntime& runtime : deploy::findOutsideRuntimes())
        if (runtime.format == format)
            found.push_back(runtime);
    return found;
}

/// Code and facts of an error, for the message of a failed check.
template<typename T>
QByteArray reason(const Result<T>& result)
{
    if (result)
        return {};
    QByteArray text = QByteArray::fromStdString(result.error().code);
    for (const base::Fact& fact : result.error().facts)
        if (const auto* words = std::get_if<std::string>(&fact.value))
            text += ' ' + QByteArray::fromStdString(fact.key) + '=' + QByteArray::fromStdString(*words);
    return text;
}

}  // namespace vulpes::test

/// Skips with a word about it when a runtime is missing; with VULPES_REQUIRE_RUNTIMES=1 that is a failure.
#define NEED_RUNTIMES(format)                                                                                \
    do {                                                                                                     \
        if (vulpes::test::runtimes(format).size() < vulpes::deploy::knownOutsideRuntimes(format).size()) {   \
            if (qEnvironmentVariableIntValue("VULPES_REQUIRE_RUNTIMES") == 1)                                \
                QFAIL("the runtimes of others are missing: run npm ci in tests/runtime");                    \
            QSKIP("the runtimes of others are missing: run npm ci in tests/runtime");                        \
        }                                                                                                    \
    } while (false)
