// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/export_report.h"

#include <algorithm>
#include <map>

namespace vulpes::workflow {

using base::Json;

namespace {

Json operatorsJson(const deploy::Model& model)
{
    std::map<std::string, int> counts;
    for (const deploy::ModelOperator& op : model.operators)
        ++counts[deploy::nameOf(op.kind)];
    Json json = Json::object();
    for (const auto& [name, count] : counts)
        json[name] = count;
    return json;
}

}  // namespace

Json calibrationJson(const CalibrationChoice& choice, const deploy::Calibration& calibration, const deploy::Model& floatModel)
{
    Json json;
    json["source"] = choice.source;
    json["inputs"] = calibration.inputs;
    json["seed"] = choice.seed;
    json["method"] = choice.options.method == deploy::CalibrationOptions::Method::MinMax ? "minmax" : "percentile";
    json["percentile"] = choice.options.method == deploy::CalibrationOptions::Method::MinMax ? Json(nullptr)
                                                                                             : Json(choice.options.percentile);
    json["ranges"] = Json::array();
    for (std::size_t t = 0; t < calibration.ranges.size(); ++t) {
        if (floatModel.tensors[t].constant())
            continue;
        json["ranges"].push_back({{"tensor", floatModel.tensors[t].name},
                                  {"minimum", calibration.ranges[t].minimum},
                                  {"maximum", calibration.ranges[t].maximum},
                                  {"coverage", calibration.coverage[t]}});
    }
    return json;
}

std::string latencyPrecision(const Analysis& analysis)
{
    const auto device = std::ranges::find(analysis.inputs.devices, analysis.device, &study::Device::name);
    const bool known = device != analysis.inputs.devices.end() && !device->precision.empty();
    return known ? device->precision : std::string(codeOf(Precision::Float32));
}

Json predictionsJson(const Analysis& analysis, const NetworkReport& report, double budget)
{
    const auto known = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
    const auto range = [&](const predict::Prediction& p) { return Json::array({known(p.low), known(p.high)}); };
    Json json;
    json["device"] = analysis.device;
    json["accuracy"] = report.accuracy.value;
    json["accuracy_range"] = range(report.accuracy);
    json[analysis.metric] = report.latency.value;
    json[analysis.metric + "_range"] = range(report.latency);
    json["latency_precision"] = latencyPrecision(analysis);
    json["budget"] = budget > 0 ? Json(budget) : Json(nullptr);
    json["chance"] = known(report.chance);
    json["extrapolated"] = report.accuracy.extrapolated || report.latency.extrapolated;
    return json;
}

Json modelReport(const ExportRequest& request, const FloatModel& source, const ExportResult& result, const std::string& sha256)
{
    Json json;
    json["schema"] = "vulpes.model_report/1";
    json["vulpes"] = VULPES_VERSION;
    json["file"] = result.file.filename().string();
    json["bytes"] = result.bytes;
    json["sha256"] = sha256;
    json["format"] = codeOf(request.format);
    json["precision"] = codeOf(request.precision);
    json["edges"] = request.precision != Precision::Int8 ? Json(nullptr)
                                                         : Json(request.edges == deploy::Edges::Int8 ? "int8" : "float");
    json["architecture"] = request.space->format(request.architecture);
    json["space"] = request.space->name();
    json["study_digest"] = request.studyDigest.empty() ? Json(nullptr) : Json(request.studyDigest);
    json["macs"] = source.graph.macs();
    json["parameters"] = source.graph.parameters();
    json["peak_activation_bytes"] = source.graph.peakActivationBytes(request.precision == Precision::Int8 ? 1 : 4);
    json["weights"] = {{"origin", source.weights.untrained() ? "untrained" : "trained"},
                       {"file", request.weights.empty() || request.supernet ? Json(nullptr) : Json(request.weights.filename().string())},
                       {"supernet", request.supernet ? Json(request.supernet->source) : Json(nullptr)},
                       {"epochs", request.supernet ? Json(request.supernet->epochs) : Json(nullptr)},
                       {"seed", source.weights.untrained() ? Json(request.untrainedSeed) : Json(nullptr)}};
    json["preprocessing"] = data::toJson(source.preprocessing);
    json["output"] = request.probabilities ? "probabilities" : "logits";
    json["operators"] = operatorsJson(source.model);
    json["predictions"] = request.predictions;
    if (request.predictions.is_object())
        json["predictions"]["latency_applies"] = request.predictions.value("latency_precision", "") == codeOf(request.precision);
    json["calibration"] = result.calibration ? calibrationJson(request.calibration, *result.calibration, source.model) : Json(nullptr);
    json["accuracy"] = result.accuracy ? toJson(*result.accuracy) : Json(nullptr);
    json["warnings"] = result.warnings;
    json["verification"] = deploy::toJson(result.verification);
    return json;
}

}  // namespace vulpes::workflow
