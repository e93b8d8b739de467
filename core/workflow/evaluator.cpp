// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/evaluator.h"

namespace vulpes::workflow {

Result<Evaluator> Evaluator::start(const std::filesystem::path& supernet, const Job& job)
{
    auto process = TrainerProcess::start({"evaluate", "--supernet", supernet.string()});
    if (!process)
        return fail(std::move(process.error()));
    Evaluator evaluator(std::move(*process));
    for (;;) {
        const auto event = evaluator.m_process.next(job);
        if (!event)
            return fail(event.error());
        if (!*event)
            return fail(job.stopped() ? stoppedError() : internalError("trainer_died").with("exit", 0).with("output", ""));
        if (std::holds_alternative<training::Started>(**event))
            return evaluator;
    }
}

Result<training::Evaluated> Evaluator::evaluate(const std::string& architecture, data::Split split, const Job& job)
{
    if (auto sent = m_process.send({{"architecture", architecture}, {"split", data::codeOf(split)}}); !sent)
        return fail(std::move(sent.error()));
    for (;;) {
        auto event = m_process.next(job);
        if (!event)
            return fail(std::move(event.error()));
        if (!*event || std::holds_alternative<training::Finished>(**event))
            return fail(job.stopped() ? stoppedError() : internalError("trainer_died").with("exit", 0).with("output", ""));
        if (auto* answer = std::get_if<training::Evaluated>(&**event))
            return std::move(*answer);
        if (auto* refused = std::get_if<training::Refused>(&**event))
            return fail(std::move(refused->error));
    }
}

}  // namespace vulpes::workflow
