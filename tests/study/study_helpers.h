// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "space/named_spaces.h"
#include "study/study.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>

// Small words the tests of studies speak in.

inline vulpes::space::SpacePtr foxnas()
{
    return vulpes::space::namedSpace("foxnas-cpu").value();
}

/// A network of its own for each seed (with next to certainty), of any depth: most networks of the space are as
/// deep as can be.
inline vulpes::study::Sample sampleNumber(std::uint64_t seed, double accuracy = 70, double latency = 100)
{
    vulpes::base::Random random(seed);
    vulpes::study::Sample sample;
    sample.label = "net_" + std::to_string(seed);
    sample.sourceRow = static_cast<std::int64_t>(seed) + 1;
    vulpes::space::Locks depths;
    for (const char* stage : {"s24", "s40", "s80", "s112", "s160"})
        depths[std::string(stage) + ".depth"] = 2.0 + static_cast<double>(random.below(3));
    sample.observation.architecture = foxnas()->sample(random, depths);
    sample.accuracy = accuracy;
    sample.timings.push_back({"phone", vulpes::study::kLatencyMs, {latency}});
    return sample;
}

inline std::filesystem::path inside(const QTemporaryDir& folder, const char* name)
{
    return folder.filePath(QString::fromLatin1(name)).toStdString();
}

template<typename T>
std::string codeOf(const vulpes::Result<T>& result)
{
    return result ? std::string("no error") : result.error().code;
}

inline std::string fact(const vulpes::Error& error, const std::string& key)
{
    for (const auto& item : error.facts) {
        if (item.key == key && std::holds_alternative<std::string>(item.value))
            return std::get<std::string>(item.value);
    }
    return {};
}

inline bool sameContent(const vulpes::study::Sample& a, const vulpes::study::Sample& b)
{
    if (a.label != b.label || a.sourceRow != b.sourceRow || !(a.observation == b.observation)
        || a.accuracy != b.accuracy || a.accuracySe != b.accuracySe || a.timings.size() != b.timings.size())
        return false;
    for (std::size_t t = 0; t < a.timings.size(); ++t) {
        if (a.timings[t].device != b.timings[t].device || a.timings[t].metric != b.timings[t].metric
            || a.timings[t].repeats != b.timings[t].repeats)
            return false;
    }
    return true;
}
