// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/export_model.h"

#include "base/file.h"
#include "data/dataset.h"
#include "deploy/lower.h"
#include "deploy/model_json.h"
#include "deploy/onnx.h"
#include "deploy/tflite.h"
#include "graph/weights_file.h"
#include "space/describe.h"
#include "training/picture_options.h"
#include "workflow/export_report.h"
#include "workflow/report_page.h"

#include <algorithm>
#include <array>

namespace vulpes::workflow {
namespace {

template<typename Enum, std::size_t N>
std::optional<Enum> fromCode(const std::array<std::string_view, N>& codes, std::string_view code)
{
    const auto found = std::find(codes.begin(), codes.end(), code);
    if (found == codes.end())
        return std::nullopt;
    return static_cast<Enum>(found - codes.begin());
}

constexpr std::array<std::string_view, 3> kFormats = {"tflite", "onnx", "json"};

/// Fewer calibration pictures than this leave ranges to chance.
constexpr std::size_t kFewPictures = 100;

/// What the weights say of their input; without that the ImageNet values at the network's size.
Result<data::Preprocessing> preprocessingOf(const graph::Graph& graph, const graph::Weights& weights)
{
    data::Preprocessing result;
    if (const auto found = weights.facts.find("preprocessing"); found != weights.facts.end()) {
        const base::Json json = base::Json::parse(found->second, nullptr, false);
        if (json.is_discarded())
            return fail(inputError("preprocessing_json").with("key", ""));
        auto read = data::preprocessingFromJson(json);
        if (!read)
            return fail(std::move(read.error()));
        result = std::move(*read);
    } else if (graph.task.channels == 1) {
        result.order = data::Preprocessing::ChannelOrder::Grey;
        result.mean = {0.5};
        result.deviation = {0.5};
    }
    result.height = graph.task.height;
    result.width = graph.task.width;
    if (result.channels() != graph.task.channels)
        return fail(inputError("preprocessing_json").with("key", "order"));
    if (!result.classes.empty() && result.classes.size() != static_cast<std::size_t>(graph.task.classes))
        return fail(inputError("preprocessing_json").with("key", "classes"));
    return result;
}

std::string factOf(const graph::Weights& weights, const char* key)
{
    const auto found = weights.facts.find(key);
    return found == weights.facts.end() ? std::string() : found->second;
}

/// The inputs a calibration or a verification runs, and what is worth warning of.
struct InputSet
{
    std::unique_ptr<data::Dataset> dataset;
    std::vector<std::size_t> indices;
    std::vector<std::string> warnings;
    data::Preprocessing preprocessing;

