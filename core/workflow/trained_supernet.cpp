// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/trained_supernet.h"

#include "base/file.h"
#include "data/augment.h"
#include "data/recalibration_pictures.h"
#include "deploy/recalibrate.h"
#include "graph/shared_weights.h"
#include "graph/weights_file.h"
#include "space/describe.h"
#include "study/embedded.h"
#include "training/checkpoint_name.h"
#include "training/manifest.h"
#include "training/picture_options.h"
#include "workflow/sampling_record.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace vulpes::workflow {
namespace {

constexpr std::string_view kValue = "value:";
constexpr std::string_view kAverage = "average:";

/// The supernet's weights without momenta; the averages where there are any.
graph::Weights valuesOf(graph::Weights checkpoint)
{
    graph::Weights shared;
    for (auto& [name, array] : checkpoint.arrays)
        if (name.starts_with(kValue))
            shared.arrays.emplace(name.substr(kValue.size()), std::move(array));
    for (auto& [name, array] : checkpoint.arrays)
        if (name.starts_with(kAverage))
            shared.arrays[name.substr(kAverage.size())] = std::move(array);
    return shared;
}

struct Checkpoint
{
    graph::Weights weights;
    int epoch = 0;
    bool fellBack = false;
};

/// The checkpoint that the manifest names, or the one before.
Result<Checkpoint> checkpointOf(const std::filesystem::path& folder, const training::Manifest& manifest)
{
    const auto whole = [&](const std::string& file, const std::string& digest) -> std::optional<graph::Weights> {
        const auto bytes = base::readFile(folder / file);
        if (file.empty() || !bytes || base::sha256(*bytes) != digest)
            return std::nullopt;
        auto weights = graph::fromSafetensors(*bytes);
        return weights ? std::optional(std::move(*weights)) : std::nullopt;
    };
    if (auto weights = whole(manifest.file, manifest.digest))
        return Checkpoint{std::move(*weights), manifest.epoch, false};
    if (const auto position = training::checkpointPosition(manifest.previousFile))
        if (auto weights = whole(manifest.previousFile, manifest.previousDigest))
            return Checkpoint{std::move(*weights), position->epoch, true};
    return fail(inputError("checkpoint_damaged").with("folder", folder.string()));
}

Result<TrainedSupernetPtr> fromFolder(const std::filesystem::path& folder)
{
    auto manifest = training::readManifest(folder);
    if (!manifest)
        return fail(std::move(manifest.error()));
    auto space = training::spaceOf(*manifest);
    if (!space)
        return fail(std::move(space.error()));
    auto checkpoint = checkpointOf(folder, *manifest);
    if (!checkpoint)
        return fail(std::move(checkpoint.error()));
    const training::TrainOptions& options = manifest->options;
    return std::make_shared<const TrainedSupernet>(TrainedSupernet{folder.string(), std::move(*space), manifest->preprocessing, options.data, options.pictures,
        manifest->dataDigest, options.calibrationPictures, checkpoint->epoch, options.seed, valuesOf(std::move(checkpoint->weights)),
        checkpoint->fellBack});
}

tl::unexpected<Error> malformed(const char* key)
{
    return fail(inputError("supernet_malformed").with("key", std::string(key)));
}

/// The facts of a packed supernet.
class Facts
{
public:
    explicit Facts(const graph::Weights& weights) : m_facts(weights.facts) {}
    [[nodiscard]] std::string text(const char* key) const
    {
        const auto found = m_facts.find(key);
        return found == m_facts.end() ? std::string() : found->second;
    }
    [[nodiscard]] Json json(const char* key) const
    {
        auto parsed = base::parseJson(text(key));
        return parsed ? std::move(*parsed) : Json();
    }
    template<typename Number>
    [[nodiscard]] std::optional<Number> number(const char* key) const
    {
        const std::string digits = text(key);
        Number value{};
        const char* end = digits.data() + digits.size();
        const auto [at, error] = std::from_chars(digits.data(), end, value);
        if (error != std::errc() || at != end)
            return std::nullopt;
        return value;
    }

private:
    const std::map<std::string, std::string>& m_facts;
};

} // namespace

Result<TrainedSupernetPtr> supernetFrom(std::string_view safetensors, std::string source)
{
    auto weights = graph::fromSafetensors(safetensors);
    if (!weights)
        return fail(std::move(weights.error()));
    const Facts facts(*weights);
    TrainedSupernet supernet;
    supernet.source = std::move(source);
    auto space = space::SearchSpace::fromJson(facts.json("space"));
    if (!space)
        return malformed("space");
    supernet.space = std::make_shared<const space::SearchSpace>(std::move(*space));
    auto preprocessing = data::preprocessingFromJson(facts.json("preprocessing"));
    if (!preprocessing)
        return malformed("preprocessing");
    supernet.preprocessing = std::move(*preprocessing);
    auto pictures = training::pictureOptionsFromJson(facts.json("data_options"));
    if (!pictures)
        return malformed("data_options");
    supernet.pictures = *pictures;
    const auto calibration = facts.number<int>("calibration_pictures");
    if (!calibration || *calibration < 1)
        return malformed("calibration_pictures");
    supernet.calibrationPictures = *calibration;
    supernet.data = facts.text("data");
    supernet.dataDigest = facts.text("data_digest");
    supernet.epochs = facts.number<int>("epochs").value_or(0);
    supernet.seed = facts.number<std::uint64_t>("seed").value_or(0);
    supernet.fellBack = facts.text("fell_back") == "true";
    weights->facts.clear();
    supernet.shared = std::move(*weights);
    return std::make_shared<const TrainedSupernet>(std::move(supernet));
}

