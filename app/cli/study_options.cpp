// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/study_options.h"

#include "base/file.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/units.h"
#include "predict/formula.h"
#include "space/named_spaces.h"
#include "study/embedded.h"
#include "workflow/run_record.h"
#include "workflow/user_formulas.h"

#include <algorithm>
#include <iostream>
#include <iterator>

namespace vulpes::cli {

void StudyOptions::bind(CLI::App& app)
{
    add(app, "study", study)->required();
    add(app, "space", space);
    add(app, "resolution-of", resolution);
    add(app, "unit", units);
}

Result<study::ImportOptions> StudyOptions::importOptions(const std::string& device) const
{
    study::ImportOptions options;
    if (!space.empty()) {
        auto found = space::resolveSpace(space);
        if (!found)
            return fail(found.error());
        options.space = std::move(*found);
    }
    options.resolution = resolution;
    options.device = device;
    for (const std::string& text : units) {
        auto unit = parseAssignment(text, "unit_syntax");
        if (!unit)
            return fail(unit.error());
        options.units[unit->name] = unit->value;
    }
    return options;
}

Result<workflow::Session> StudyOptions::open(const Context& context) const
{
    auto options = importOptions();
    if (!options)
        return fail(options.error());
    Result<workflow::Session> session = fail(base::internalError("unopened"));
    if (study == "-") {
        auto imported = importTable(study, *options, context.job);
        if (!imported)
            return fail(imported.error());
        session = workflow::Session::fromImport(std::move(*imported));
    } else {
        session = workflow::Session::open(study, *options, {}, true);
    }
    if (session && !session->importProblems().empty())
        context.say(problemsText(session->importProblems(), 5));
    if (session && session->study().access() == study::Access::ReadOnlyNewer)
        context.say(sentence(base::inputError("study_newer").with("file", study)));
    return session;
}

Result<base::Table> readTable(const std::string& file)
{
    if (file != "-") {
        auto bytes = base::readFile(file);
        if (!bytes)
            return fail(bytes.error());
        return base::parseCsv(std::move(*bytes), file);
    }
    std::string bytes{std::istreambuf_iterator<char>(std::cin), {}};
    return base::parseCsv(std::move(bytes), "-");
}

Result<study::ImportResult> importTable(const std::string& file, const study::ImportOptions& options, const Job& job)
{
    if (file != "-")
        return study::importCsvFile(file, options, job);
    auto table = readTable(file);
    if (!table)
        return fail(table.error());
    return study::importCsv(*table, options, job);
}

void PredictorOptions::bind(CLI::App& app, bool eachTarget)
{
    add(app, "device", device);
    add(app, "metric", metric);
    add(app, "formula", formula);
    if (eachTarget) {
        add(app, "accuracy-formula", accuracyFormula);
        add(app, "latency-formula", latencyFormula);
    }
}

namespace {

constexpr std::uint64_t kLargestFormulaFile = 16 << 20;

/// "mine.json" in place of a formula's name: the formula joins this run's analysis; its name takes the file's place.
Result<void> readFormulaFile(std::string& nameOrFile, std::optional<predict::Target> target, study::AnalysisState& state, const workflow::Inputs& inputs)
{
    if (!nameOrFile.ends_with(".json"))
        return {};
    const auto bytes = base::readFile(nameOrFile, kLargestFormulaFile);
    if (!bytes)
        return fail(bytes.error());
    const auto document = base::parseJson(*bytes, nameOrFile);
    if (!document)
        return fail(document.error());
    auto formula = predict::formulaFromJson(*document);
    if (!formula)
        return fail(std::move(formula.error()).with("file", nameOrFile));
    if (target && formula->target != *target)
        return fail(base::usageError("formula_other_target").with("file", nameOrFile));
    const study::AnalysisState before = state;
    if (auto put = workflow::putUserFormula(state, inputs.space, *formula); !put)
        return fail(std::move(put.error()).with("file", nameOrFile));
    // Choosing it is the business of the option that names it.
    state.accuracyFormula = before.accuracyFormula;
    state.latencyFormula = before.latencyFormula;
    nameOrFile = formula->name;
    return {};
}

}  // namespace

Result<void> PredictorOptions::apply(study::AnalysisState& state, const workflow::Inputs& inputs) const
{
    std::string both = formula, ofAccuracy = accuracyFormula, ofLatency = latencyFormula;
    for (const auto& [name, target] : {std::pair{&both, std::optional<predict::Target>{}}, {&ofAccuracy, predict::Target::Accuracy}, {&ofLatency, predict::Target::Latency}})
        if (auto read = readFormulaFile(*name, target, state, inputs); !read)
            return read;
    if (!device.empty()) {
        const bool known = std::ranges::any_of(inputs.devices, [&](const auto& d) { return d.name == device; })
                           || std::ranges::any_of(*inputs.samples, [&](const study::Sample& sample) {
                                  return std::ranges::any_of(sample.timings, [&](const auto& t) { return t.device == device; });
                              });
        if (!known) {
            std::string names;
            for (const auto& d : inputs.devices)
                names += (names.empty() ? "" : ", ") + d.name;
            return fail(base::usageError("device_unknown").with("device", device).with("known", names));
        }
        state.device = device;
    }
    if (!metric.empty())
        state.metric = metric;
    // "published" names the coefficients a study holds without samples.
    const auto knows = [&](predict::Target target, const std::string& name) -> Result<void> {
        if (name == "published" && !inputs.coefficients.empty())
            return {};
        if (const auto found = predict::formulaByName(*inputs.space, target, name, state.userFormulas); !found)
            return fail(found.error());
        return {};
    };
    if (!both.empty()) {
        const auto accuracy = knows(predict::Target::Accuracy, both);
        const auto latency = knows(predict::Target::Latency, both);
        if (!accuracy && !latency)
            return fail(accuracy.error());
        if (accuracy)
            state.accuracyFormula = both;
        if (latency)
            state.latencyFormula = both;
    }
    if (!ofAccuracy.empty()) {
        if (const auto found = knows(predict::Target::Accuracy, ofAccuracy); !found)
            return fail(found.error());
        state.accuracyFormula = ofAccuracy;
    }
    if (!ofLatency.empty()) {
        if (const auto found = knows(predict::Target::Latency, ofLatency); !found)
            return fail(found.error());
        state.latencyFormula = ofLatency;
    }
    return {};
}

void ConstraintOptions::bind(CLI::App& app)
{
    add(app, "budget", budget);
    add(app, "macs", macs);
    add(app, "parameters", parameters);
    add(app, "chance", chance);
    add(app, "lock", locks);
    addFlag(app, "tied", tied);
}

Result<void> ConstraintOptions::apply(study::AnalysisState& state, const workflow::Inputs& inputs) const
{
    if (!budget.empty()) {
        auto limit = parseBudget(budget, state.metric);
        if (!limit)
            return fail(limit.error());
        state.budgetMs = *limit;
    }
    for (const auto& [name, text] : {std::pair{"macs", &macs}, std::pair{"parameters", &parameters}}) {
        if (text->empty())
            continue;
        auto limit = parseCount(*text);
        if (!limit)
            return fail(limit.error());
        state.otherBudgets[name] = *limit;
    }
    if (!chance.empty()) {
        auto value = parseDouble(chance);
        if (!value)
            return fail(value.error());
        if (*value < 0.5)
            return fail(base::usageError("chance_under_half").with("chance", *value));
        if (*value > 0.999)
            return fail(base::usageError("chance_range").with("chance", *value));
        state.chance = *value;
    }
    space::Locks asked;
    for (const std::string& text : locks) {
        auto lock = parseAssignment(text, "lock_syntax");
        if (!lock)
            return fail(lock.error());
        auto value = parseDouble(lock->value);
        if (!value)
            return fail(base::usageError("lock_syntax").with("text", text));
        const auto [first, isNew] = asked.emplace(lock->name, *value);
        if (!isNew && first->second != *value)
            return fail(base::usageError("lock_twice").with("decision", lock->name).with("first", first->second).with("second", *value));
        state.locks[lock->name] = *value;
    }
    state.tied = state.tied || tied;
    return inputs.space->checkLocks(state.locks);
}

Result<Opened> openStudy(const Context& context, const StudyOptions& study, const PredictorOptions* predictors,
                         const ConstraintOptions* constraints)
{
    auto session = study.open(context);
    if (!session)
        return fail(session.error());
    auto inputs = session->inputs();
    if (!inputs)
        return fail(inputs.error());
    study::AnalysisState state = session->state();
    if (predictors)
        if (auto applied = predictors->apply(state, *inputs); !applied)
            return fail(applied.error());
    if (constraints)
        if (auto applied = constraints->apply(state, *inputs); !applied)
            return fail(applied.error());
    return Opened{std::move(*session), std::move(*inputs), std::move(state)};
}

namespace {

/// The code that says why an open study cannot be written.
const char* whyReadOnly(study::Access access)
{
    switch (access) {
    case study::Access::ReadOnlyLocked:
        return "study_locked";
    case study::Access::ReadOnlyNewer:
        return "study_newer";
    default:
        return "study_read_only";
    }
}

} // namespace

Result<study::Study> openForAdding(const std::string& file)
{
    if (study::isEmbedded(file))
        return fail(base::usageError("study_embedded").with("study", file));
    auto opened = study::Study::open(file);
    if (opened && !opened->writable())
        return fail(base::inputError(whyReadOnly(opened->access())).with("file", file));
    return opened;
}

Result<void> keepInStudy(const std::string& file, study::Document document)
{
    if (study::isEmbedded(file) || !workflow::looksLikeStudy(file))
        return fail(base::usageError("keep_needs_study").with("file", file));
    auto opened = openForAdding(file);
    if (!opened)
        return fail(opened.error());
    if (document.kind == "run") {
        const auto kept = opened->documents(document.kind);
        if (!kept)
            return fail(kept.error());
        workflow::makeNameFree(document, *kept);
    }
    if (auto put = opened->putDocument(std::move(document)); !put)
        return fail(put.error());
    return {};
}

Result<workflow::AnalysisPtr> analyseStudy(const Context& context, const Opened& opened, workflow::Until until)
{
    auto analysis = workflow::analyse(opened.inputs, opened.state, nullptr, {}, context.job, until);
    if (!analysis)
        return analysis;
    for (const workflow::Predictor* predictor : {&(*analysis)->accuracy, &(*analysis)->latency})
        if (!predictor->fit)
            return fail(predictor->error ? *predictor->error : base::internalError("fit_absent"));
    if (until != workflow::Until::Fits && !(*analysis)->front)
        return fail((*analysis)->frontError ? *(*analysis)->frontError : base::internalError("front_absent"));
    return analysis;
}

} // namespace vulpes::cli
