// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/evaluator.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vulpes::workflow {

namespace {

/// Warnings answer a question that cannot be answered; these say something of the run.
bool isRefusal(const training::Warning& warning)
{
    constexpr std::array<std::string_view, 3> kOfTheRun{"stopping", "checkpoint_fell_back", "event_malformed"};
    return std::ranges::find(kOfTheRun, warning.code) == kOfTheRun.end();
}

}  // namespace

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

template<typename Answer>
Result<Answer> Evaluator::ask(const Json& request, const Job& job)
{
    if (auto sent = m_process.send(request); !sent)
        return fail(std::move(sent.error()));
    for (;;) {
        auto event = m_process.next(job);
        if (!event)
            return fail(std::move(event.error()));
        if (!*event || std::holds_alternative<training::Finished>(**event))
            return fail(job.stopped() ? stoppedError() : internalError("trainer_died").with("exit", 0).with("output", ""));
        if (auto* answer = std::get_if<Answer>(&**event))
            return std::move(*answer);
        if (auto* warning = std::get_if<training::Warning>(&**event); warning && isRefusal(*warning))
            return fail(Error{ErrorKind::Input, std::move(warning->code), std::move(warning->facts)});
    }
}

Result<training::Evaluated> Evaluator::evaluate(const std::string& architecture, data::Split split, const Job& job)
{
    return ask<training::Evaluated>({{"architecture", architecture}, {"split", data::codeOf(split)}}, job);
}

Result<training::Extracted> Evaluator::extract(
    const std::string& architecture, const std::filesystem::path& file, bool accuracy, const Job& job)
{
    return ask<training::Extracted>({{"architecture", architecture}, {"file", file.string()}, {"accuracy", accuracy}}, job);
}

}  // namespace vulpes::workflow
