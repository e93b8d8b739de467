// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_options.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "graph/weights_file.h"

#include <filesystem>

namespace vulpes::cli {

namespace {

class ExportCommand : public Command
{
public:
    ExportCommand()
        : Command("export", "Write a network as a model file, then verify the file",
                  "vulpes-cli export demo --budget 0.15ms --precision int8 -o network.tflite")
    {
    }

    void options(CLI::App& app) override
    {
        m_networks.bind(app);
        m_weights.bind(app);
        add(app, "accuracy-data", m_accuracy);
        m_calibration.bind(app);
        add(app, "format", m_format);
        add(app, "precision", m_precision);
        add(app, "edges", m_edges);
        addFlag(app, "logits", m_logits);
        add(app, "verify-inputs", m_verifyInputs);
        add(app, "names", m_names);
        add(app, "output-model", m_output)->required();
        addFlag(app, "whole", m_whole);
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (auto weights = m_weights.check(); !weights)
            return fail(weights.error());
        auto calibration = m_calibration.choice(context);
        if (!calibration)
            return fail(calibration.error());
        workflow::TrainedSupernetPtr supernet;
        if (!m_weights.supernet.empty()) {
            auto opened = workflow::openSupernet(m_weights.supernet);
            if (!opened)
                return fail(opened.error());
            supernet = std::move(*opened);
            if (m_whole)
                return writeWhole(context, *supernet);
            m_networks.spaceUnlessNamed = supernet->space;
        }
        auto choice = m_networks.choose(context, m_weights.none());
        if (!choice)
            return fail(choice.error());
        if (m_weights.none()) {
            supernet = choice->supernet;
            if (!supernet)
                return fail(base::usageError("export_needs_weights"));
        }

        workflow::ExportRequest request;
        request.space = choice->space;
        request.classes = choice->classes;
        request.studyDigest = choice->studyDigest;
        request.weights = m_weights.file;
        request.supernet = supernet;
        request.accuracyData = m_accuracy;
        request.untrainedSeed = context.globals.seed;
        request.format = *workflow::modelFormatFromCode(m_format);
        request.precision = *workflow::precisionFromCode(m_precision);
        request.edges = m_edges == "float" ? deploy::Edges::Float : deploy::Edges::Int8;
        request.probabilities = !m_logits;
        request.calibration = std::move(*calibration);
        request.verify = m_verifyInputs > 0;
        request.verifyInputs = m_verifyInputs;
        request.threads = context.threads();

        auto files = fileNames(*choice);
        if (!files)
            return fail(files.error());
        ExitCode ended = kDone;
        Json written = Json::array();
        for (std::size_t i = 0; i < choice->networks.size(); ++i) {
            request.architecture = choice->networks[i].architecture;
            request.predictions = choice->networks[i].predictions;
            request.file = (*files)[i];
            auto result = workflow::exportModel(request, context.job);
            if (!result)
                return fail(result.error());
            ended = std::max(ended, exitCodeOf(result->verification));
            for (const std::string& warning : result->warnings)
                context.say(warningText(warning));
            if (context.globals.json)
                written.push_back(document(request, *result));
            else
                context.print(text(request, *result));
        }
        if (context.globals.json)
            context.print(written.size() == 1 ? written.front() : Json{{"schema", "vulpes.export_batch/1"}, {"files", std::move(written)}});
        return ended;
    }

private:
    [[nodiscard]] Result<ExitCode> writeWhole(const Context& context, const workflow::TrainedSupernet& supernet) const
    {
        if (!m_force && std::filesystem::exists(m_output))
            return fail(base::inputError("file_exists").with("file", m_output));
        if (auto written = graph::writeWeights(m_output, workflow::packed(supernet)); !written)
            return fail(std::move(written.error()));
        if (supernet.fellBack)
            context.say(warningText("checkpoint_fell_back"));
        if (context.globals.json)
            context.print(Json{{"schema", "vulpes.export_whole/1"}, {"file", m_output}, {"space", supernet.space->name()}, {"epochs", supernet.epochs}});
        else
            context.print("wrote " + m_output + ", the supernet of " + supernet.space->name() + " after " + std::to_string(supernet.epochs) + " epochs\n");
        return kDone;
    }

