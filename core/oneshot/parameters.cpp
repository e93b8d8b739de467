// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/parameters.h"

#include "oneshot/arrays.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cassert>
#include <set>

namespace vulpes::oneshot {
namespace {

constexpr const char* kValue = "value:";
constexpr const char* kMomentum = "momentum:";
constexpr const char* kAverage = "average:";

std::int64_t kernelOf(const at::Tensor& value)
{
    return value.dim() == 4 ? value.size(2) : 1;
}

Part whole(const at::Tensor& value)
{
    return {value.size(0), value.dim() > 1 ? value.size(1) : 1, kernelOf(value)};
}

} // namespace

Parameter& Parameters::at(const std::string& name)
{
    const auto found = m_all.find(name);
    assert(found != m_all.end());
    return found->second;
}

void Parameters::add(std::string name, at::Tensor value, bool decays)
{
    Parameter parameter;
    parameter.value = std::move(value);
    parameter.value.set_requires_grad(true);
    parameter.decays = decays;
    m_all.emplace(std::move(name), std::move(parameter));
}

void Parameters::use(Parameter& parameter, Part part) const
{
    if (std::find(parameter.used.begin(), parameter.used.end(), part) == parameter.used.end())
        parameter.used.push_back(part);
}

void Parameters::useAll(Parameter& parameter) const
{
    use(parameter, whole(parameter.value));
}

void Parameters::clearGradients()
{
    for (auto& [name, parameter] : m_all) {
        parameter.value.mutable_grad().reset();
        parameter.used.clear();
    }
}

std::int64_t Parameters::count() const
{
    std::int64_t sum = 0;
    for (const auto& [name, parameter] : m_all)
        sum += parameter.value.numel();
    return sum;
}

void Parameters::moveTo(at::Device device)
{
    for (auto& [name, parameter] : m_all) {
        parameter.value = parameter.value.detach().to(device);
        parameter.value.set_requires_grad(true);
        for (at::Tensor* other : {&parameter.momentum, &parameter.average})
            if (other->defined())
                *other = other->to(device);
    }
}

at::Tensor maskOf(const Parameter& parameter)
{
    const at::Tensor& value = parameter.value;
    const Part all = whole(value);
    if (std::find(parameter.used.begin(), parameter.used.end(), all) != parameter.used.end())
        return {};
    at::Tensor mask = at::zeros_like(value, at::TensorOptions().dtype(at::kBool).requires_grad(false));
    for (const Part& part : parameter.used) {
        at::Tensor box = mask.narrow(0, 0, part.out);
        if (value.dim() > 1)
            box = box.narrow(1, 0, part.in);
        if (value.dim() == 4) {
            const std::int64_t margin = (all.kernel - part.kernel) / 2;
            box = box.narrow(2, margin, part.kernel).narrow(3, margin, part.kernel);
        }
        box.fill_(true);
    }
    return mask;
}

graph::Weights Parameters::save() const
{
    graph::Weights saved;
    for (const auto& [name, parameter] : m_all) {
        saved.arrays[kValue + name] = toArray(parameter.value);
        if (parameter.momentum.defined())
            saved.arrays[kMomentum + name] = toArray(parameter.momentum);
        if (parameter.average.defined())
            saved.arrays[kAverage + name] = toArray(parameter.average);
    }
    return saved;
}

Result<void> Parameters::load(const graph::Weights& saved)
{
    const auto bad = [](const std::string& array, const char* reason) {
        return fail(inputError("checkpoint_malformed").with("array", array).with("reason", std::string(reason)));
    };
    // Looked through first, so that a bad file changes nothing.
    std::set<std::string> known;
    for (const auto& [name, parameter] : m_all)
        for (const char* role : {kValue, kMomentum, kAverage}) {
            const std::string key = role + name;
            const auto found = saved.arrays.find(key);
            if (found == saved.arrays.end()) {
                if (role == kValue)
                    return bad(key, "missing");
                continue;
            }
            known.insert(key);
            const auto sizes = parameter.value.sizes();
            if (!std::equal(found->second.shape.begin(), found->second.shape.end(), sizes.begin(), sizes.end()))
                return bad(key, "shape");
        }
    for (const auto& [key, array] : saved.arrays)
        if (!known.contains(key))
            return bad(key, "unused");

    const at::NoGradGuard guard;
    for (auto& [name, parameter] : m_all) {
        parameter.value.copy_(toTensor(saved.arrays.at(kValue + name)));
        const auto load = [&](const char* role, at::Tensor& place) {
            const auto found = saved.arrays.find(role + name);
            place = found == saved.arrays.end() ? at::Tensor() : at::empty_like(parameter.value).copy_(toTensor(found->second));
        };
        load(kMomentum, parameter.momentum);
        load(kAverage, parameter.average);
    }
    return {};
}

} // namespace vulpes::oneshot
