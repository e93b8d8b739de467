// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/file_accuracy.h"

#include "data/augment.h"
#include "deploy/executor.h"
#include "deploy/verification/compare.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <map>
#include <thread>

namespace vulpes::workflow {

namespace {

constexpr double kNormal95 = 1.959963984540054;
constexpr std::size_t kChunk = 32;  ///< pictures between looks at the job

deploy::verification::Interval wilsonOf(const Accuracy& accuracy)
{
    return deploy::verification::wilson(static_cast<std::size_t>(accuracy.correct), static_cast<std::size_t>(accuracy.total));
}

std::size_t outputsOf(const deploy::Model& model)
{
    std::size_t count = 1;
    for (const int side : model.tensors[static_cast<std::size_t>(model.outputs.front())].shape)
        count *= static_cast<std::size_t>(std::max(1, side));
    return count;
}

/// Which output speaks for each class of the data: by name where the names are the same in another order.
std::vector<std::size_t> outputOfClass(const std::vector<std::string>& ofData, const std::vector<std::string>& ofModel)
{
    std::vector<std::size_t> outputs(ofData.size());
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < ofModel.size(); ++i)
        places.emplace(ofModel[i], i);
    const bool same = ofModel.size() == ofData.size()
                      && std::ranges::all_of(ofData, [&](const std::string& name) { return places.contains(name); });
    for (std::size_t i = 0; i < ofData.size(); ++i)
        outputs[i] = same ? places.at(ofData[i]) : i;
    return outputs;
}

/// One model's answers; one per thread.
class Answers
{
public:
    Answers(const deploy::Model& model, const deploy::Executor& executor)
        : m_input(model.tensors[static_cast<std::size_t>(model.inputs.front())]),
          m_output(model.tensors[static_cast<std::size_t>(model.outputs.front())]), m_executor(executor.clone())
    {
    }

    Result<std::size_t> best(const std::vector<float>& picture)
    {
        const std::vector<deploy::TensorBytes> inputs{deploy::verification::inputBytes(m_input, picture)};
        const auto outputs = m_executor.run(inputs);
        if (!outputs)
            return fail(outputs.error());
        const auto scores = deploy::verification::realNumbers(m_output, outputs->front());
        return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
    }

private:
    const deploy::ModelTensor& m_input;
    const deploy::ModelTensor& m_output;
    deploy::Executor m_executor;
};

/// What the threads share.
struct Shared
{
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> done{0};
    std::atomic<std::int64_t> file{0}, reference{0}, onlyFile{0}, onlyReference{0};
    std::atomic<bool> stop{false};
};

Result<deploy::Executor> executorOf(const deploy::Model& model)
{
    return deploy::Executor::prepare(std::shared_ptr<const deploy::Model>(&model, [](const deploy::Model*) {}));
}

/// Blue first, as some networks take them.
data::PictureBlock mirrored(data::PictureBlock block)
{
    for (std::size_t i = 0; i + 2 < block.pixels.size(); i += 3)
        std::swap(block.pixels[i], block.pixels[i + 2]);
    return block;
}

}  // namespace

double Accuracy::low() const
{
    return 100 * wilsonOf(*this).low;
}

double Accuracy::high() const
{
    return 100 * wilsonOf(*this).high;
}

std::optional<FileAccuracy::Difference> FileAccuracy::difference() const
{
    if (!reference || file.total == 0)
        return std::nullopt;
    // Paired answers: only the pictures on which one alone is right speak (McNemar). Wald's interval of their difference, with half a
    // picture added to either so that it does not vanish where they always agree (Agresti and Min 2005).
    const auto n = static_cast<double>(file.total);
    const double b = static_cast<double>(onlyFile);
    const double c = static_cast<double>(onlyReference);
    const double middle = (b - c) / (n + 2);
    const double spread = kNormal95 * std::sqrt((b + c + 1) - (b - c) * (b - c) / (n + 2)) / (n + 2);
    return Difference{100 * (b - c) / n, 100 * (middle - spread), 100 * (middle + spread)};
}