Result<TrainedSupernetPtr> openSupernet(const std::filesystem::path& path)
{
    const std::string name = path.string();
    if (name.starts_with(kEmbeddedPrefix)) {
        const auto bytes = study::embeddedWeights(name.substr(kEmbeddedPrefix.size()));
        return bytes ? supernetFrom(*bytes, name) : fail(bytes.error());
    }
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored))
        return fromFolder(path);
    auto bytes = base::readFile(path);
    if (!bytes)
        return fail(std::move(bytes.error()));
    auto supernet = supernetFrom(*bytes, name);
    if (!supernet)
        supernet.error().with("file", name);
    return supernet;
}

graph::Weights packed(const TrainedSupernet& supernet)
{
    graph::Weights weights = supernet.shared;
    weights.facts = {{"origin", "supernet"}, {"space", supernet.space->toJson().dump()}, {"preprocessing", data::toJson(supernet.preprocessing).dump()},
        {"data", supernet.data}, {"data_options", training::toJson(supernet.pictures).dump()}, {"data_digest", supernet.dataDigest},
        {"calibration_pictures", std::to_string(supernet.calibrationPictures)}, {"epochs", std::to_string(supernet.epochs)},
        {"seed", std::to_string(supernet.seed)}};
    if (supernet.fellBack)
        weights.facts["fell_back"] = "true";
    return weights;
}

Result<graph::Weights> networkOf(
    const TrainedSupernet& supernet, const space::SearchSpace& space, const space::Architecture& architecture, int threads, const Job& job)
{
    if (space.toJson() != supernet.space->toJson())
        return fail(inputError("supernet_other_space").with("space", supernet.space->name()).with("study", space.name()));
    auto data = data::readLabelled(supernet.data, supernet.pictures, job);
    if (!data)
        return fail(std::move(data.error()));
    if (data->digest != supernet.dataDigest)
        return fail(inputError("data_changed").with("data", supernet.data).with("folder", supernet.space->name()));
    const data::PictureBlock& block = data->train;
    auto graph = space::describe(*supernet.space, architecture, {block.height, block.width, block.channels, static_cast<int>(data->classes.size())});
    if (!graph)
        return fail(std::move(graph.error()));
    // A network of another resolution is recalibrated on pictures of that size.
    if (graph->task.height != block.height || graph->task.width != block.width) {
        data::LabelledOptions options = supernet.pictures;
        options.height = graph->task.height;
        options.width = graph->task.width;
        data = data::readLabelled(supernet.data, options, job);
        if (!data)
            return fail(std::move(data.error()));
    }
    auto slices = graph::slicesOf(*graph, supernet.shared);
    if (!slices)
        return fail(std::move(slices.error()));

    data::Preprocessing preprocessing = supernet.preprocessing;
    std::vector<deploy::PictureBatch> batches;
    for (const auto& indices : data::recalibrationPictures(block.size(), static_cast<std::size_t>(supernet.calibrationPictures))) {
        deploy::PictureBatch& batch = batches.emplace_back();
        for (const std::size_t index : indices) {
            batch.emplace_back(block.picture(index).size());
            data::writePlain(block, index, preprocessing, batch.back());
        }
    }
    auto weights = deploy::recalibrate(*graph, *slices, batches, threads, job);
    if (!weights)
        return weights;
    preprocessing.height = graph->task.height;
    preprocessing.width = graph->task.width;
    weights->facts = packed(supernet).facts;
    weights->facts.erase("space");
    weights->facts["origin"] = "trained";
    weights->facts["architecture"] = supernet.space->format(architecture);
    weights->facts["preprocessing"] = data::toJson(preprocessing).dump();
    weights->facts["classes"] = Json(data->classes).dump();
    return weights;
}

Result<std::optional<SupernetRecord>> supernetRecordOf(const study::Study& study)
{
    auto records = supernetsOf(study);
    if (!records)
        return fail(records.error());
    if (records->empty())
        return std::nullopt;
    const auto from = sampledFrom(study);
    if (!from)
        return fail(from.error());
    const std::string digest = *from && (*from)->supernet.is_object() ? (*from)->supernet.value("digest", std::string()) : std::string();
    const auto sampled = std::ranges::find(records->rbegin(), records->rend(), digest, &SupernetRecord::digest);
    return std::move(digest.empty() || sampled == records->rend() ? records->back() : *sampled);
}

Result<TrainedSupernetPtr> supernetOf(const study::Study& study)
{
    const auto record = supernetRecordOf(study);
    if (!record)
        return fail(record.error());
    return *record ? openSupernet((*record)->folder) : TrainedSupernetPtr();
}

} // namespace vulpes::workflow
