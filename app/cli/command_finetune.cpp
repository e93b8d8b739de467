// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"
#include "cli/study_options.h"
#include "cli/text_table.h"
#include "cli/train_report.h"
#include "workflow/trainer_process.h"

namespace vulpes::cli {

namespace {

class FinetuneCommand : public Command
{
public:
    FinetuneCommand()
        : Command("finetune", "Train one network of a supernet on, alone",
                  "vulpes-cli finetune --supernet run --arch 'foxnas-cpu-32:…' --out tuned")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "trained-supernet", m_supernet)->required();
        add(app, "arch", m_request.architecture)->required();
        add(app, "train-out", m_out)->required();
        add(app, "tuned-epochs", m_request.epochs);
        add(app, "tuned-rate", m_request.rate);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (auto there = workflow::requireTrainer(); !there)
            return fail(there.error());
        m_request.supernet = m_supernet;
        m_request.out = m_out;
        const auto outcome = workflow::runFinetune(m_request, trainTalk(context), context.job);
        if (!outcome)
            return fail(outcome.error());
        const auto& extracted = outcome->extracted;
        if (context.globals.json) {
            Json document;
            document["schema"] = "vulpes.finetune/1";
            document["folder"] = m_out;
            document["arch"] = extracted ? extracted->architecture : m_request.architecture;
            document["file"] = extracted ? Json(extracted->file) : Json(nullptr);
            document["validation_accuracy"] = extracted ? toJson(extracted->validationAccuracy) : Json(nullptr);
            document["test_accuracy"] = extracted ? toJson(extracted->testAccuracy) : Json(nullptr);
            document.update(outcomeJson(*outcome));
            context.print(document);
        } else if (context.globals.progress != "json") {
            context.print(m_out + ": " + outcomeText(*outcome) + "\n"
                          + (extracted ? "wrote " + extracted->file + "; accuracy: validation " + number(extracted->validationAccuracy, 2)
                                             + " %, test " + number(extracted->testAccuracy, 2) + " %\n"
                                       : std::string()));
        }
        return outcome->stopped ? kStopped : kDone;
    }

private:
    workflow::FinetuneRequest m_request;
    std::string m_supernet, m_out;
};

} // namespace

CommandPtr makeFinetuneCommand()
{
    return std::make_unique<FinetuneCommand>();
}

} // namespace vulpes::cli
