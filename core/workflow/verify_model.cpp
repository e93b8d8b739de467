// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/verify_model.h"

#include "base/file.h"
#include "data/dataset.h"
#include "deploy/tflite.h"

#include <algorithm>

namespace vulpes::workflow {
namespace {

using deploy::ElementType;

std::string precisionOf(const deploy::Model& model)
{
    bool float32 = false;
    bool float16 = false;
    bool int8 = false;
    for (const deploy::ModelTensor& tensor : model.tensors) {
        if (!tensor.constant() || tensor.elements() < 2)
            continue;
        float32 |= tensor.type == ElementType::Float32;
        float16 |= tensor.type == ElementType::Float16;
        int8 |= tensor.type == ElementType::Int8;
    }
    if (int8 && !float32 && !float16)
        return "int8";
    if (float16 && !int8)
        return "float16";
    return float32 && !int8 ? "float32" : "mixed";
}

/// What the inputs of a file that says nothing of it must be: its own size, values of about −1 … 1.
Result<data::Preprocessing> preprocessingOf(const ModelFacts& facts)
{
    const deploy::ModelTensor& input = facts.model.tensors[static_cast<std::size_t>(facts.model.inputs.front())];
    const bool picture = facts.model.inputs.size() == 1 && input.shape.size() == 4 && input.shape[0] == 1
                         && (input.shape[3] == 1 || input.shape[3] == 3);
    if (!picture)
        return fail(inputError("verify_input").with("tensor", input.name));
    data::Preprocessing result;
    if (facts.preprocessing) {
        result = *facts.preprocessing;
    } else {
        result.order = input.shape[3] == 1 ? data::Preprocessing::ChannelOrder::Grey : data::Preprocessing::ChannelOrder::Rgb;
        result.mean.assign(static_cast<std::size_t>(input.shape[3]), 0.5);
        result.deviation.assign(static_cast<std::size_t>(input.shape[3]), 0.5);
    }
    result.height = input.shape[1];
    result.width = input.shape[2];
    if (result.channels() != input.shape[3])
        return fail(inputError("preprocessing_json").with("key", "order"));
    return result;
}

ModelCheck compare(std::string code, const std::string& expected, const std::string& found)
{
    return {std::move(code), expected == found ? ModelCheck::State::Passed : ModelCheck::State::Failed, expected, found};
}

std::string metadataOf(const ModelFacts& facts, const std::string& name)
{
    const auto found = facts.metadata.find(name);
    return found == facts.metadata.end() ? std::string() : found->second;
}

ModelCheck::State stateOf(bool passed) { return passed ? ModelCheck::State::Passed : ModelCheck::State::Failed; }

}  // namespace

bool VerifyModelResult::passed() const
{
    return std::none_of(checks.begin(), checks.end(), [](const ModelCheck& c) { return c.state == ModelCheck::State::Failed; });
}

Result<ModelFacts> readModelFacts(const std::filesystem::path& file)
{
    if (file.extension() == ".onnx")
        return fail(base::missingError("onnx_not_read").with("file", file.string()));
    auto bytes = base::readFile(file);
    if (!bytes)
        return fail(std::move(bytes.error()));
    auto model = deploy::fromTflite(*bytes);
    if (!model)
        return fail(std::move(model.error()).with("file", file.string()));
    ModelFacts facts;
    facts.bytes = bytes->size();
    facts.model = std::move(*model);
    facts.metadata = facts.model.metadata;
    facts.precision = precisionOf(facts.model);
    facts.untrained = metadataOf(facts, "vulpes.weights") == "untrained";
    if (const auto text = facts.metadata.find("vulpes.preprocessing"); text != facts.metadata.end()) {
        const base::Json json = base::Json::parse(text->second, nullptr, false);
        if (auto read = data::preprocessingFromJson(json))
            facts.preprocessing = std::move(*read);
    }
    return facts;
}

Result<VerifyModelResult> verifyModel(const VerifyModelRequest& request, const base::Job& job)
{
    auto facts = readModelFacts(request.file);
    if (!facts)
        return fail(std::move(facts.error()));
    auto preprocessing = preprocessingOf(*facts);
    if (!preprocessing)
        return fail(std::move(preprocessing.error()).with("file", request.file.string()));
    auto dataset = data::openDataset(request.source, request.seed);
    if (!dataset)
        return fail(std::move(dataset.error()));
    const auto indices = data::balancedSubset(**dataset, request.options.inputs, request.seed);
    const auto input = [&](std::size_t i) { return (*dataset)->input(indices[i % indices.size()], *preprocessing); };

    std::optional<FloatModel> reference;
    if (!request.weights.empty() && request.space && request.architecture) {
        ExportRequest source;
        source.space = request.space;
        source.architecture = *request.architecture;
        source.weights = request.weights;
        const auto& output = facts->model.tensors[static_cast<std::size_t>(facts->model.outputs.front())];
        source.classes = output.shape.empty() ? 1 : output.shape.back();
        source.probabilities = !facts->model.operators.empty()
                               && std::any_of(facts->model.operators.begin(), facts->model.operators.end(),
                                              [](const auto& op) { return op.kind == deploy::OperatorKind::Softmax; });
        auto made = floatModel(source);
        if (!made)
            return fail(std::move(made.error()));
        reference = std::move(*made);
    }

    auto verification = deploy::verify(request.file, reference ? &reference->model : nullptr, input, request.options, job);
    if (!verification)
        return fail(std::move(verification.error()));

    VerifyModelResult result;
    result.verification = std::move(*verification);
    const auto& found = result.verification;
    const bool sound = std::none_of(found.findings.begin(), found.findings.end(),
                                    [](const auto& f) { return f.weight == deploy::Finding::Weight::Error; });
    result.checks.push_back({"structure", stateOf(sound), {}, {}});
    ModelCheck architecture{"architecture", ModelCheck::State::NotAsked, {}, {}};
    if (request.space && request.architecture)
        architecture = compare("architecture", request.space->format(*request.architecture), metadataOf(*facts, "vulpes.architecture"));
    result.checks.push_back(std::move(architecture));
    ModelCheck study{"study", ModelCheck::State::NotAsked, {}, {}};
    if (!request.studyDigest.empty())
        study = compare("study", request.studyDigest, metadataOf(*facts, "vulpes.study_digest"));
    result.checks.push_back(std::move(study));
    // A quantised file may differ from its float weights; a float one may not by more than rounding.
    ModelCheck weights{"weights", ModelCheck::State::NotAsked, {}, {}};
    if (found.quantised && facts->precision == "float32")
        weights.state = stateOf(found.quantised->largestError <= 1e-5);
    result.checks.push_back(std::move(weights));
    const bool asked = found.verdict != deploy::Verdict::NotChecked;
    result.checks.push_back({"outside", !asked ? ModelCheck::State::NotAsked : stateOf(found.verdict != deploy::Verdict::Differs), {}, {}});
    result.facts = std::move(*facts);
    return result;
}

base::Json toJson(const VerifyModelResult& result)
{
    base::Json json;
    json["schema"] = "vulpes.verify/1";
    json["verdict"] = deploy::codeOf(result.verification.verdict);
    json["passed"] = result.passed();
    json["precision"] = result.facts.precision;
    json["bytes"] = result.facts.bytes;
    json["untrained"] = result.facts.untrained;
    json["checks"] = base::Json::array();
    for (const ModelCheck& check : result.checks) {
        const char* state = check.state == ModelCheck::State::Passed ? "passed"
                            : check.state == ModelCheck::State::Failed ? "failed" : "not_asked";
        json["checks"].push_back({{"check", check.code}, {"state", state}, {"expected", check.expected}, {"found", check.found}});
    }
    json["metadata"] = base::Json::object();
    for (const auto& [name, value] : result.facts.metadata)
        json["metadata"][name] = value;
    json["preprocessing"] = result.facts.preprocessing ? data::toJson(*result.facts.preprocessing) : base::Json(nullptr);
    json["verification"] = deploy::toJson(result.verification);
    return json;
}

}  // namespace vulpes::workflow
