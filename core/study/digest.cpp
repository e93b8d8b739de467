// SPDX-License-Identifier: GPL-3.0-or-later
#include "study/study_impl.h"

#include "base/csv.h"
#include "base/file.h"
#include "study/sqlite/sample_table.h"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

namespace vulpes::study {

namespace {

std::string number(const std::optional<double>& value)
{
    return value ? base::formatNumber(*value) : std::string("-");
}

/// One line per sample, without what a person may rename or a copy may renumber (id, label, source row).
std::string sampleLine(const space::SearchSpace& space, const Sample& sample)
{
    const auto& observation = sample.observation;
    std::string line = sqlite::kindWord(observation.kind);
    line += '\t';
    if (observation.kind == Observation::Kind::Columns) {
        for (const auto& [name, value] : observation.columns)
            line += name + '=' + base::formatNumber(value) + ';';
    } else {
        line += space.format(observation.architecture);
    }
    line += '\t' + number(sample.accuracy) + '\t' + number(sample.accuracySe);
    std::vector<std::string> timings;
    for (const auto& timing : sample.timings) {
        std::string text = '\t' + Json(timing.device).dump(-1, ' ', false, Json::error_handler_t::replace)
            + ' ' + timing.metric;
        for (const double value : timing.repeats)
            text += ' ' + base::formatNumber(value);
        timings.push_back(std::move(text));
    }
    std::sort(timings.begin(), timings.end());
    for (const auto& text : timings)
        line += text;
    return line;
}

}  // namespace

Result<std::string> Study::digest() const
{
    return m->read([&]() -> Result<std::string> {
        auto current = samples();
        if (!current)
            return fail(std::move(current.error()));
        std::vector<std::string> lines;
        lines.reserve((*current)->size());
        for (const auto& sample : **current)
            lines.push_back(sampleLine(*m->space, sample));
        std::sort(lines.begin(), lines.end());

        std::string text = "vulpes.study.digest/1\n" + m->space->toJson().dump() + '\n';
        for (const auto& line : lines)
            text += line + '\n';
        // What was computed from the samples (fits, runs, proofs) is not what a proof rests on, and a proof
        // kept in the study must not change the digest it names. Visits of a profile that is not finished are no
        // result yet.
        SQLite::Statement rows(*m->database,
            "SELECT kind, name, version, digest FROM documents "
            "WHERE kind NOT IN ('fit', 'run', 'proof', 'profile_visits') ORDER BY kind, name");
        while (rows.executeStep()) {
            text += Json::array({rows.getColumn(0).getString(), rows.getColumn(1).getString(),
                                    rows.getColumn(2).getInt64(), rows.getColumn(3).getString()})
                        .dump(-1, ' ', false, Json::error_handler_t::replace)
                + '\n';
        }
        return base::sha256(text);
    });
}

}  // namespace vulpes::study
