// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/train_event.h"

#include <array>
#include <concepts>
#include <string_view>
#include <type_traits>
#include <variant>

namespace vulpes::training {

/// In the order of `TrainEvent`.
inline constexpr std::array<std::string_view, std::variant_size_v<TrainEvent>> kEventNames{
    "started", "step", "epoch_done", "checkpointed", "evaluated", "extracted", "warning", "refused", "failed", "finished"};

template<typename Record, typename Known>
concept Is = std::same_as<std::remove_const_t<Record>, Known>;

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& pictures)
    requires Is<Record, ClassPictures>
{
    field("name", pictures.name);
    field("train", pictures.train);
    field("validation", pictures.validation);
    field("test", pictures.test);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, Started>
{
    field("command", event.command);
    field("device", event.device);
    field("framework", event.framework);
    field("processes", event.processes);
    field("parameters", event.parameters);
    field("epochs", event.epochs);
    field("steps_per_epoch", event.stepsPerEpoch);
    field("epoch", event.epoch);
    field("train_pictures", event.trainPictures);
    field("validation_pictures", event.validationPictures);
    field("test_pictures", event.testPictures);
    field("classes", event.classes);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, Step>
{
    field("epoch", event.epoch);
    field("step", event.step);
    field("steps", event.steps);
    field("loss", event.loss);
    field("loss_min", event.lossMin);
    field("loss_random", event.lossRandom);
    field("rate", event.rate);
    field("pictures_per_second", event.picturesPerSecond);
    field("seconds_left", event.secondsLeft);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& accuracy)
    requires Is<Record, Accuracy>
{
    field("role", accuracy.role);
    field("architecture", accuracy.architecture);
    field("accuracy", accuracy.accuracy);
    field("correct", accuracy.correct);
    field("total", accuracy.total);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, EpochDone>
{
    field("epoch", event.epoch);
    field("epochs", event.epochs);
    field("loss", event.loss);
    field("accuracies", event.accuracies);
    field("seconds", event.seconds);
    field("rate", event.rate);
    field("megabytes", event.megabytes);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, Checkpointed>
{
    field("epoch", event.epoch);
    field("step", event.step);
    field("file", event.file);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, Evaluated>
{
    field("architecture", event.architecture);
    field("split", event.split);
    field("accuracy", event.accuracy);
    field("correct", event.correct);
    field("total", event.total);
    field("loss", event.loss);
    field("seconds", event.seconds);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, Extracted>
{
    field("architecture", event.architecture);
    field("file", event.file);
    field("validation_accuracy", event.validationAccuracy);
    field("test_accuracy", event.testAccuracy);
}

template<typename Visitor, typename Record>
void fields(Visitor& field, Record& event)
    requires Is<Record, Finished>
{
    field("stopped", event.stopped);
    field("seconds", event.seconds);
}

} // namespace vulpes::training
