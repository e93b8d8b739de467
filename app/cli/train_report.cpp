// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/train_report.h"

#include "cli/messages.h"
#include "cli/study_options.h"
#include "cli/text_table.h"

#include <algorithm>
#include <cstdio>

#include <unistd.h>

namespace vulpes::cli {

namespace {

std::string accuraciesText(const std::vector<training::Accuracy>& accuracies)
{
    std::string text;
    for (const training::Accuracy& accuracy : accuracies)
        text += (text.empty() ? "; " : ", ") + accuracy.role + " " + number(accuracy.accuracy, 2) + " %";
    return text;
}

std::string epochText(const training::EpochDone& event)
{
    return "epoch " + std::to_string(event.epoch) + " of " + std::to_string(event.epochs) + ": loss " + number(event.loss, 4)
           + accuraciesText(event.accuracies) + ", " + number(event.seconds, 1) + " s";
}

/// More classes than this are told by the fewest and the most pictures of one.
constexpr std::size_t kMostClasses = 20;

/// What the classes hold: training, validation and test pictures.
std::string classesText(const std::vector<training::ClassPictures>& classes)
{
    const auto count = [](std::size_t pictures) { return grouped(static_cast<std::int64_t>(pictures)); };
    const auto numbers = [&](const training::ClassPictures& one) { return count(one.train) + " + " + count(one.validation) + " + " + count(one.test); };
    const auto [least, most] = std::ranges::minmax_element(classes, {}, &training::ClassPictures::train);
    const std::string all = std::to_string(classes.size()) + " classes (training + validation + test pictures)";
    if (std::ranges::all_of(classes, [&](const auto& one) { return numbers(one) == numbers(classes.front()); }))
        return all + ": each " + numbers(classes.front());
    if (classes.size() > kMostClasses)
        return all + ": from " + least->name + " " + numbers(*least) + " to " + most->name + " " + numbers(*most);
    std::string text;
    for (const training::ClassPictures& one : classes)
        text += (text.empty() ? ": " : ", ") + one.name + " " + numbers(one);
    return all + text;
}

/// Over the progress line, where there is one.
void sayOver(const Context& context, const std::string& line)
{
    context.say((isatty(STDERR_FILENO) != 0 ? "\r\033[K" : "") + line);
}

} // namespace

workflow::OnTrainEvent trainTalk(const Context& context)
{
    if (context.globals.progress == "json")
        return [stream = context.globals.json ? stderr : stdout](const training::TrainEvent& event) {
            std::fprintf(stream, "%s\n", training::toLine(event).c_str());
            std::fflush(stream);
        };
    return [&context](const training::TrainEvent& event) {
        if (const auto* started = std::get_if<training::Started>(&event)) {
            sayOver(context, started->framework + " on " + started->device + ", processes: " + std::to_string(started->processes) + ", "
                                 + grouped(started->parameters) + " parameters; " + grouped(static_cast<std::int64_t>(started->trainPictures))
                                 + " training, " + grouped(static_cast<std::int64_t>(started->validationPictures)) + " validation and "
                                 + grouped(static_cast<std::int64_t>(started->testPictures)) + " test pictures");
            if (!started->classes.empty())
                sayOver(context, classesText(started->classes));
        } else if (const auto* epoch = std::get_if<training::EpochDone>(&event))
            sayOver(context, epochText(*epoch));
        else if (const auto* warning = std::get_if<training::Warning>(&event))
            sayOver(context, "warning: " + warningSentence(warning->code, warning->facts));
    };
}

Json outcomeJson(const workflow::TrainingOutcome& outcome)
{
    Json json;
    json["stopped"] = outcome.stopped;
    json["seconds"] = outcome.seconds;
    if (outcome.started) {
        json["device"] = outcome.started->device;
        json["framework"] = outcome.started->framework;
        json["processes"] = outcome.started->processes;
        json["parameters"] = outcome.started->parameters;
        json["epochs"] = outcome.started->epochs;
    }
    json["epoch"] = outcome.last ? outcome.last->epoch : outcome.started ? outcome.started->epoch : 0;
    json["loss"] = outcome.last ? toJson(std::optional(outcome.last->loss)) : Json(nullptr);
    json["megabytes"] = outcome.last ? Json(outcome.last->megabytes) : Json(nullptr);
    json["accuracies"] = Json::array();
    if (outcome.last)
        for (const training::Accuracy& accuracy : outcome.last->accuracies)
            json["accuracies"].push_back({{"role", accuracy.role}, {"arch", accuracy.architecture}, {"accuracy", accuracy.accuracy},
                                          {"correct", accuracy.correct}, {"total", accuracy.total}});
    json["checkpoint"] = outcome.checkpoint ? Json(outcome.checkpoint->file) : Json(nullptr);
    json["warnings"] = Json::array();
    for (const training::Warning& warning : outcome.warnings)
        json["warnings"].push_back({{"code", warning.code}, {"facts", factsJson(warning.facts)}});
    return json;
}

std::string outcomeText(const workflow::TrainingOutcome& outcome)
{
    if (!outcome.last) {
        if (!outcome.started || outcome.started->epoch == 0)
            return "no epoch ended";
        const std::string epochs = std::to_string(outcome.started->epochs) + " epochs";
        const bool finished = !outcome.stopped && outcome.started->epoch == outcome.started->epochs;
        return finished ? "finished already, " + epochs : std::to_string(outcome.started->epoch) + " of " + epochs + ", all of them before";
    }
    return std::to_string(outcome.last->epoch) + " of " + std::to_string(outcome.last->epochs) + " epochs, " + number(outcome.seconds, 1)
           + " s, loss " + number(outcome.last->loss, 4) + accuraciesText(outcome.last->accuracies);
}

} // namespace vulpes::cli
