// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "search/certificate.h"
#include "workflow/analysis.h"
#include "workflow/run_record.h"

namespace vulpes::cli {

namespace {

class CheckCommand : public Command
{
public:
    CheckCommand()
        : Command("check", "Re-derive a proof by another method, or replay a run", "vulpes-cli check p.json --against demo")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "proof-input", m_file)->required();
        add(app, "against-study", m_against.study);
        add(app, "space", m_against.space);
        add(app, "resolution-of", m_against.resolution);
        add(app, "unit", m_against.units);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto bytes = base::readFile(m_file);
        if (!bytes)
            return fail(bytes.error());
        // Tables and studies are other files, not broken JSON.
        const auto first = bytes->find_first_not_of(" \t\r\n");
        if (first == std::string::npos || (*bytes)[first] != '{')
            return fail(base::inputError("proof_or_run_needed").with("file", m_file));
        auto document = base::parseJson(*bytes, m_file);
        if (!document)
            return fail(document.error());
        const std::string schema = document->is_object() && document->contains("schema") && (*document)["schema"].is_string()
                                       ? (*document)["schema"].get<std::string>() : std::string();
        if (schema.starts_with("vulpes.proof/"))
            return checkProof(context, *document);
        if (schema.starts_with("vulpes.run/"))
            return checkRun(context, *document);
        return fail(base::inputError("proof_or_run_needed").with("file", m_file));
    }

private:
    Result<ExitCode> checkProof(const Context& context, const Json& proof)
    {
        auto check = search::checkProof(proof, context.job);
        if (!check)
            return fail(check.error());
        if (!m_against.study.empty()) {
            auto opened = openStudy(context, m_against);
            if (!opened)
                return fail(opened.error());
            // The proof names its formulas; the study must give them the same coefficients.
            workflow::applyProofFormulas(proof, opened->state);
            auto analysis = workflow::analyse(opened->inputs, opened->state, nullptr, {}, context.job, workflow::Until::Fits);
            if (!analysis)
                return fail(analysis.error());
            if (auto tied = workflow::proofAgainst(**analysis, proof); !tied)
                return fail(tied.error());
        }
        if (context.globals.json) {
            Json result;
            result["schema"] = "vulpes.check/1";
            result["kind"] = "proof";
            result["verdict"] = "confirmed";
            result["claim"] = check->claim;
            result["method"] = check->method;
            result["objective"] = check->objective;
            result["cost"] = check->costs.empty() ? Json(nullptr) : Json(check->costs.front());
            result["costs"] = check->costs;
            result["gap"] = check->gap;
            result["bound"] = check->bound;
            result["enumerated"] = check->enumerated;
            result["against"] = m_against.study.empty() ? Json(nullptr) : Json(m_against.study);
            context.print(result);
        } else {
            std::string text = "Confirmed: " + check->claim + ", by " + check->method + " (" + grouped(check->enumerated)
                               + " combinations looked at).\n";
            if (!check->costs.empty()) {
                text += "accuracy " + number(check->objective, 6) + " %, cost " + number(check->costs.front(), 6);
                for (std::size_t k = 1; k < check->costs.size(); ++k)
                    text += ", " + grouped(static_cast<std::int64_t>(check->costs[k]));
                text += "\n";
            }
            if (check->claim == "bounded")
                text += "At most " + number(check->gap, 6) + " points may be missing.\n";
            if (!m_against.study.empty())
                text += "The coefficients are those of " + m_against.study + ".\n";
            context.print(text);
        }
        return kDone;
    }

    Result<ExitCode> checkRun(const Context& context, const Json& document)
    {
        auto file = workflow::runRecordFromJson(document);
        if (!file)
            return fail(file.error());
        StudyOptions options = m_against;
        if (options.study.empty())
            options.study = file->study;
        auto opened = openStudy(context, options);
        if (!opened)
            return fail(opened.error());
        opened->state = file->state;
        auto analysis = analyseStudy(context, *opened, workflow::Until::Front);
        if (!analysis)
            return fail(analysis.error());
        if (file->slice >= (*analysis)->slices.size())
            return fail(base::refutedError("run_other_model").with("study", options.study));
        const predict::SeparableModel& model = *(*analysis)->slices[file->slice].model;
        for (const search::Run& run : file->runs) {
            if (run.modelDigest != search::modelDigest(model))
                return fail(base::refutedError("run_other_model").with("study", options.study));
            if (auto same = search::replay(model, run, context.job, (*analysis)->slices[file->slice].catalogue); !same)
                return fail(Error(same.error()).with("seed", static_cast<std::int64_t>(run.options.seed)));
        }
        if (context.globals.json)
            context.print(Json{{"schema", "vulpes.check/1"}, {"kind", "run"}, {"verdict", "confirmed"}, {"method", "replay"},
                               {"runs", file->runs.size()}, {"against", options.study}});
        else
            context.print("Confirmed: " + std::to_string(file->runs.size()) + " runs replayed, every number the same.\n");
        return kDone;
    }

    std::string m_file;
    StudyOptions m_against;
};

} // namespace

CommandPtr makeCheckCommand()
{
    return std::make_unique<CheckCommand>();
}

} // namespace vulpes::cli
