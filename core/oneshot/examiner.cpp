// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/weights_file.h"
#include "oneshot/device.h"
#include "oneshot/evaluator.h"
#include "oneshot/opened_run.h"
#include "oneshot/run.h"
#include "training/picture_options.h"

#include <ATen/ATen.h>

namespace vulpes::oneshot {
namespace {

class FolderExaminer final : public Examiner
{
public:
    explicit FolderExaminer(OpenedFolder opened)
        : m_opened(std::move(opened)),
          m_evaluator(*m_opened.run.net, m_opened.run.data, m_opened.run.preprocessing, m_opened.manifest.options.calibrationPictures,
              m_opened.manifest.options.emaDecay > 0)
    {
    }

    [[nodiscard]] training::Started started() const
    {
        const OpenedRun& run = m_opened.run;
        return {.command = "evaluate", .device = "cpu", .framework = frameworkName(), .processes = 1, .parameters = run.net->parameters().count(),
            .epochs = m_opened.manifest.options.epochs, .stepsPerEpoch = 0, .epoch = m_opened.manifest.epoch, .trainPictures = run.data.train.size(),
            .validationPictures = run.data.validation.size(), .testPictures = run.data.test.size()};
    }

    Result<training::TrainEvent> answer(const Question& question, const std::stop_token& stop) override
    {
        const OpenedRun& run = m_opened.run;
        const auto architecture = run.space->parse(question.architecture);
        if (!architecture)
            return fail(architecture.error());
        if (run.alone && *architecture != *run.alone)
            return fail(usageError("supernet_other_network").with("architecture", run.space->format(*run.alone)));
        if (question.file)
            return extract(*architecture, question, stop);
        return m_evaluator.evaluate(*architecture, question.split, stop).map([](training::Evaluated done) { return training::TrainEvent(std::move(done)); });
    }

private:
    Result<training::TrainEvent> extract(const space::Architecture& architecture, const Question& question, const std::stop_token& stop)
    {
        const Network network = m_evaluator.extract(architecture);
        training::Extracted done;
        done.architecture = m_opened.run.space->format(architecture);
        done.file = question.file->string();
        if (question.accuracy)
            for (const auto& [split, place] : {std::pair{data::Split::Validation, &done.validationAccuracy}, {data::Split::Test, &done.testAccuracy}}) {
                const auto evaluated = m_evaluator.evaluate(network, split, stop);
                if (!evaluated)
                    return fail(evaluated.error());
                *place = evaluated->accuracy;
            }
        graph::Weights weights = network.weights();
        weights.facts = factsOf(done);
        if (auto written = graph::writeWeights(*question.file, weights); !written)
            return fail(std::move(written.error()));
        return training::TrainEvent(std::move(done));
    }

    [[nodiscard]] std::map<std::string, std::string> factsOf(const training::Extracted& done) const
    {
        const training::TrainOptions& options = m_opened.manifest.options;
        std::map<std::string, std::string> facts = {{"architecture", done.architecture}, {"origin", "trained"}, {"seed", std::to_string(options.seed)},
            {"preprocessing", data::toJson(m_opened.run.preprocessing).dump()}, {"classes", Json(m_opened.run.data.classes).dump()},
            {"data", options.data}, {"data_options", training::toJson(options.pictures).dump()}, {"data_digest", m_opened.manifest.dataDigest},
            {"epochs", std::to_string(m_opened.manifest.epoch)}, {"checkpoint_digest", m_opened.manifest.digest}};
        if (done.validationAccuracy)
            facts["validation_accuracy"] = Json(*done.validationAccuracy).dump();
        if (done.testAccuracy)
            facts["test_accuracy"] = Json(*done.testAccuracy).dump();
        return facts;
    }

    OpenedFolder m_opened;
    Evaluator m_evaluator;
};

tl::unexpected<Error> malformed(const char* key)
{
    return fail(inputError("question_malformed").with("key", std::string(key)));
}

} // namespace

Result<Question> questionFromLine(std::string_view line)
{
    const auto json = base::parseJson(line);
    if (!json)
        return fail(json.error());
    if (!json->is_object() || !json->contains("architecture") || !(*json)["architecture"].is_string())
        return malformed("architecture");
    Question question;
    question.architecture = (*json)["architecture"].get<std::string>();
    if (const auto split = json->find("split"); split != json->end()) {
        if (!split->is_string())
            return malformed("split");
        const auto known = data::splitFromCode(split->get<std::string>());
        if (!known)
            return fail(known.error());
        question.split = *known;
    }
    if (const auto file = json->find("file"); file != json->end()) {
        if (!file->is_string() || file->get<std::string>().empty())
            return malformed("file");
        question.file = file->get<std::string>();
    }
    if (const auto accuracy = json->find("accuracy"); accuracy != json->end()) {
        if (!accuracy->is_boolean())
            return malformed("accuracy");
        question.accuracy = accuracy->get<bool>();
    }
    return question;
}

Result<std::unique_ptr<Examiner>> Examiner::open(const std::filesystem::path& folder, const EventSink& emit, const std::stop_token& stop)
{
    auto opened = openFolder(folder, emit, stop);
    if (!opened)
        return fail(std::move(opened.error()));
    auto examiner = std::make_unique<FolderExaminer>(std::move(*opened));
    emit(examiner->started());
    return examiner;
}

} // namespace vulpes::oneshot
