// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/skeleton_json.h"

#include "graph/names.h"
#include "space/cell_json.h"

namespace vulpes::space {
Json skeletonToJson(const Skeleton& skeleton)
{
    Json json;
    const auto& stem = skeleton.stem;
    json["stem"] = {{"channels", stem.channels}, {"kernel", stem.kernel}, {"stride", stem.stride},
        {"activation", graph::codeOf(stem.activation)}};
    // What only cells and layers of operators have is written where it is meant, so that documents of other spaces stay as they are.
    if (!skeleton.operators.empty())
        json["operators"] = operatorsToJson(skeleton.operators);
    if (skeleton.cell)
        json["cell"] = cellToJson(*skeleton.cell);
    const Skeleton plain;
    if (skeleton.headNorm)
        json["head_norm"] = true;
    if (skeleton.countBiases)
        json["count_biases"] = true;
    if (skeleton.resolution != plain.resolution)
        json["resolution"] = skeleton.resolution;
    if (skeleton.classes != plain.classes)
        json["classes"] = skeleton.classes;
    json["fixed"] = Json::array();
    for (const auto& block : skeleton.fixed)
        json["fixed"].push_back({{"channels", block.channels}, {"expansion", block.expansion}, {"kernel", block.kernel},
            {"stride", block.stride}, {"squeeze_excite", block.squeezeExcite},
            {"activation", graph::codeOf(block.activation)}});
    if (!skeleton.cell)
        json["stages"] = Json::array();
    for (const auto& stage : skeleton.stages)
        json["stages"].push_back({{"channels", stage.channels}, {"stride", stage.stride},
            {"squeeze_excite", stage.squeezeExcite}, {"activation", graph::codeOf(stage.activation)}});
    json["head_channels"] = skeleton.headChannels;
    json["feature_channels"] = skeleton.featureChannels;
    json["head_activation"] = graph::codeOf(skeleton.headActivation);
    json["squeeze_ratio"] = skeleton.squeezeRatio;
    json["channel_divisor"] = skeleton.channelDivisor;
    return json;
}

Skeleton skeletonFromJson(const Json& json, const std::string& path, std::optional<Error>& error)
{
    Skeleton skeleton;
    JsonReader reader(json, path, error);
    reader.allowOnly({"stem", "fixed", "stages", "head_channels", "feature_channels", "head_activation", "squeeze_ratio",
        "channel_divisor", "operators", "cell", "head_norm", "count_biases", "resolution", "classes"});
    if (const Json* member = reader.member("stem")) {
        JsonReader stem(*member, reader.pathOf("stem"), error);
        stem.allowOnly({"channels", "kernel", "stride", "activation"});
        skeleton.stem.channels = stem.integer("channels", skeleton.stem.channels);
        skeleton.stem.kernel = stem.integer("kernel", skeleton.stem.kernel);
        skeleton.stem.stride = stem.integer("stride", skeleton.stem.stride);
        skeleton.stem.activation = activationOf(stem, "activation", skeleton.stem.activation);
    }
    for (const auto& [element, elementPath] : reader.elements("fixed")) {
        JsonReader fixed(*element, elementPath, error);
        fixed.allowOnly({"channels", "expansion", "kernel", "stride", "squeeze_excite", "activation"});
        Skeleton::FixedBlock block;
        block.channels = fixed.integer("channels", block.channels);
        block.expansion = fixed.number("expansion", block.expansion);
        block.kernel = fixed.integer("kernel", block.kernel);
        block.stride = fixed.integer("stride", block.stride);
        block.squeezeExcite = fixed.boolean("squeeze_excite", block.squeezeExcite);
        block.activation = activationOf(fixed, "activation", block.activation);
        skeleton.fixed.push_back(block);
    }
    skeleton.operators = operatorsFromJson(reader, error);
    if (const Json* member = reader.member("cell"))
        skeleton.cell = cellFromJson(*member, reader.pathOf("cell"), error);
    if (!reader.has("stages") && !skeleton.cell)
        reader.complain(reader.pathOf("stages"), "missing");
    for (const auto& [element, elementPath] : reader.elements("stages")) {
        JsonReader shape(*element, elementPath, error);
        shape.allowOnly({"channels", "stride", "squeeze_excite", "activation"});
        Skeleton::StageShape stage;
        stage.channels = shape.integer("channels", stage.channels);
        stage.stride = shape.integer("stride", stage.stride);
        stage.squeezeExcite = shape.boolean("squeeze_excite", stage.squeezeExcite);
        stage.activation = activationOf(shape, "activation", stage.activation);
        skeleton.stages.push_back(stage);
    }
    skeleton.headChannels = reader.integer("head_channels", skeleton.headChannels);
    skeleton.featureChannels = reader.integer("feature_channels", skeleton.featureChannels);
    skeleton.headActivation = activationOf(reader, "head_activation", skeleton.headActivation);
    skeleton.squeezeRatio = reader.number("squeeze_ratio", skeleton.squeezeRatio);
    skeleton.channelDivisor = reader.integer("channel_divisor", skeleton.channelDivisor);
    skeleton.headNorm = reader.boolean("head_norm", skeleton.headNorm);
    skeleton.countBiases = reader.boolean("count_biases", skeleton.countBiases);
    skeleton.resolution = reader.integer("resolution", skeleton.resolution);
    skeleton.classes = reader.integer("classes", skeleton.classes);
    return skeleton;
}

} // namespace vulpes::space