    [[nodiscard]] std::function<Result<std::vector<float>>(std::size_t)> reader() const
    {
        return [this](std::size_t i) { return dataset->input(indices[i % indices.size()], preprocessing); };
    }
};

/// `trainedOn`: the data of the weights. Made-up pictures are no warning to a network that knows no others.
Result<InputSet> openInputs(const CalibrationChoice& choice, const data::Preprocessing& preprocessing, std::string_view trainedOn)
{
    InputSet set;
    auto dataset = data::openDataset(choice.source, choice.seed);
    if (!dataset)
        return fail(std::move(dataset.error()));
    set.dataset = std::move(*dataset);
    set.indices = data::balancedSubset(*set.dataset, choice.count, choice.seed);
    set.preprocessing = preprocessing;
    if (set.indices.empty())
        return fail(inputError("calibration_empty"));
    if (set.indices.size() < kFewPictures)
        set.warnings.emplace_back("calibration_few");
    if (choice.source.starts_with("generated:") && choice.source != trainedOn)
        set.warnings.emplace_back("calibration_generated");
    const int first = set.dataset->label(set.indices.front());
    const bool oneClass = std::all_of(set.indices.begin(), set.indices.end(),
                                      [&](std::size_t i) { return set.dataset->label(i) == first; });
    if (oneClass && first >= 0)
        set.warnings.emplace_back("calibration_one_class");
    return set;
}

/// The labelled pictures that the file's accuracy is measured on; null where it is not.
Result<std::shared_ptr<const data::LabelledData>> accuracyPictures(const ExportRequest& request, const FloatModel& source, const base::Job& job)
{
    const bool named = !request.accuracyData.empty();
    const std::string from = named ? request.accuracyData : source.weights.untrained() ? std::string() : factOf(source.weights, "data");
    if (from.empty() || from == "none" || request.format != ModelFormat::Tflite)
        return nullptr;
    data::LabelledOptions options;
    if (!named || from == factOf(source.weights, "data"))
        if (const Json json = Json::parse(factOf(source.weights, "data_options"), nullptr, false); !json.is_discarded())
            if (const auto known = training::pictureOptionsFromJson(json))
                options = *known;
    options.height = source.preprocessing.height;
    options.width = source.preprocessing.width;
    auto read = data::readLabelled(from, options, job);
    if (!read)
        return fail(std::move(read.error()));
    return std::make_shared<const data::LabelledData>(std::move(*read));
}

/// Of the bytes that were written, not of what they were made from.
Result<FileAccuracy> accuracyOf(const ExportRequest& request, const FloatModel& source, const data::LabelledData& pictures, const std::string& bytes,
                                const base::Job& job)
{
    const auto model = deploy::fromTflite(bytes);
    if (!model)
        return fail(model.error());
    const bool compared = request.precision == Precision::Int8;
    return measureAccuracy(*model, compared ? &source.model : nullptr, pictures, data::Split::Test, source.preprocessing, request.threads, job);
}

void describeIn(deploy::Model& model, const ExportRequest& request, const FloatModel& source)
{
    model.description = request.space->format(request.architecture);
    model.metadata["vulpes.architecture"] = model.description;
    model.metadata["vulpes.version"] = VULPES_VERSION;
    model.metadata["vulpes.weights"] = source.weights.untrained() ? "untrained" : "trained";
    model.metadata["vulpes.preprocessing"] = data::toJson(source.preprocessing).dump();
    if (!request.studyDigest.empty())
        model.metadata["vulpes.study_digest"] = request.studyDigest;
}

/// The bytes of the file and, for a TFLite one, what they were made from.
struct Written
{
    std::string bytes;
    std::optional<deploy::Calibration> calibration;
};

Result<Written> makeBytes(const ExportRequest& request, const FloatModel& source, const InputSet& inputs, const base::Job& job)
{
    Written written;
    deploy::Model model = source.model;
    if (request.format == ModelFormat::Tflite && request.precision == Precision::Int8) {
        deploy::CalibrationOptions options = request.calibration.options;
        options.threads = request.threads;
        auto calibration = deploy::calibrate(source.model, inputs.indices.size(), inputs.reader(), options, job);
        if (!calibration)
            return fail(std::move(calibration.error()));
        auto quantised = deploy::quantise(source.model, *calibration, request.edges);
        if (!quantised)
            return fail(std::move(quantised.error()));
        model = std::move(*quantised);
        written.calibration = std::move(*calibration);
    } else if (request.format == ModelFormat::Tflite && request.precision == Precision::Float16) {
        model = deploy::withFloat16Weights(source.model);
    }
    describeIn(model, request, source);
    if (request.format == ModelFormat::Tflite) {
        written.bytes = deploy::toTflite(model);
    } else if (request.format == ModelFormat::Onnx) {
        auto bytes = deploy::toOnnx(model);
        if (!bytes)
            return fail(std::move(bytes.error()));
        written.bytes = std::move(*bytes);
    } else {
        written.bytes = deploy::toJson(model).dump(1) + "\n";
    }
    return written;
}

}  // namespace

std::string_view codeOf(ModelFormat format) { return kFormats[static_cast<std::size_t>(format)]; }
std::optional<ModelFormat> modelFormatFromCode(std::string_view code) { return fromCode<ModelFormat>(kFormats, code); }

namespace {

Result<graph::Weights> weightsOf(const ExportRequest& request, const graph::Graph& graph, const base::Job& job)
{
    if (request.supernet)
        return networkOf(*request.supernet, *request.space, request.architecture, request.threads, job);
    if (!request.weights.empty())
        return graph::readWeights(request.weights);
    return graph::untrainedWeights(graph, request.untrainedSeed);
}

} // namespace

Result<FloatModel> floatModel(const ExportRequest& request, const base::Job& job)
{
    graph::TaskShape task = space::publishedTask(*request.space, request.classes);
    if (request.supernet) {
        const data::Preprocessing& trained = request.supernet->preprocessing;
        task = {trained.height, trained.width, trained.channels(), static_cast<int>(trained.classes.size())};
    }
    auto graph = space::describe(*request.space, request.architecture, task);
    if (!graph)
        return fail(std::move(graph.error()));
    FloatModel result{std::move(*graph), {}, {}, {}};
    auto weights = weightsOf(request, result.graph, job);
    if (!weights)
        return fail(std::move(weights.error()));
    result.weights = std::move(*weights);
    auto preprocessing = preprocessingOf(result.graph, result.weights);
    if (!preprocessing)
        return fail(std::move(preprocessing.error()));
    result.preprocessing = std::move(*preprocessing);
    auto model = deploy::lower(result.graph, result.weights, {.probabilities = request.probabilities});
    if (!model)
        return fail(std::move(model.error()).with("file", request.weights.string()));
    result.model = std::move(*model);
    return result;
}

Result<ExportResult> exportModel(const ExportRequest& asked, const base::Job& job)
{
    ExportRequest request = asked;
    if (request.format == ModelFormat::Onnx && request.precision != Precision::Float32)
        return fail(usageError("export_onnx_precision").with("precision", std::string(codeOf(request.precision))));
    auto source = floatModel(request, job);
    if (!source)
        return fail(std::move(source.error()));
    ExportResult result;
    auto pictures = accuracyPictures(request, *source, job);
    if (!pictures && (!request.accuracyData.empty() || pictures.error().kind == ErrorKind::Stopped))
        return fail(std::move(pictures.error()));
    if (!pictures)
        result.warnings.emplace_back("accuracy_not_measured");
    if (request.calibration.source.empty()) {
        const bool known = pictures && *pictures && request.accuracyData.empty();
        request.calibration.source = known ? (*pictures)->source : CalibrationChoice().source;
    }
    auto inputs = openInputs(request.calibration, source->preprocessing, factOf(source->weights, "data"));
    if (!inputs)
        return fail(std::move(inputs.error()));
    auto written = makeBytes(request, *source, *inputs, job);
    if (!written)
        return fail(std::move(written.error()));

    result.file = request.file;
    result.preprocessing = source->preprocessing;
    result.bytes = written->bytes.size();
    if (factOf(source->weights, "fell_back") == "true")
        result.warnings.emplace_back("checkpoint_fell_back");
    if (source->weights.untrained())
        result.warnings.emplace_back("untrained");
    if (written->calibration)
        result.warnings.insert(result.warnings.end(), inputs->warnings.begin(), inputs->warnings.end());
    result.calibration = std::move(written->calibration);
    if (auto done = base::writeFileAtomically(request.file, written->bytes); !done)
        return fail(std::move(done.error()));

    if (request.verify && request.format != ModelFormat::Json) {
        deploy::VerifyOptions options;
        options.inputs = request.verifyInputs;
        options.threads = request.threads;
        auto verification = request.format == ModelFormat::Onnx
            ? deploy::verifyOnnx(request.file, source->model, inputs->reader(), options, job)
            : deploy::verify(request.file, &source->model, inputs->reader(), options, job);
        if (verification)
            result.verification = std::move(*verification);
        else if (verification.error().kind != ErrorKind::Stopped)
            return fail(std::move(verification.error()));
    }
    if (pictures && *pictures && !job.stopped()) {
        auto accuracy = accuracyOf(request, *source, **pictures, written->bytes, job);
        if (accuracy)
            result.accuracy = std::move(*accuracy);
        else if (!request.accuracyData.empty() && accuracy.error().kind != ErrorKind::Stopped)
            return fail(std::move(accuracy.error()));
        else
            result.warnings.emplace_back("accuracy_not_measured");
    }
    // The arithmetic may agree in every element and yet say nothing: an int8 file is worth what its answers are.
    if (const auto& quantised = result.verification.quantised; quantised && quantised->sameTop < 0.5)
        result.warnings.emplace_back("int8_disagrees");
    result.report = modelReport(request, *source, result, base::sha256(written->bytes));
    result.reportFile = request.file.string() + ".report.json";
    result.pageFile = request.file.string() + ".report.html";
    if (auto done = base::writeFileAtomically(result.reportFile, result.report.dump(1) + "\n"); !done)
        return fail(std::move(done.error()));
    if (auto done = base::writeFileAtomically(result.pageFile, reportPage(result.report)); !done)
        return fail(std::move(done.error()));
    return result;
}

}  // namespace vulpes::workflow
