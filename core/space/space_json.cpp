// SPDX-License-Identifier: GPL-3.0-or-later
// A space as a JSON document (docs/spaces.md).
#include "space/json_reader.h"
#include "space/search_space.h"
#include "space/skeleton_json.h"

#include <algorithm>

namespace vulpes::space {
namespace {

constexpr std::string_view kSchema = "vulpes.space/1";

std::string stageIdPrefix(const std::string& stage)
{
    return "s" + stage + ".";
}

std::string blockIdPrefix(const std::string& stage, std::size_t block)
{
    return stageIdPrefix(stage) + "b" + std::to_string(block) + ".";
}

/// A decision as JSON. An id that follows from its place is left out, and so is a kind that its place implies.
Json decisionToJson(const Decision& decision, const std::string& impliedId, std::string_view impliedKind)
{
    Json json;
    if (decision.id != impliedId)
        json["id"] = decision.id;
    if (decision.kind != impliedKind)
        json["kind"] = decision.kind;
    if (!decision.key.empty())
        json["key"] = decision.key;
    json["values"] = Json::array();
    for (const double value : decision.values) {
        if (value == static_cast<double>(static_cast<std::int64_t>(value))) // "3", not "3.0"
            json["values"].push_back(static_cast<std::int64_t>(value));
        else
            json["values"].push_back(value);
    }
    if (!decision.labels.empty())
        json["labels"] = decision.labels;
    if (decision.categorical)
        json["categorical"] = true;
    return json;
}

Decision decisionFromJson(const Json& json, const std::string& path, std::string_view impliedKind, std::optional<Error>& error)
{
    JsonReader reader(json, path, error);
    reader.allowOnly({"id", "kind", "key", "values", "labels", "categorical"});
    Decision decision;
    decision.kind = impliedKind.empty() ? reader.requiredText("kind") : reader.text("kind", impliedKind);
    decision.id = reader.text("id", {});
    decision.key = reader.text("key", {});
    if (!reader.has("values"))
        reader.complain(reader.pathOf("values"), "missing");
    decision.values = reader.numbers("values");
    decision.labels = reader.texts("labels");
    decision.categorical = reader.boolean("categorical", false);
    return decision;
}

Json blockToJson(const SearchSpace& space, const Stage& stage, std::size_t block)
{
    Json list = Json::array();
    for (const std::size_t i : stage.blocks[block]) {
        const Decision& decision = space.decisions()[i];
        list.push_back(decisionToJson(decision, blockIdPrefix(stage.name, block + 1) + decision.kind, {}));
    }
    return list;
}

Json stageToJson(const SearchSpace& space, const Stage& stage)
{
    Json json;
    json["name"] = stage.name;
    if (stage.depth)
        json["depth"] = decisionToJson(space.decisions()[*stage.depth], stageIdPrefix(stage.name) + "depth", "depth");
    Json blocks = Json::array();
    for (std::size_t b = 0; b < stage.blocks.size(); ++b)
        blocks.push_back(blockToJson(space, stage, b));
    const bool alike = std::all_of(blocks.begin(), blocks.end(), [&](const Json& block) { return block == blocks.front(); });
    const bool ownIds = std::any_of(blocks.front().begin(), blocks.front().end(), [](const Json& d) { return d.contains("id"); });
    if (alike && !ownIds) {
        json["blocks"] = stage.blocks.size();
        json["decisions"] = blocks.front();
    } else {
        json["blocks"] = std::move(blocks);
    }
    return json;
}

/// Collects the decisions and stages of a document in canonical order.
class Assembler
{
public:
    explicit Assembler(std::optional<Error>& error) : m_error(error) {}

    void addGlobal(const Json& json, const std::string& path)
    {
        Decision decision = decisionFromJson(json, path, {}, m_error);
        if (decision.id.empty())
            decision.id = decision.kind;
        m_decisions.push_back(std::move(decision));
    }

    void addStage(const Json& json, const std::string& path)
    {
        JsonReader reader(json, path, m_error);
        reader.allowOnly({"name", "depth", "blocks", "decisions"});
        Stage stage;
        stage.name = reader.requiredText("name");
        if (const Json* depth = reader.member("depth")) {
            Decision decision = decisionFromJson(*depth, reader.pathOf("depth"), "depth", m_error);
            stage.depth = add(std::move(decision), stage.name, 0);
        }
        const Json* blocks = reader.member("blocks");
        if (!blocks)
            reader.complain(reader.pathOf("blocks"), "missing");
        else if (blocks->is_number())
            addAlike(reader, stage);
        else
            addListed(reader, stage);
        m_stages.push_back(std::move(stage));
    }