    /// One file as named, or one for each network in the folder that was named. Nothing is replaced unasked.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> fileNames(const NetworkOptions::Choice& choice) const
    {
        std::vector<std::filesystem::path> files;
        if (m_networks.alongFront == 0) {
            files.emplace_back(m_output);
        } else {
            std::error_code made;
            std::filesystem::create_directories(m_output, made);
            if (made)
                return fail(base::inputError("file_unwritable").with("file", m_output).with("reason", made.message()));
            for (const auto& network : choice.networks) {
                auto facts = network.facts;
                facts.precision = m_precision;
                auto name = workflow::fileName(m_names, facts);
                if (!name)
                    return fail(name.error());
                files.push_back(std::filesystem::path(m_output) / (*name + "." + m_format));
            }
        }
        for (std::size_t i = 0; i < files.size(); ++i) {
            if (std::ranges::find(files.begin(), files.begin() + static_cast<std::ptrdiff_t>(i), files[i]) != files.begin() + static_cast<std::ptrdiff_t>(i))
                return fail(base::usageError("template_same_name").with("file", files[i].string()));
            if (!m_force && std::filesystem::exists(files[i]))
                return fail(base::inputError("file_exists").with("file", files[i].string()));
        }
        return files;
    }

    static std::string warningText(const std::string& code)
    {
        if (code == "untrained")
            return "WARNING: the weights are random. The file is for timing only; its answers mean nothing.";
        if (code == "calibration_few")
            return "Warning: fewer than 100 inputs decide the int8 ranges; name more with --calibration.";
        if (code == "calibration_generated")
            return "Warning: the int8 ranges come from generated inputs; name pictures with --calibration images:DIR.";
        if (code == "accuracy_not_measured")
            return "Warning: the accuracy of the file was not measured: the pictures of the training could not be read. Name others with --accuracy.";
        if (code == "checkpoint_fell_back")
            return "Warning: the supernet's last checkpoint is damaged; the weights are those of the one before. Going on with train --resume trains the lost part again.";
        if (code == "int8_disagrees")
            return "Warning: fewer than half of the int8 answers name the class that float32 names.";
        return "Warning: all calibration inputs are of one class.";
    }

    [[nodiscard]] Json document(const workflow::ExportRequest& request, const workflow::ExportResult& result) const
    {
        Json json;
        json["schema"] = "vulpes.export/1";
        json["file"] = result.file.string();
        json["bytes"] = result.bytes;
        json["format"] = m_format;
        json["precision"] = m_precision;
        json["arch"] = request.space->format(request.architecture);
        json["untrained"] = m_weights.untrained;
        json["supernet"] = request.supernet ? Json(request.supernet->source) : Json(nullptr);
        json["accuracy"] = result.accuracy ? workflow::toJson(*result.accuracy) : Json(nullptr);
        json["verdict"] = deploy::codeOf(result.verification.verdict);
        json["warnings"] = result.warnings;
        json["report"] = result.reportFile.string();
        json["page"] = result.pageFile.string();
        json["verification"] = deploy::toJson(result.verification);
        return json;
    }

    [[nodiscard]] std::string text(const workflow::ExportRequest& request, const workflow::ExportResult& result) const
    {
        return "wrote " + result.file.string() + ", " + grouped(static_cast<std::int64_t>(result.bytes)) + " bytes, " + m_precision
               + (m_weights.untrained ? ", UNTRAINED (for timing only)" : "") + "\n" + request.space->format(request.architecture) + "\n"
               + "report " + result.pageFile.string() + "\n" + accuracyText(result.accuracy) + verificationText(result.verification);
    }

    static std::string accuracyText(const std::optional<workflow::FileAccuracy>& accuracy)
    {
        if (!accuracy)
            return {};
        const auto ofOne = [](const workflow::Accuracy& one) { return number(one.percent(), 2) + " % " + interval(one.low(), one.high(), 2); };
        std::string text = "accuracy of the file on " + grouped(accuracy->file.total) + " " + std::string(data::codeOf(accuracy->split))
                           + " pictures of " + accuracy->data + ": " + ofOne(accuracy->file) + "\n";
        if (const auto difference = accuracy->difference())
            text += "float32 on the same: " + ofOne(*accuracy->reference) + "; the file's less that: " + signedNumber(difference->points, 2)
                    + " points " + interval(difference->low, difference->high, 2) + "\n";
        return text;
    }

    NetworkOptions m_networks;
    WeightOptions m_weights;
    CalibrationOptions m_calibration;
    std::string m_format = "tflite", m_precision = "float32", m_edges = "int8";
    std::string m_names = "fox_{device}_{latency}_{acc}", m_output, m_accuracy;
    std::size_t m_verifyInputs = 16;
    bool m_logits = false, m_whole = false, m_force = false;
};

} // namespace

CommandPtr makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace vulpes::cli
