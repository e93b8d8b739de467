// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check/findings.h"
#include "deploy/check_model.h"
#include "deploy/tflite/container.h"
#include "deploy/tflite/versions.h"

#include <algorithm>
#include <set>

namespace vulpes::deploy {

namespace {

constexpr int kOldCodes = 127;
constexpr std::size_t kDataAlignment = 16;

using check::Findings;

void checkBuffers(const container::Opened& opened, Findings& findings)
{
    const auto* buffers = opened.model().buffers();
    if (!buffers || buffers->size() == 0)
        return findings.error("buffer_zero", -1, -1, "there is none");
    if (buffers->Get(0)->data() && buffers->Get(0)->data()->size() > 0)
        findings.error("buffer_zero", -1, -1, "is not empty");
    for (flatbuffers::uoffset_t i = 0; i < buffers->size(); ++i) {
        const auto* data = buffers->Get(i)->data();
        if (data && data->size() > 0 && opened.offsetOf(data->data()) % kDataAlignment != 0)
            return findings.error("buffer_alignment", -1, -1, "buffer " + std::to_string(i));
    }
}

void checkOperatorCodes(const container::Model& file, Findings& findings)
{
    if (!file.operator_codes())
        return;
    for (const container::OperatorCode* code : *file.operator_codes()) {
        const int newer = code->builtin_code();
        const int older = code->deprecated_builtin_code();
        if (older != std::min(newer, kOldCodes))
            findings.error(
                "operator_code_fields", -1, -1, std::to_string(older) + " and " + std::to_string(newer));
    }
}

void checkMaps(const flatbuffers::Vector<flatbuffers::Offset<container::TensorMap>>* maps,
    const std::vector<int>& tensors, const char* what, Findings& findings)
{
    std::set<std::string> names;
    std::vector<int> indices;
    for (flatbuffers::uoffset_t i = 0; maps && i < maps->size() && i <= tensors.size(); ++i) {
        const container::TensorMap& map = *maps->Get(i);
        indices.push_back(static_cast<int>(map.tensor_index()));
        if (!map.name() || !names.insert(map.name()->str()).second)
            findings.error("signature_names", -1, indices.back(), what);
    }
    if (!std::is_permutation(indices.begin(), indices.end(), tensors.begin(), tensors.end()))
        findings.error("signature_tensors", -1, -1, what);
    else if (indices != tensors)
        findings.note("signature_order", -1, -1, what);
}

void checkSignatures(const container::Model& file, const Model& model, Findings& findings)
{
    if (!file.signature_defs() || file.signature_defs()->size() == 0)
        return findings.warning("signature_missing", -1, -1);
    for (const container::SignatureDef* signature : *file.signature_defs()) {
        if (signature->subgraph_index() != 0)
            findings.error("signature_subgraph", -1, -1, std::to_string(signature->subgraph_index()));
        checkMaps(signature->inputs(), model.inputs, "inputs", findings);
        checkMaps(signature->outputs(), model.outputs, "outputs", findings);
    }
}

void checkShapeSignatures(const container::SubGraph& graph, Findings& findings)
{
    for (flatbuffers::uoffset_t i = 0; graph.tensors() && i < graph.tensors()->size(); ++i) {
        const auto* signature = graph.tensors()->Get(i)->shape_signature();
        if (!signature || signature->size() == 0)
            continue;
        const auto* shape = graph.tensors()->Get(i)->shape();
        bool same = shape && shape->size() == signature->size();
        for (flatbuffers::uoffset_t axis = 0; same && axis < shape->size(); ++axis)
            same = signature->Get(axis) == shape->Get(axis);
        if (!same)
            findings.warning("dynamic_shape", -1, static_cast<int>(i));
    }
}

/// Requires a model without errors: versions depend on types and scales.
void checkVersions(const Model& model, Findings& findings)
{
    for (std::size_t i = 0; i < model.operators.size(); ++i) {
        const ModelOperator& op = model.operators[i];
        const int needed = versionOf(model, op);
        if (op.version < needed)
            findings.error("operator_version", static_cast<int>(i), -1, check::expected(needed, op.version));
        else if (op.version > needed)
            findings.note(
                "operator_version_high", static_cast<int>(i), -1, check::expected(needed, op.version));
    }
    const auto runtime = model.metadata.find(kMinimumRuntimeKey);
    if (runtime == model.metadata.end())
        return findings.warning("runtime_version_missing", -1, -1);
    const std::string found(runtime->second.c_str());
    if (runtime->second.size() != 16 || found != minimumRuntime(model))
        findings.warning("runtime_version", -1, -1, check::expected(minimumRuntime(model), found));
}

/// What the reader refuses, as a finding.
void addError(const Error& error, Findings& findings)
{
    std::string code = error.code.substr(error.code.find('_') + 1);
    std::string detail;
    for (const base::Fact& fact : error.facts) {
        const auto* words = std::get_if<std::string>(&fact.value);
        const auto* number = std::get_if<std::int64_t>(&fact.value);
        if (fact.key == "reason" && words)
            code = *words;
        else
            detail += (detail.empty() ? "" : ", ") + fact.key + ' '
                + (words         ? *words
                        : number ? std::to_string(*number)
                                 : "");
    }
    findings.error(code, -1, -1, detail);
}

}  // namespace

std::vector<Finding> checkTflite(std::string_view bytes)
{
    Findings findings;
    const auto opened = container::Opened::open(bytes);
    if (!opened) {
        addError(opened.error(), findings);
        return std::move(findings).take();
    }
    checkBuffers(*opened, findings);
    checkOperatorCodes(opened->model(), findings);
    const auto model = fromTflite(bytes);
    if (!model) {
        addError(model.error(), findings);
        return std::move(findings).take();
    }
    checkSignatures(opened->model(), *model, findings);
    checkShapeSignatures(*opened->model().subgraphs()->Get(0), findings);
    std::vector<Finding> list = std::move(findings).take();
    std::vector<Finding> inside = checkModel(*model);
    const bool sound = std::none_of(inside.begin(), inside.end(),
        [](const Finding& finding) { return finding.weight == Finding::Weight::Error; });
    list.insert(list.end(), std::make_move_iterator(inside.begin()), std::make_move_iterator(inside.end()));
    if (sound) {
        Findings versions;
        checkVersions(*model, versions);
        std::vector<Finding> more = std::move(versions).take();
        list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return list;
}

}  // namespace vulpes::deploy