    std::vector<Decision> takeDecisions() { return std::move(m_decisions); }
    std::vector<Stage> takeStages() { return std::move(m_stages); }

private:
    static constexpr int kMostBlocks = 64; // `validate` refuses more; here it keeps a wrong number from filling memory

    std::size_t add(Decision decision, const std::string& stageName, std::size_t block)
    {
        if (decision.id.empty())
            decision.id = (block == 0 ? stageIdPrefix(stageName) : blockIdPrefix(stageName, block)) + decision.kind;
        decision.stage = static_cast<int>(m_stages.size());
        decision.block = static_cast<int>(block);
        m_decisions.push_back(std::move(decision));
        return m_decisions.size() - 1;
    }

    void addAlike(JsonReader& reader, Stage& stage)
    {
        const int blocks = reader.integer("blocks", 0);
        if (blocks < 1 || blocks > kMostBlocks) {
            reader.complain(reader.pathOf("blocks"), "range");
            return;
        }
        std::vector<Decision> pattern;
        for (const auto& [element, path] : reader.elements("decisions")) {
            pattern.push_back(decisionFromJson(*element, path, {}, m_error));
            if (!pattern.back().id.empty() && blocks > 1) // one id cannot name a decision of every block
                reader.complain(path + "/id", "unknown_key");
        }
        for (int b = 1; b <= blocks; ++b) {
            stage.blocks.emplace_back();
            for (const Decision& decision : pattern)
                stage.blocks.back().push_back(add(decision, stage.name, static_cast<std::size_t>(b)));
        }
    }

    void addListed(JsonReader& reader, Stage& stage)
    {
        if (reader.has("decisions"))
            reader.complain(reader.pathOf("decisions"), "unknown_key");
        for (const auto& [block, path] : reader.elements("blocks")) {
            stage.blocks.emplace_back();
            if (!block->is_array()) {
                reader.complain(path, "type");
                continue;
            }
            for (std::size_t k = 0; k < block->size(); ++k) {
                Decision decision = decisionFromJson((*block)[k], path + "/" + std::to_string(k), {}, m_error);
                stage.blocks.back().push_back(add(std::move(decision), stage.name, stage.blocks.size()));
            }
        }
    }

    std::optional<Error>& m_error;
    std::vector<Decision> m_decisions;
    std::vector<Stage> m_stages;
};

} // namespace

Json SearchSpace::toJson() const
{
    Json json;
    json["schema"] = kSchema;
    json["name"] = m_name;
    json["title"] = m_title;
    json["globals"] = Json::array();
    for (const std::size_t i : m_globals)
        json["globals"].push_back(decisionToJson(m_decisions[i], m_decisions[i].kind, {}));
    json["stages"] = Json::array();
    for (const Stage& stage : m_stages)
        json["stages"].push_back(stageToJson(*this, stage));
    if (!m_skeleton.empty())
        json["skeleton"] = skeletonToJson(m_skeleton);
    if (m_scores)
        json["scores"] = scoresToJson(*m_scores);
    return json;
}

Result<SearchSpace> SearchSpace::fromJson(const Json& json)
{
    std::optional<Error> error;
    JsonReader reader(json, {}, error);
    reader.allowOnly({"schema", "name", "title", "globals", "stages", "skeleton", "scores"});
    if (reader.requiredText("schema") != kSchema)
        reader.complain(reader.pathOf("schema"), "unknown_value");
    std::string name = reader.requiredText("name");
    std::string title = reader.text("title", name);
    Assembler assembler(error);
    for (const auto& [element, path] : reader.elements("globals"))
        assembler.addGlobal(*element, path);
    for (const auto& [element, path] : reader.elements("stages"))
        assembler.addStage(*element, path);
    Skeleton skeleton;
    if (const Json* member = reader.member("skeleton"))
        skeleton = skeletonFromJson(*member, reader.pathOf("skeleton"), error);
    if (error)
        return fail(std::move(*error));
    std::vector<Score> scores;
    if (const Json* member = reader.member("scores")) {
        auto read = scoresFromJson(*member, reader.pathOf("scores"));
        if (!read)
            return fail(std::move(read.error()));
        scores = std::move(*read);
    }

    auto space = make(std::move(name), std::move(title), assembler.takeDecisions(), assembler.takeStages(), std::move(skeleton))
                     .and_then([&](const SearchSpace& made) { return made.withScores(std::move(scores)); });
    if (!space) { // well-formed JSON, but no space: `path` is the document
        Error wrapped = inputError("space_json").with("path", std::string());
        wrapped.facts.insert(wrapped.facts.end(), space.error().facts.begin(), space.error().facts.end());
        return fail(std::move(wrapped));
    }
    return space;
}

} // namespace vulpes::space
