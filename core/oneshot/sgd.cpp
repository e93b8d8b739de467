// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/sgd.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace vulpes::oneshot {
namespace {

double gradientNorm(const Parameters& parameters)
{
    double sum = 0;
    for (const auto& [name, parameter] : parameters.all())
        if (parameter.value.grad().defined()) {
            const double norm = parameter.value.grad().norm().item<double>();
            sum += norm * norm;
        }
    return std::sqrt(sum);
}

void update(Parameter& parameter, const SgdOptions& options, double scale)
{
    at::Tensor gradient = parameter.value.grad();
    if (scale != 1)
        gradient.mul_(scale);
    if (parameter.decays && options.weightDecay > 0)
        gradient.add_(parameter.value, options.weightDecay);
    const at::Tensor mask = maskOf(parameter);
    if (!mask.defined()) {
        if (!parameter.momentum.defined())
            parameter.momentum = at::zeros_like(gradient);
        parameter.momentum.mul_(options.momentum).add_(gradient);
        parameter.value.sub_(gradient.add_(parameter.momentum, options.momentum), options.rate);
        return;
    }
    if (!parameter.momentum.defined())
        parameter.momentum = at::zeros_like(gradient);
    const at::Tensor momentum = parameter.momentum * options.momentum + gradient;
    const at::Tensor value = parameter.value - options.rate * (gradient + options.momentum * momentum);
    parameter.momentum.copy_(at::where(mask, momentum, parameter.momentum));
    parameter.value.copy_(at::where(mask, value, parameter.value));
}

} // namespace

double sgdStep(Parameters& parameters, const SgdOptions& options)
{
    const at::NoGradGuard guard;
    const double norm = gradientNorm(parameters);
    const double scale = options.clip > 0 && norm > options.clip ? options.clip / norm : 1;
    for (auto& [name, parameter] : parameters.all())
        if (parameter.value.grad().defined() && !parameter.used.empty())
            update(parameter, options, scale);
    parameters.clearGradients();
    return norm;
}

double scheduledRate(double highest, double step, double warmup, double steps)
{
    if (step < warmup)
        return highest * (step + 1) / warmup;
    const double progress = steps > warmup ? (step - warmup) / (steps - warmup) : 1;
    return 0.5 * highest * (1 + std::cos(std::numbers::pi * std::clamp(progress, 0.0, 1.0)));
}

void averageStep(Parameters& parameters, double decay)
{
    const at::NoGradGuard guard;
    for (auto& [name, parameter] : parameters.all()) {
        if (parameter.average.defined())
            parameter.average.mul_(decay).add_(parameter.value.detach(), 1 - decay);
        else
            parameter.average = parameter.value.detach().clone();
    }
}

} // namespace vulpes::oneshot
