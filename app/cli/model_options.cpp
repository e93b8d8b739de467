// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_options.h"

#include "cli/messages.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "space/published_text.h"

#include <algorithm>
#include <optional>

namespace vulpes::cli {

void NetworkOptions::bind(CLI::App& app)
{
    add(app, "study", study.study);
    add(app, "space", study.space);
    add(app, "resolution-of", study.resolution);
    add(app, "unit", study.units);
    predictors.bind(app);
    constraints.bind(app);
    add(app, "arch", arch);
    add(app, "along-front", alongFront);
    add(app, "classes", classes);
}

Result<NetworkOptions::Choice> NetworkOptions::choose(const Context& context, bool trained) const
{
    Choice choice;
    if (study.study.empty()) {
        if (study.space.empty() && !spaceUnlessNamed)
            return fail(base::usageError("network_needs_space"));
        if (arch.empty())
            return fail(base::usageError("network_needs_arch"));
        auto space = study.space.empty() ? Result<space::SpacePtr>(spaceUnlessNamed) : space::resolveSpace(study.space);
        if (!space)
            return fail(space.error());
        auto network = space::readNetwork(**space, arch);
        if (!network)
            return fail(network.error());
        choice.space = *space;
        choice.classes = classes > 0 ? classes : space::publishedTask(*choice.space).classes;
        choice.networks.push_back({std::move(*network), nullptr, {}});
        choice.networks.back().facts.space = choice.space->name();
        return choice;
    }

    auto opened = openStudy(context, study, &predictors, &constraints);
    if (!opened)
        return fail(opened.error());
    choice.space = opened->inputs.space;
    choice.classes = classes > 0 ? classes : opened->inputs.classes;
    choice.studyDigest = opened->inputs.studyDigest;
    if (trained) {
        auto supernet = workflow::supernetOf(opened->session.study());
        if (!supernet)
            return fail(supernet.error());
        choice.supernet = std::move(*supernet);
    }
    std::optional<space::Architecture> asked;
    if (alongFront == 0 && !arch.empty() && arch != "best" && arch != "fastest") {
        auto network = choice.space->parse(arch);
        if (!network)
            return fail(network.error());
        asked = std::move(*network);
    }
    auto analysis = analyseStudy(context, *opened, opened->state.chance > 0.5 ? workflow::Until::Chance : workflow::Until::Front);
    if (!analysis && asked && analysis.error().kind != ErrorKind::Stopped) {
        // A network that is named needs no predictor.
        context.say("Nothing is predicted of the network: " + sentence(analysis.error()));
        choice.networks.push_back({std::move(*asked), nullptr, {}});
        choice.networks.back().facts.space = choice.space->name();
        choice.networks.back().facts.index = 1;
        return choice;
    }
    if (!analysis)
        return fail(analysis.error());
    const double budget = workflow::effectiveBudget(**analysis, opened->state);
    std::vector<space::Architecture> networks;
    if (alongFront > 0) {
        for (const std::size_t i : workflow::spreadIndices((*analysis)->front->size(), alongFront))
            networks.push_back((*analysis)->architecture((*analysis)->front->point(i)));
    } else if (arch.empty()) {
        auto state = opened->state;
        state.budgetMs = budget;
        const auto best = workflow::answerBudget(**analysis, state, true, context.job);
        if (best.error)
            return fail(*best.error);
        networks.push_back(best.architecture);
    } else {
        auto network = workflow::namedNetwork(**analysis, arch);
        if (!network)
            return fail(network.error());
        networks.push_back(std::move(*network));
    }
    for (space::Architecture& network : networks) {
        auto report = workflow::reportNetwork(**analysis, opened->state, network);
        if (!report)
            return fail(report.error());
        Chosen chosen{std::move(network), workflow::predictionsJson(**analysis, *report, budget),
                      workflow::nameFacts(**analysis, *report, budget)};
        chosen.facts.index = choice.networks.size() + 1;
        choice.networks.push_back(std::move(chosen));
    }
    return choice;
}

void WeightOptions::bind(CLI::App& app)
{
    add(app, "weights", file);
    add(app, "supernet", supernet);
    addFlag(app, "untrained", untrained);
}

Result<void> WeightOptions::check() const
{
    const int named = (file.empty() ? 0 : 1) + (supernet.empty() ? 0 : 1) + (untrained ? 1 : 0);
    if (named > 1)
        return fail(base::usageError("export_needs_weights"));
    return {};
}

void CalibrationOptions::bind(CLI::App& app)
{
    add(app, "calibration", source);
    add(app, "calibration-count", count);
    add(app, "calibration-method", method);
    add(app, "percentile", percentile);
}

Result<workflow::CalibrationChoice> CalibrationOptions::choice(const Context& context) const
{
    if (count < 1)
        return fail(base::usageError("count_positive"));
    if (!(percentile > 50 && percentile <= 100))
        return fail(base::usageError("percentile_range").with("percentile", percentile));
    workflow::CalibrationChoice choice;
    choice.source = source;
    choice.count = count;
    choice.seed = context.globals.seed;
    choice.options.method = method == "percentile" ? deploy::CalibrationOptions::Method::Percentile
                                                   : deploy::CalibrationOptions::Method::MinMax;
    choice.options.percentile = percentile;
    return choice;
}

std::string verificationText(const deploy::Verification& verification)
{
    std::string out;
    switch (verification.verdict) {
    case deploy::Verdict::Agrees: out = "verdict: agrees\n"; break;
    case deploy::Verdict::AgreesWithinOneStep: out = "verdict: agrees within one step\n"; break;
    case deploy::Verdict::Differs: out = "verdict: DIFFERS\n"; break;
    case deploy::Verdict::NotChecked: out = "verdict: not checked by another runtime\n"; break;
    }
    TextTable table({{"compared with", TextTable::Align::Left}, {"inputs"}, {"same first class"}, {"mean error"}, {"largest error"},
                     {"steps 0"}, {"1"}, {"more"}});
    const auto add = [&](const deploy::Agreement& a) {
        table.add({a.runtime, std::to_string(a.inputs), number(100 * a.sameTop, 1) + " % " + interval(100 * a.sameTopLow, 100 * a.sameTopHigh, 1),
                   significant(a.meanError, 3), significant(a.largestError, 3), grouped(static_cast<std::int64_t>(a.steps[0])),
                   grouped(static_cast<std::int64_t>(a.steps[1])), grouped(static_cast<std::int64_t>(a.steps[2]))});
    };
    if (verification.quantised)
        add(*verification.quantised);
    for (const deploy::Agreement& a : verification.outside)
        add(a);
    if (!table.empty())
        out += table.text();
    for (const std::string& missing : verification.outsideMissing)
        out += "not found on this machine: " + missing + "\n";
    for (const deploy::Finding& finding : verification.findings) {
        const char* weight = finding.weight == deploy::Finding::Weight::Error ? "error"
                             : finding.weight == deploy::Finding::Weight::Warning ? "warning" : "note";
        out += std::string(weight) + ": " + finding.code;
        if (finding.op >= 0)
            out += ", operator " + std::to_string(finding.op);
        if (finding.tensor >= 0)
            out += ", tensor " + std::to_string(finding.tensor);
        out += (finding.detail.empty() ? "" : ": " + finding.detail) + "\n";
    }
    auto layers = verification.layers;
    std::ranges::sort(layers, {}, &deploy::LayerNoise::decibels);
    if (!layers.empty()) {
        out += "layers that int8 hurts most, signal to noise:\n";
        for (std::size_t i = 0; i < std::min<std::size_t>(5, layers.size()); ++i)
            out += "  " + number(layers[i].decibels, 1) + " dB  " + layers[i].name + "\n";
    }
    return out;
}

ExitCode exitCodeOf(const deploy::Verification& verification)
{
    const bool wrong = std::ranges::any_of(verification.findings, [](const auto& f) { return f.weight == deploy::Finding::Weight::Error; });
    return wrong || verification.verdict == deploy::Verdict::Differs ? kRefuted : kDone;
}

} // namespace vulpes::cli
