// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "predict/separable_model.h"
#include "study/embedded.h"

#include <cstdlib>
#include <string_view>
#include <vector>

/// The embedded study's predictors as the program itself makes them: with the catalogue of decisions behind the states.
namespace vulpes::synthetic {

inline std::vector<predict::Slice> publishedSlices(bool tied)
{
    const auto study = study::embeddedStudy("foxnas-192").value();
    const auto documents = study.documents("coefficients").value();
    const auto fitOf = [&](predict::Target target, std::string_view name) {
        for (const auto& document : documents)
            if (document.name == name)
                return predict::fitFromCoefficients(document.body, study.space(), target).value();
        std::abort();
    };
    predict::ModelRequest request;
    request.tied = tied;
    return predict::buildModel(fitOf(predict::Target::Accuracy, "accuracy"), fitOf(predict::Target::Latency, "latency_ms"), request).value();
}

} // namespace vulpes::synthetic
