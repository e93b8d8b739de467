// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/job.h"
#include "base/json.h"
#include "base/result.h"
#include "data/preprocessing.h"
#include "deploy/quantise.h"
#include "deploy/verify.h"
#include "graph/weights.h"
#include "space/search_space.h"
#include "workflow/analysis.h"
#include "workflow/file_accuracy.h"
#include "workflow/precision.h"
#include "workflow/trained_supernet.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vulpes::workflow {

enum class ModelFormat { Tflite, Onnx, Json };
[[nodiscard]] std::string_view codeOf(ModelFormat);
[[nodiscard]] std::optional<ModelFormat> modelFormatFromCode(std::string_view);

/// Which inputs decide the ranges of int8.
struct CalibrationChoice
{
    std::string source = "generated:blobs";  ///< see `data::openDataset`; empty: the training pictures, where the weights name them
    std::size_t count = 300;                 ///< taken evenly from the classes
    deploy::CalibrationOptions options;
    std::uint64_t seed = 1;
};

/// Everything that decides what is written.
struct ExportRequest
{
    space::SpacePtr space;
    space::Architecture architecture;
    int classes = 1000;
    std::filesystem::path weights;          ///< a file of `graph::readWeights`; empty: untrained, for timing
    std::uint64_t untrainedSeed = 1;
    TrainedSupernetPtr supernet;            ///< take the network's weights out of it; in place of `weights`
    ModelFormat format = ModelFormat::Tflite;
    Precision precision = Precision::Float32;
    deploy::Edges edges = deploy::Edges::Int8;  ///< of int8
    bool probabilities = true;
    CalibrationChoice calibration;
    bool verify = true;
    std::size_t verifyInputs = 16;
    /// Pictures whose test split tells the file's accuracy (`data::readLabelled`); empty: those of the training, where the weights name them;
    /// "none": not measured. Not of ONNX and JSON files, which nothing here runs.
    std::string accuracyData;
    int threads = 1;
    std::string studyDigest;                ///< empty: not from a study
    base::Json predictions;                 ///< what was predicted, for the report; null: nothing
    std::filesystem::path file;
};

/// What was written and what is known of it.
struct ExportResult
{
    std::filesystem::path file, reportFile, pageFile;
    std::uintmax_t bytes = 0;
    std::vector<std::string> warnings;      ///< codes: "untrained", "calibration_few", "calibration_generated", "calibration_one_class", "int8_disagrees",
                                            ///< "accuracy_not_measured" (the training's pictures cannot be read any more), "checkpoint_fell_back" (`TrainedSupernet::fellBack`)
    data::Preprocessing preprocessing;
    std::optional<deploy::Calibration> calibration;
    deploy::Verification verification;
    std::optional<FileAccuracy> accuracy;   ///< of the file as it lies on the disk
    base::Json report;                      ///< `vulpes.model_report/1`: the whole story, also in `reportFile`
};

/// Describes, weighs, lowers, quantises, writes (atomically), then verifies the file as it lies on the disk, and writes the report as JSON and
/// as one HTML page beside it. Errors: those of `describe`, `readWeights`, `checkWeights`, `openDataset`, `calibrate`, `quantise`, `toOnnx`;
/// `export_onnx_precision`; `file_unwritable`; of `readLabelled` and `measureAccuracy` where `accuracyData` names pictures; stopped. On an error before the writing nothing is changed; a stop while verifying leaves
/// the file and says *not checked*.
[[nodiscard]] Result<ExportResult> exportModel(const ExportRequest&, const base::Job& = {});

/// The network's float model and what it expects, as `exportModel` makes them.
struct FloatModel
{
    graph::Graph graph;
    graph::Weights weights;
    data::Preprocessing preprocessing;
    deploy::Model model;
};
[[nodiscard]] Result<FloatModel> floatModel(const ExportRequest&, const base::Job& = {});

/// "fox_{space}_{index}_{latency}_{accuracy}" and the like: `{space}`, `{device}`, `{budget}`, `{latency}`, `{acc}`, `{index}`,
/// `{precision}` are replaced; characters that a file name cannot hold become "_". Errors: `template_unknown` with fact `name`.
struct NameFacts
{
    std::string space, device, precision;
    std::optional<double> budgetMs, latencyMs, accuracy;
    std::size_t index = 0;
};
[[nodiscard]] Result<std::string> fileName(std::string_view pattern, const NameFacts&);
/// The facts of a network of an analysis; `index` and `precision` are the caller's.
[[nodiscard]] NameFacts nameFacts(const Analysis&, const NetworkReport&, double budget);

/// What was predicted of a network, for the report: values with their 95 % ranges, the budget and the chance of meeting it.
[[nodiscard]] base::Json predictionsJson(const Analysis&, const NetworkReport&, double budget);
/// The precision that the analysis' latency was measured in: that of its device's record, "float32" where none is written. It speaks of no other.
[[nodiscard]] std::string latencyPrecision(const Analysis&);

/// `count` indices spread evenly over 0 … size − 1, both ends included; all of them when there are fewer.
[[nodiscard]] std::vector<std::size_t> spreadIndices(std::size_t size, std::size_t count);

}  // namespace vulpes::workflow
