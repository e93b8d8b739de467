// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <array>
#include <cassert>

namespace vulpes::cli {

namespace {

constexpr std::array kOptions = std::to_array<OptionRecord>({
    // everywhere
    {"json", "--json", "", "Print one JSON document instead of text", ""},
    {"seed", "--seed", "N", "Seed of everything random", "1"},
    {"threads", "--threads", "N", "Threads to use; 0 means one per processor (measuring: one thread)", "0"},
    {"quiet", "-q,--quiet", "", "No talk on the error output", ""},
    {"progress", "--progress", "auto|json|none", "Progress on the error output: on a terminal, as JSON lines, or never", "auto"},
    {"version", "--version", "", "Print the version and stop", ""},
    {"man", "--man", "", "Print the manual page and stop", ""},
    {"completions", "--completions", "bash|zsh|fish", "Print the completions for a shell and stop", ""},
    // what is read
    {"study", "STUDY", "STUDY", "A .vulpes file, demo, foxnas-192, or a CSV file of samples (- reads it from the standard input)", ""},
    {"file", "FILE", "FILE", "A study, CSV, space, proof, run or weights file, demo or foxnas-192; the folder of a trained supernet", ""},
    {"csv-input", "CSV", "CSV", "The table to read (- for the standard input)", ""},
    {"proof-input", "FILE", "FILE", "A proof or a run file", ""},
    {"space", "--space", "NAME|FILE.json", "The space the samples belong to; guessed from the columns when not given", ""},
    {"resolution-of", "--resolution", "PIXELS", "Picture size of rows that do not say it", ""},
    {"device", "--device", "NAME", "The device whose measurements are meant", "the study's first"},
    {"metric", "--metric", "latency_ms|energy_mj", "The metric the budget limits", "latency_ms"},
    {"unit", "--unit", "COLUMN=UNIT", "Unit of a column whose header does not say it (may repeat)", ""},
    // predictors
    {"formula", "--formula", "NAME|FILE.json", "Formula to use, for both targets where it is known for both", "best cross-validated"},
    {"accuracy-formula", "--accuracy-formula", "NAME|FILE.json", "Formula for the accuracy", "best cross-validated"},
    {"latency-formula", "--latency-formula", "NAME|FILE.json", "Formula for the latency", "best cross-validated"},
    {"target", "--target", "accuracy|latency", "What is predicted", "accuracy"},
    {"cv", "--cv", "FOLDS", "Folds of the cross-validation", "10"},
    {"repeats", "--repeats", "N", "Repeats of the cross-validation", "1"},
    {"bootstrap", "--bootstrap", "N", "Bootstrap replicates for errors and intervals; 0 for none (200 for ridge and link fits)", ""},
    {"rows", "--rows", "", "Print fitted value, residual, leverage and the like of every row", ""},
    // constraints
    {"budget", "--budget", "BUDGET", "The most a network may take: 120ms, 0.12s, 900us; 3mJ with --metric energy_mj", "the study's"},
    {"with", "--with", "NAME[@METRIC]", "A second device to compare with, or another metric: phone@energy_mj", ""},
    {"with-budget", "--with-budget", "BUDGET", "The most a network may take on that device; both budgets are kept at once", ""},
    {"macs", "--macs", "N", "The most multiply-adds: 219M, 0.3G", ""},
    {"parameters", "--parameters", "N", "The most parameters: 5.4M", ""},
    {"chance", "--chance", "P", "Chance of a new network meeting the budget, 0.5 to 0.999", "0.5"},
    {"lock", "--lock", "DECISION=VALUE", "Hold a decision at a value, as in s24.depth=3 (may repeat)", ""},
    {"tied", "--tied", "", "Blocks after the first of a stage are all alike", ""},
    {"points", "--points", "all|none", "The points of the whole front; with a budget only the best is printed as text", "all"},
    {"proof", "--proof", "FILE", "Write the proof of the best network to this file", ""},
    // networks
    {"arch", "--arch", "ARCH", "Architecture text, as in foxnas-cpu:192|24:d2e4,6k3,5|…", ""},
    {"archs", "--archs", "CSV", "A table with a column arch (- for the standard input)", ""},
    {"against-arch", "--against", "BASELINE", "average, fastest, best, or architecture text", "average"},
    {"against-study", "--against", "STUDY", "The study whose coefficients the proof must have, or the run is replayed on", ""},
    {"effects", "--effects", "", "Marginal effects of every decision instead of one network", ""},
    {"resolution", "--resolution", "PIXELS", "Picture size, where the space does not choose it", "the space's: 224 for ImageNet's"},
    {"classes", "--classes", "N", "Classes the network tells apart", "the space's: 1000 for ImageNet's"},
    {"arch-space", "--space", "NAME|FILE.json", "The space", ""},
    {"along-front", "--along-front", "N", "N networks spread over the front, each a file in the folder that -o names", ""},
    // model files
    {"model-input", "MODEL", "MODEL", "A .tflite file", ""},
    {"against-model-study", "--against", "STUDY", "The study the file must come from", ""},
    {"weights", "--weights", "FILE", "Trained weights (safetensors)", ""},
    {"supernet", "--supernet", "RUN", "Take the weights from a trained supernet: its folder, or its file of export --whole", "the study's"},
    {"whole", "--whole", "", "Write the supernet itself as one file of weights, which --supernet reads", ""},
    {"accuracy-data", "--accuracy", "DATA", "Labelled pictures whose test split tells the accuracy of the file (cifar10:DIR, images:DIR, …); none leaves it out", "those of the training, where the weights name them"},
    {"untrained", "--untrained", "", "Seeded random weights: for timing only, and the file says so", ""},
    {"format", "--format", "tflite|onnx|json", "Format of the file", "tflite"},
    {"precision", "--precision", "float32|float16|int8", "Precision of the weights; int8 also of the arithmetic", "float32"},
    {"edges", "--edges", "int8|float", "What an int8 file takes and gives", "int8"},
    {"logits", "--logits", "", "End in the scores instead of probabilities", ""},
    {"calibration", "--calibration", "DATA", "Inputs that decide the int8 ranges and verify the file: images:DIR, cifar10:DIR, generated:NAME", "the training pictures, where the weights name them, or generated:blobs"},
    {"calibration-count", "--calibration-count", "N", "How many of them, spread evenly over the classes", "300"},
    {"calibration-method", "--calibration-method", "minmax|percentile", "Ranges from the extremes or from percentiles", "minmax"},
    {"percentile", "--percentile", "P", "Share of values inside a range, in percent", "99.9"},
    {"data", "--data", "DATA", "Inputs to run: images:DIR, cifar10:DIR, generated:NAME …", "generated:blobs"},
    {"verify-inputs", "--verify-inputs", "N", "How many inputs to verify with; 0 leaves the verification out of an export", "16"},
    {"names", "--names", "PATTERN", "File names along the front: {space} {device} {budget} {latency} {acc} {precision} {index}", "fox_{device}_{latency}_{acc}"},
    {"edgetpu-log", "--edgetpu-log", "LOG", "Log of the Edge TPU compiler (edgetpu_compiler -s): where each operator runs", ""},
    // measuring
    {"models-input", "MODEL", "MODEL", "Model files (.tflite) to time", ""},
    {"measured-space", "--space", "NAME|FILE.json", "The space; that of the study or of the architecture text when not given", ""},
    {"measure-device", "--device", "PROVIDER", "host (this machine), or adb:SERIAL (a phone; adb:SERIAL+gpu, +nnapi, +xnnpack, +cpu)", "host"},
    {"device-name", "--name", "NAME", "What the device is called in the study", "the device, with the precision where it is not float32"},
    {"benchmark-model", "--benchmark-model", "FILE", "Your benchmark_model, built for the phone's processor", ""},
    {"rounds", "--rounds", "N", "Interleaved rounds over all candidates", "10"},
    {"runs-per-round", "--runs-per-round", "N", "Runs of a candidate in a round", "6"},
    {"core", "--core", "N", "Processor core to hold the thread on; -1 chooses the quietest (on a phone the fastest)", "-1"},
    {"timed-precision", "--precision", "float32|int8", "What the networks compute in", "float32"},
    {"random", "--random", "N", "N random networks of the space (with --seed)", "0"},
    {"batch", "--batch", "N", "Networks measured, and kept, together", "8"},
    {"profiled-resolution", "--resolution", "PIXELS", "Picture size that the table speaks of", "224, or the space's nearest"},
    {"fitted", "--fitted", "N", "Random networks that decide the factor", "20"},
    {"held-out", "--held-out", "N", "Random networks that test the table; 0 leaves the test out", "40"},
    // training
    {"data-input", "DATA", "DATA", "Labelled pictures: cifar10:DIR, cifar100:DIR, idx:DIR, images:DIR, generated:NAME", ""},
    {"train-space", "--space", "NAME|FILE.json", "The space whose networks share their weights", ""},
    {"train-data", "--data", "DATA", "Labelled pictures: cifar10:DIR, cifar100:DIR, idx:DIR, images:DIR, generated:NAME", ""},
    {"train-out", "--out", "DIR", "The folder of the run", ""},
    {"train-arch", "--arch", "ARCH", "Train this network alone, on the labels, with the same recipe", ""},
    {"resume", "--resume", "", "Go on with the run in the folder, by its own options; --epochs, --rate and --processes may be given anew", ""},
    {"epochs", "--epochs", "N", "Times that every picture is seen", "30"},
    {"train-batch", "--batch", "N", "Pictures per process and step", "64"},
    {"rate", "--rate", "R", "Highest learning rate", "0.1"},
    {"warmup-epochs", "--warmup-epochs", "N", "Epochs until the learning rate is at its highest; then it falls along a cosine", "1"},
    {"momentum", "--momentum", "M", "Nesterov momentum", "0.9"},
    {"weight-decay", "--weight-decay", "W", "Weight decay of convolutions and linear layers", "0.0003"},
    {"label-smoothing", "--label-smoothing", "S", "Label smoothing of the largest network", "0.1"},
    {"gradient-clip", "--gradient-clip", "G", "Largest norm of a step's gradient; 0: none", "2"},
    {"random-networks", "--random-networks", "N", "Networks of a step besides the largest and the smallest", "2"},
    {"ema-decay", "--ema-decay", "D", "Average of the weights over the steps, evaluated in their place; 0: none", "0"},
    {"calibration-pictures", "--calibration-pictures", "N", "Training pictures that batch norm is recalibrated on", "512"},
    {"check-every", "--check-every", "N", "Epochs between looks at the accuracy", "1"},
    {"processes", "--processes", "N", "Processes at work at once, one thread each", "1"},
    {"train-device", "--device", "cpu|cuda|auto", "What computes", "cpu"},
    {"size", "--size", "PIXELS", "Side of the pictures", "the space's largest, or 32"},
    {"data-seed", "--data-seed", "N", "Seed of the split into training, validation and test pictures", "1"},
    {"train-pictures", "--train-pictures", "N", "Training pictures, balanced over the classes; 0: all", "0"},
    {"validation-pictures", "--validation-pictures", "N", "Validation pictures; 0: the source's own, or a fifth", "0"},
    {"test-pictures", "--test-pictures", "N", "Test pictures; 0: the source's own, or a fifth", "0"},
    {"crop-padding", "--crop-padding", "PIXELS", "Random shift of a training picture; 0: none", "4"},
    {"no-flip", "--no-flip", "", "Never mirror a training picture", ""},
    {"cutout", "--cutout", "PIXELS", "Side of a square cut out of a training picture; 0: none", "0"},
    {"trained-supernet", "--supernet", "DIR", "The folder of a trained supernet", ""},
    {"tuned-epochs", "--epochs", "N", "Times that every picture is seen", "the trainer's own choice"},
    {"tuned-rate", "--rate", "R", "Highest learning rate", "the trainer's own choice"},
    {"sampled-study", "STUDY", "STUDY", "The study the samples go to; made where it is not there", ""},
    {"sample-count", "-n,--count", "N", "Networks of the plan, those of earlier calls among them", "100"},
    {"plan", "--plan", "stratified|annealing|suggest", "How networks are chosen: an even cover, FOX-NAS' loop, or what narrows the intervals", "stratified"},
    {"evaluators", "--processes", "N", "Networks evaluated at once", "1"},
    {"split", "--split", "validation|test", "Pictures that the accuracy is measured on", "validation"},
    {"accuracy-only", "--accuracy-only", "", "Measure no latency", ""},
    // searching and suggesting
    {"rule", "--rule", "published|metropolis|evolution|random", "The rule of the search", "published"},
    {"runs", "--runs", "N", "Seeded runs", "40"},
    {"steps", "--steps", "N", "Steps of a run; 0 is the rule's own number", "0"},
    {"count", "-n,--count", "N", "How many networks", "10"},
    // hardware tables
    {"hw-input", "FILES", "FILES", "Hardware tables: CSV, JSON or pickle files, or folders of them", ""},
    {"hw-space", "--space", "NAME", "The space, where the files hold tables of several", ""},
    {"hw-index", "--index", "N", "The network's number in the benchmark", ""},
    {"hw-arch", "--arch", "ARCH", "The network as the benchmark writes it, or its operators", ""},
    {"hw-ops", "--ops", "NUMBERS", "The operator of every edge or layer: 421211, or \"0 0 7 8 …\"", ""},
    {"hw-dataset", "--dataset", "NAME", "The data set that networks were built for: cifar10, cifar100, ImageNet16-120, ImageNet, …", "each device's first"},
    {"hw-compared-dataset", "--dataset", "NAME", "Only what was measured for this data set", "all of a device's"},
    {"hw-device", "--device", "NAME", "A device of the tables (may repeat)", "all"},
    {"hw-metric", "--metric", "latency_ms|energy_mj|arithmetic_intensity", "What is compared", "latency_ms"},
    {"hw-task", "--task", "NAME", "The accuracies, as `hw list` names them", "the longest training on test pictures"},
    {"hw-connected", "--connected", "", "Leave out networks whose output is cut off from their input", ""},
    {"hw-budget", "--budget", "DEVICE=VALUE", "Most that a network may cost on a device: raspi4=16.9ms, fpga=20mJ, raspi4=25% (of its networks), pi5_onnx@energy_mj=40% (may repeat)", ""},
    {"hw-front", "--front", "", "Print the whole front, not only the best", ""},
    {"hw-strategy", "--strategy", "random|evolution|annealing|guided", "Also search by this, and tell how soon it comes close to the best", ""},
    {"hw-evaluations", "--evaluations", "N", "Accuracies a search asks for", "200"},
    {"hw-searches", "--searches", "N", "Seeded searches", "100"},
    {"hw-target", "--target", "DEVICE", "The device to foretell: one of the tables, left out and then compared with, or the one in --samples", ""},
    {"hw-sources", "--sources", "DEVICES", "The devices to learn from, with commas between (may repeat)", "all others that measured half of the networks"},
    {"hw-samples", "--samples", "CSV", "Your own measurements of the target: index or operators, and <target>_latency_ms", ""},
    {"hw-measure", "-n,--count", "N", "How many networks are measured", "10"},
    {"hw-design", "--design", "", "Say which networks to measure", ""},
    {"hw-pool", "--pool", "FIRST-LAST", "Measure only networks with such an index", "all"},
    {"hw-score", "--score", "FIRST-LAST", "Foretell only networks with such an index", "all"},
    {"hw-middle", "--middle", "", "Compare without the fastest and the slowest tenth", ""},
    {"hw-candidates", "--candidates", "N", "Choose among N networks drawn by --seed", "the whole pool; 300 with --draws"},
    {"hw-draws", "--draws", "N", "Repeat with the next seeds, and say the mean with its 95 % interval", "1"},
    {"hw-measured", "FILE", "FILE", "A study with measurements, or a block table that `profile` wrote", ""},
    {"hw-trained", "-n,--count", "N", "Learn as if only N cells had been trained, drawn by --seed; 0: all there are", "0"},
    {"hw-scores", "--scores", "", "Learn from the tables' zero-cost scores, multiply-adds and parameters, too", ""},
    {"hw-top", "--top", "N", "How many cells are listed", "10"},
    {"hw-tables", "--tables", "", "Use what the other devices' operators cost instead of their measurement of each network", ""},
    // what is written
    {"supernet-of-study", "--supernet", "RUN", "The trained supernet that its samples will come from", ""},
    {"title", "--title", "TEXT", "What the study is called on screen", ""},
    {"notes", "--notes", "TEXT", "What is to be known of it", ""},
    {"output-foretold", "-o,--output", "STUDY", "Write a study too: the networks, the accuracies of --task, and what is foretold of the device", "none"},
    {"output-study", "-o,--output", "STUDY", "The study to write", ""},
    {"output-csv", "-o,--output", "CSV", "The table to write (- for the standard output)", ""},
    {"output-hardware", "-o,--output", "CSV", "The hardware table to write (- for the standard output)", ""},
    {"output-model", "-o,--output", "FILE", "The model file to write; with --along-front a folder", ""},
    {"output-run", "-o,--output", "RUN", "Write the runs, with every move, to this file", ""},
    {"output-table", "-o,--output", "TABLE", "The block table to write", ""},
    {"keep", "--keep", "", "Keep the result in the study, under the name of what was asked", ""},
    {"into", "--into", "STUDY", "The study to add to", ""},
    {"layout", "--layout", "published|blocks|text", "Columns of the table; chosen from the samples when not given", ""},
    {"force", "--force", "", "Replace a file that is there already", ""},
    {"as-csv", "--csv", "", "Print the table as CSV", ""},
});

} // namespace

const OptionRecord& option(std::string_view id)
{
    for (const OptionRecord& record : kOptions)
        if (record.id == id)
            return record;
    assert(false && "an option without a record");
    return kOptions.front();
}

CLI::Option* addFlag(CLI::App& app, std::string_view id, bool& variable)
{
    const OptionRecord& record = option(id);
    return app.add_flag(std::string(record.flags), variable, std::string(record.meaning));
}

} // namespace vulpes::cli
