// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/cell_json.h"

#include "graph/names.h"

#include <algorithm>
#include <array>

namespace vulpes::space {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"none", "skip", "bottleneck", "convolution", "average_pool"};

} // namespace

graph::Activation activationOf(JsonReader& reader, const char* key, graph::Activation fallback)
{
    const auto activation = graph::activationFromCode(reader.text(key, graph::codeOf(fallback)));
    if (!activation)
        reader.complain(reader.pathOf(key), "unknown_value");
    return activation.value_or(fallback);
}

Json operatorsToJson(const std::vector<Operator>& operators)
{
    const Operator plain;
    Json list = Json::array();
    for (const Operator& op : operators) {
        Json json = {{"kind", kKinds[static_cast<std::size_t>(op.kind)]}};
        if (op.expansion != plain.expansion)
            json["expansion"] = op.expansion;
        if (op.kernel != plain.kernel)
            json["kernel"] = op.kernel;
        if (op.groups != plain.groups)
            json["groups"] = op.groups;
        if (op.activation != plain.activation)
            json["activation"] = graph::codeOf(op.activation);
        list.push_back(std::move(json));
    }
    return list;
}

std::vector<Operator> operatorsFromJson(JsonReader& skeleton, std::optional<Error>& error)
{
    std::vector<Operator> operators;
    for (const auto& [element, path] : skeleton.elements("operators")) {
        JsonReader reader(*element, path, error);
        reader.allowOnly({"kind", "expansion", "kernel", "groups", "activation"});
        Operator op;
        const auto kind = std::find(kKinds.begin(), kKinds.end(), reader.requiredText("kind"));
        if (kind == kKinds.end())
            reader.complain(reader.pathOf("kind"), "unknown_value");
        else
            op.kind = static_cast<Operator::Kind>(kind - kKinds.begin());
        op.expansion = reader.number("expansion", op.expansion);
        op.kernel = reader.integer("kernel", op.kernel);
        op.groups = reader.integer("groups", op.groups);
        op.activation = activationOf(reader, "activation", op.activation);
        operators.push_back(op);
    }
    return operators;
}

Json cellToJson(const Cell& cell)
{
    Json json;
    json["edges"] = Json::array();
    for (const Cell::Edge& edge : cell.edges)
        json["edges"].push_back({{"from", edge.from}, {"to", edge.to}});
    json["groups"] = Json::array();
    for (const Cell::Group& group : cell.groups)
        json["groups"].push_back({{"channels", group.channels}, {"cells", group.cells}});
    return json;
}

Cell cellFromJson(const Json& json, const std::string& path, std::optional<Error>& error)
{
    JsonReader reader(json, path, error);
    reader.allowOnly({"edges", "groups"});
    Cell cell;
    for (const auto& [element, elementPath] : reader.elements("edges")) {
        JsonReader edge(*element, elementPath, error);
        edge.allowOnly({"from", "to"});
        cell.edges.push_back({edge.integer("from", -1), edge.integer("to", -1)});
    }
    for (const auto& [element, elementPath] : reader.elements("groups")) {
        JsonReader group(*element, elementPath, error);
        group.allowOnly({"channels", "cells"});
        cell.groups.push_back({group.integer("channels", 0), group.integer("cells", 0)});
    }
    return cell;
}

} // namespace vulpes::space