Json toJson(const FileAccuracy& accuracy)
{
    const auto ofOne = [](const Accuracy& a) {
        return Json{{"accuracy", a.percent()}, {"accuracy_low", a.low()}, {"accuracy_high", a.high()}, {"correct", a.correct}};
    };
    Json json = ofOne(accuracy.file);
    json["total"] = accuracy.file.total;
    json["data"] = accuracy.data;
    json["split"] = data::codeOf(accuracy.split);
    json["seconds"] = accuracy.seconds;
    json["float"] = accuracy.reference ? ofOne(*accuracy.reference) : Json(nullptr);
    if (const auto difference = accuracy.difference())
        json["difference"] = {{"points", difference->points}, {"low", difference->low}, {"high", difference->high},
                              {"only_file", accuracy.onlyFile}, {"only_float", accuracy.onlyReference}};
    else
        json["difference"] = nullptr;
    return json;
}

Result<FileAccuracy> measureAccuracy(const deploy::Model& model, const deploy::Model* reference, const data::LabelledData& labelled, data::Split split,
                                     const data::Preprocessing& preprocessing, int threads, const Job& job)
{
    const auto start = std::chrono::steady_clock::now();
    const data::PictureBlock& original = labelled.split(split);
    if (labelled.classes.size() != outputsOf(model))
        return fail(inputError("accuracy_classes").with("data", labelled.source).with("model", outputsOf(model)));
    if (original.height != preprocessing.height || original.width != preprocessing.width || original.channels != preprocessing.channels())
        return fail(inputError("accuracy_pictures").with("data", labelled.source));
    const bool blueFirst = preprocessing.order == data::Preprocessing::ChannelOrder::Bgr;
    const data::PictureBlock swapped = blueFirst ? mirrored(original) : data::PictureBlock();
    const data::PictureBlock& block = blueFirst ? swapped : original;
    const auto outputs = outputOfClass(labelled.classes, preprocessing.classes);
    const auto ofFile = executorOf(model);
    if (!ofFile)
        return fail(ofFile.error());
    const auto ofReference = executorOf(reference != nullptr ? *reference : model);
    if (!ofReference)
        return fail(ofReference.error());

    Shared shared;
    std::vector<std::optional<Error>> errors(static_cast<std::size_t>(std::max(1, threads)));
    const auto work = [&](std::optional<Error>& error) {
        Answers file(model, *ofFile), floating(reference != nullptr ? *reference : model, *ofReference);
        std::vector<float> picture(block.size() > 0 ? block.picture(0).size() : 0);
        for (std::size_t first = shared.next.fetch_add(kChunk); first < block.size() && !shared.stop; first = shared.next.fetch_add(kChunk)) {
            const std::size_t end = std::min(first + kChunk, block.size());
            for (std::size_t i = first; i < end; ++i) {
                data::writePlain(block, i, preprocessing, picture);
                const std::size_t wanted = outputs[static_cast<std::size_t>(block.labels[i])];
                const auto answer = file.best(picture);
                const auto other = reference != nullptr && answer ? floating.best(picture) : answer;
                if (!answer || !other) {
                    error = answer ? other.error() : answer.error();
                    shared.stop = true;
                    return;
                }
                const bool right = *answer == wanted;
                const bool otherRight = *other == wanted;
                shared.file += right ? 1 : 0;
                shared.reference += otherRight ? 1 : 0;
                shared.onlyFile += right && !otherRight ? 1 : 0;
                shared.onlyReference += otherRight && !right ? 1 : 0;
            }
            shared.done += end - first;
        }
    };
    {
        std::vector<std::jthread> pool;
        for (auto& error : errors)
            pool.emplace_back(work, std::ref(error));
        while (shared.done < block.size() && !shared.stop) {
            if (job.stopped())
                shared.stop = true;
            job.report("accuracy", static_cast<double>(shared.done), static_cast<double>(block.size()));
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    for (const auto& error : errors)
        if (error)
            return fail(*error);
    if (shared.done < block.size())
        return fail(stoppedError());
    job.report("accuracy", static_cast<double>(block.size()), static_cast<double>(block.size()));
    FileAccuracy result;
    result.data = labelled.source;
    result.split = split;
    result.file = {shared.file, static_cast<std::int64_t>(block.size())};
    if (reference != nullptr) {
        result.reference = Accuracy{shared.reference, static_cast<std::int64_t>(block.size())};
        result.onlyFile = shared.onlyFile;
        result.onlyReference = shared.onlyReference;
    }
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

}  // namespace vulpes::workflow
