// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"

#include "cli/sentence.h"

#include <algorithm>

namespace vulpes::cli {

namespace {

struct Message
{
    std::string_view code;
    /// As `filled` takes it.
    std::string_view text;
};

// What happened, where, what can be done.
constexpr Message kErrors[] = {
    // files and tables
    {"file_missing", "There is no file {file}."},
    {"file_unreadable", "The file {file} cannot be read: {reason}."},
    {"file_too_large", "The file {file} is too large to read."},
    {"file_unwritable", "The file {file} cannot be written: {reason}. Nothing was changed."},
    {"file_exists", "The file {file} is there already. Use --force to replace it, or another name."},
    {"file_kind_unknown", "The file {file} is none that is known here (study, CSV, space, proof, run)."},
    {"csv_empty", "The table {file} is empty."},
    {"csv_quote_open", "In {file}, a quotation mark opened in row {row} is never closed."},
    {"csv_not_text", "{file} is not a text file: row {row} holds a NUL byte."},
    {"csv_too_large", "The table {file} is too large."},
    {"csv_no_rows", "The table {file} has a header but no rows."},
    {"csv_row_short", "In {file}, row {row} has no cell in column {column}."},
    {"csv_columns_unknown", "The columns of {file} describe no network of a known space. Missing: {missing}."},
    {"csv_duplicate_column", "The column {column} occurs twice in {file}."},
    {"csv_unit_unknown", "The unit {unit} of column {column} is not known. Use ms, us, s, mJ, uJ or J."},
    {"csv_bad_number", "In {file}, row {row}, column {column}: {text} is not a number."},
    {"json_syntax", "{file} is not valid JSON (byte {byte})."},
    // hardware tables
    {"pickle_refused", "The file {file} asks to call {callable} (byte {byte}). A pickle file may run any program; only data is read here, so this file is refused."},
    {"pickle_opcode", "The file {file} holds the instruction {opcode} (byte {byte}), which plain data does not need. It was not read."},
    {"pickle_damaged", "The pickle file {file} is damaged at byte {byte}: {reason}."},
    {"pickle_too_large", "The pickle file {file} asks for more than a hardware table needs ({limit})."},
    {"hw_layout_unknown", "{file} is no hardware table that is known here. The manual lists the layouts."},
    {"hw_nothing_read", "There is no hardware table in what was named."},
    {"hw_pickle_layout", "{file} is not laid out as HW-NAS-Bench's file is: see {place}."},
    {"hw_arch_syntax", "The network {text} cannot be read. Write its operators as digits (421211), as numbers with blanks, or as the benchmark does."},
    {"hw_arch_length", "The network {text} names {found} operators where the space has {expected}."},
    {"hw_operator_unknown", "There is no operator {operator} at position {position}."},
    {"hw_index_unknown", "The tables hold no network {index}."},
    {"hw_arch_unknown", "The tables hold nothing of the network {arch}."},
    {"hw_dataset_unknown", "The tables hold nothing for the data set {dataset}. Known: {known}."},
    {"hw_task_unknown", "The tables hold no accuracies named {task}. Known: {known}."},
    {"hw_budget_syntax", "{text} is no budget. Write DEVICE=VALUE: raspi4=16.9ms, fpga=20mJ, raspi4=25%."},
    {"hw_no_accuracy", "The tables hold no accuracies to trade against costs. Read a file of accuracies with them."},
    {"hw_device_unknown", "The tables hold no {metric} of the device {device}. Known: {known}."},
    {"hw_nothing_to_compare", "Fewer than two devices have measured {metric}: there is nothing to compare."},
    {"hw_no_samples", "No network of the tables has all its operators known. Read the benchmark's own table with them, which says what each number stands for."},
    {"hw_no_benchmark", "No such hardware table can be written for {space}: networks of nasbench201, nasbench-macro and fbnet have one, operators only those of fbnet."},
    {"cells_space", "Accuracies are foretold for cells of nasbench201; these are networks of {space}."},
    {"cells_no_scores", "No cell of the tables has all scores for {dataset}. Leave --scores out, or read a file of scores with them."},
    {"trained_too_many", "{cells} trained cells are more than the model can learn from at once ({most}). Learn from fewer (-n)."},
    {"hw_nothing_measured", "No network of the study was measured on a device. Measure some first (`measure`)."},
    {"transfer_space", "Networks of {space} are not one operator per place: what was measured on some devices tells nothing here of another."},
    {"transfer_sizes", "The parts of the table do not fit together: {what} has {found} where {expected} belong."},
    {"transfer_operator_unknown", "Row {row} of the table has the operator {operator} at site {site}; there are {operators}."},
    {"transfer_too_few_sources", "There are {sources} devices to learn from; at least {needed} must have measured the same networks."},
    {"transfer_too_few_rows", "Only {rows} networks are there where {needed} are needed."},
    {"transfer_device_constant", "All latencies of {device} are equal: nothing can be learned from it. Leave it out."},
    {"transfer_too_few_samples", "{samples} measurements of the new device are too few: at least {needed} are needed."},
    {"transfer_bad_latency", "The latency {latency} of network {row} is no measurement."},
    {"transfer_no_source_latency", "Network {row} was not measured on all devices to learn from, so its measurement cannot be used."},
    {"transfer_equal_latencies", "All {samples} measurements of the new device are equal: nothing can be learned from them."},
    {"own_other_space", "The measurements are of networks of {space}; the tables are of {expected}."},
    {"own_no_metric", "The measurements hold no {metric}."},
    {"own_several_devices", "The measurements are of several devices ({devices}). Name the one that is meant."},
    {"own_nothing_measured", "There is no {metric} of {device} for any network of the tables. Fill the column in."},
    {"own_too_many", "{networks} measured networks are more than can be learned from at once ({most})."},
    {"disk_full", "The disk is full. Nothing was changed in {file}."},
    {"out_of_memory", "There is not enough memory."},
    // studies
    {"study_not_a_study", "{file} is not a study of Vulpes."},
    {"study_damaged", "The study {file} is damaged: {reason}."},
    {"study_embedded_damaged", "The study that ships with the program is damaged: {reason}."},
    {"study_read_only", "The study {file} can only be read."},
    {"study_locked", "The study {file} is open for writing in another program."},
    {"study_newer", "The study {file} was written by a newer version of Vulpes: here it can only be read."},
    {"study_upgrade_failed", "The study {file} is of an older format and could not be upgraded: {reason}."},
    {"study_unknown", "There is no study named {name} in the program."},
    {"study_embedded", "{study} is the study inside the program, which nothing can be added to. Save a copy of it in the window (File ▸ Save as), and name that file."},
    {"study_io_error", "The disk refused to read or write {file}: {reason}."},
    {"sample_bad_number", "The sample {sample} ({label}) holds a number that is not finite."},
    {"sample_no_repeats", "The sample {sample} ({label}) has a measurement without a value."},
    {"sample_unknown", "The study has no sample {sample}."},
    {"sample_id_taken", "The sample {sample} is in the study already."},
    {"state_invalid", "The analysis state holds an impossible value at {key}: {reason}."},
    {"classes_invalid", "A network tells at least one class apart, not {classes}."},
    // spaces and architectures
    {"space_unknown", "There is no space named {space}. Known: {known}; or give a JSON file."},
    {"space_not_guessed", "The space cannot be told from the columns. Name it with --space."},
    {"space_json", "The space file is not valid at {path}: {reason}."},
    {"space_invalid", "The space is not valid: {reason}."},
    {"space_no_skeleton", "The space {space} has no skeleton: its networks cannot be drawn as operators."},
    {"arch_syntax", "The architecture {text} cannot be read at position {position}[: {expected} is expected there]."},
    {"arch_other_space", "The architecture {text} belongs to another space, not to {space}."},
    {"arch_outside_space", "The architecture {text} is not in the space."},
    {"decision_unknown", "There is no decision {decision} in the space."},
    {"lock_syntax", "A lock is written DECISION=VALUE, as in s24.depth=3, not {text}."},
    {"lock_unknown_decision", "There is no decision {decision} to lock. `vulpes-cli explain STUDY --effects` lists what there is to decide."},
    {"lock_unknown_value", "The decision {decision} cannot be {value}."},
    {"lock_twice", "The decision {decision} is locked twice, at {first} and at {second}. Lock it at one value."},
    {"lock_unmeasured", "No network with {decision} = {value} was measured, only {measured}, and the formulas do not read {decision}: "
                        "nothing is known there. Lock it at a measured value, or measure networks at {value}."},
    {"no_network", "The locks leave no network."},
    {"describe_needs_text", "{arch} names a network of a study's front, and a space has none. Write architecture text, as "
                            "`vulpes-cli front STUDY` prints it."},
    {"task_shape", "Classes and resolution must be at least 1."},
    // formulas and fits
    {"formula_unknown", "There is no formula named {formula}. Known: {known}."},
    {"formula_json", "The formula is not valid at {path}: {reason}."},
    {"formula_needs_network", "A row that only holds columns lacks {column}, which the formula reads."},
    {"formula_needs_values", "The formula {formula} needs the values of {decision}."},
    {"formula_not_finite", "The formula gives no finite number for sample {sample}."},
    {"formula_none_fits", "No formula fits this space. Name one of your own with --formula."},
    {"formula_line_column", "Line {line} of the formula: a column is missing beside * or :."},
    {"formula_line_name", "Line {line} of the formula: a name is missing before the colon."},
    {"formula_line_term", "Line {line} of the formula: a term of this name stands above already. Give it another name."},
    {"formula_line_lock", "Line {line} of the formula: a lock is written as 'lock resolution = 192'."},
    {"formula_line_lock_twice", "Line {line} of the formula: this decision is locked above already."},
    {"formula_name_other_target", "{formula} is the name of an own formula of the study that predicts the other quantity. Choose another name."},
    {"formula_name_taken", "{formula} is the name of a formula that comes with the program. Choose another name."},
    {"formula_other_target", "The formula in {file} is for the other target. Give it to the other option, or change \"target\" in the file."},
    {"formula_name_missing", "The formula has no name. Give it one in its file, as \"name\"."},
    {"column_syntax", "The column {column} cannot be read at position {position}."},
    {"column_unknown", "The column {name} is not known in this space."},
    {"coefficients_json", "The published coefficients are not valid at {path}: {reason}."},
    {"no_samples", "There are no samples with a value for {target}."},
    {"fit_too_few_rows", "There are {rows} rows with a value for {target}, too few for {terms} coefficients. Measure more networks or name a smaller formula."},
    {"fit_constant_target", "All {rows} rows have the same value of {target}: there is nothing to predict."},
    {"fit_singular", "The terms of formula {formula} cannot be told apart on these {rows} rows."},
    {"fit_without_data", "The coefficients of {formula} were published without data: there are no rows to look at."},
    {"fit_absent", "There is no predictor."},
    {"device_same", "{device} is the device already shown. Name another one."},
    {"with_budget_needs_with", "--with-budget is a budget on a second device. Name the device with --with."},
    {"device_unknown", "No measurements are known from device {device}. Known: {known}."},
    // accuracy of cells from a few
    {"cell_space_invalid", "The space of cells cannot be used: its {reason} do not fit."},
    {"cell_space_too_large", "A cell of {edges} edges with {operators} operators each makes too many networks to look at all of them."},
    {"cell_wrong_length", "[Cell {cell}: ]{found} operators are given where the space has {expected} edges."},
    {"cell_operator_unknown", "[Cell {cell}: ]there is no operator {operator} (edge {edge}); the space has {operators}, counted from 0."},
    {"cells_none", "There are no cells to predict."},
    {"cell_column_length", "The column {column} has {found} values where there are {expected} cells."},
    {"cell_column_not_a_number", "The column {column} has no value for cell {cell}."},
    {"cells_too_few", "{cells} trained cells are too few; {needed} are the least. Train more of them."},
    {"accuracies_wrong_count", "{found} accuracies are given for {expected} cells."},
    {"accuracy_out_of_range", "The accuracy {accuracy} of cell {cell} does not lie between 0 and 100 %."},
    {"cells_at_chance", "None of the trained cells has learned anything: the best has {best} %, guessing {chance} %. Train others."},
    {"accuracies_all_alike", "All trained cells have the accuracy {accuracy} %: there is nothing to predict."},
    {"variances_failed", "The {cells} trained cells could not be told apart by the model: a fault of this program."},
    {"terms_differ", "The cells are described by {found} terms where the predictor was made with {expected}."},
    {"cell_values_count", "{found} values are given where the space has {expected} cells."},
    // searching
    {"answer_updating", "The analysis was made without a budget for {cost}."},
    {"no_front", "There is no front yet."},
    {"front_absent", "There is no front."},
    {"budget_infeasible", "No network meets {cost} ≤ {budget}; the least possible is {minimum}. Raise the budget or release locks."},
    {"budgets_infeasible", "Each budget can be met, but no network meets all of them at once; the tightest is {cost} ≤ {budget} (least possible alone: {minimum})."},
    {"no_network_fits", "No network of the table keeps all budgets."},
    {"budget_undecided", "Time ran out before a network within all budgets was found or ruled out; the tightest is {cost} ≤ {budget} (least possible alone: {minimum})."},
    {"chance_under_half", "A chance under 50 % cannot be asked for: that would reward uncertainty."},
    {"chance_needs_budget", "A chance of {chance} is a chance of meeting a budget: add --budget."},
    {"chance_range", "The chance must lie between 0.5 and 0.999, not {chance}."},
    {"chance_not_below_one", "No finite budget is met with certainty: ask for a chance below 1."},
    {"chance_needs_covariance", "The latency predictor {formula} has no intervals (its coefficients came without data), so no chance above 50 % can be kept."},
    {"chance_needs_separable", "A chance above 50 % needs a latency formula that couples no stages."},
    {"search_options", "The search cannot be made with this value of {option}."},
    {"filter_syntax", "The filter cannot be read at position {position}."},
    {"filter_unknown_name", "The filter knows no {name}."},
    {"rule_unknown", "There is no search rule named {rule}."},
    {"cost_unknown", "There is no cost named {cost}."},
    {"suggest_needs_covariance", "Suggestions need predictors with intervals: import samples first."},
    // proofs and runs
    {"proof_or_run_needed", "The file {file} is neither a proof nor a run."},
    {"proof_json", "The proof file cannot be read at {path}: {reason}."},
    {"proof_digest", "Refuted: the digest of the proof does not match its content."},
    {"proof_coefficient", "Refuted: a coefficient of the proof does not fit the rest."},
    {"proof_budget", "Refuted: the budget of the proof does not fit its claim."},
    {"proof_answer_value", "Refuted: the answer does not have the value the proof says."},
    {"proof_answer_infeasible", "Refuted: the answer does not keep the budget."},
    {"proof_not_optimal", "Refuted: there is a better network."},
    {"proof_witness", "Refuted: the witness of the proof does not hold."},
    {"proof_space", "Refuted: the space of the proof is not the one it speaks of."},
    {"proof_other_coefficients", "Refuted: the study gives {term} another coefficient than the proof."},
    {"proof_other_formula", "Refuted: the study has no predictor with the formula of the proof."},
    {"proof_other_space", "Refuted: the study is of another space than the proof."},
    {"proof_other_scores", "Refuted: the study says other scores ({score}) of its networks than the proof."},
    {"proof_needs_separable", "There are no proofs for terms that multiply a sum over all stages with a stage of their own."},
    {"proof_mismatch", "The proof that was made does not hold: a fault of the program."},
    {"proof_too_long", "The proof would take too long to check."},
    {"run_json", "The run file cannot be read at {path}: {reason}."},
    {"run_diverged", "Refuted: the replay differs from the run at step {step}."},
    {"run_other_model", "Refuted: the study {study} makes another model than the one the run was made on."},
    // measuring
    {"provider_unknown", "There is no way of measuring named {device}. Use host, adb:SERIAL or adb:SERIAL+gpu (nnapi, xnnpack, cpu)."},
    {"provider_operator", "{candidate} holds the operator {operator} (number {index}), which this runtime cannot run ({reason})."},
    {"provider_size", "The tensor {tensor} is too large to be measured."},
    {"provider_start", "XNNPACK does not run on this processor."},
    {"provider_run", "Running {candidate} failed."},
    {"adb_missing", "The program adb is not installed (Debian package adb)."},
    {"adb_device_missing", "No device {serial} is connected. Check the cable and USB debugging; adb devices lists what is there."},
    {"adb_unauthorized", "The device {serial} has not allowed this computer. Answer the question on its screen."},
    {"adb_failed", "adb says of {serial}: {line}"},
    {"adb_timeout", "The device {serial} did not answer within {seconds} s."},
    {"adb_push", "{file} could not be copied to {serial}: {line}"},
    {"device_lost", "The device {serial} is gone. What was kept until then stays."},
    {"benchmark_missing", "There is no benchmark_model at {file}."},
    {"benchmark_abi", "This benchmark_model is built for another processor."},
    {"benchmark_failed", "benchmark_model ended with code {exit}: {line}"},
    {"benchmark_lost", "benchmark_model ended without a word."},
    {"benchmark_output", "What benchmark_model printed holds no measurement ({reason})."},
    {"core_unknown", "There is no processor core {core} to hold a thread on. There are {known}."},
    {"device_differs", "The study knows the device {device} with another {what}: {study}, now {now}. Give this one another name (--name)."},
    {"edgetpu_log", "This is not a log of the Edge TPU compiler that can be read ({reason})."},
    {"edgetpu_other_network", "The log {file} is of another network: it counts other operators than this one has."},
    {"edgetpu_not_compiled", "The Edge TPU compiler refused the model: {line}"},
    {"block_table_json", "This is not a block table: {path} ({reason})."},
    {"block_table_other_space", "The block table is of the space {table}, not of {space}."},
    {"block_table_incomplete", "The block table lacks {column}."},
    {"profile_missing", "The study holds no block table of the device {device}. Measure one with: vulpes-cli profile"},
    {"profile_resolution", "The space {space} has no resolution {resolution}."},
    {"space_blocks_differ", "The later blocks of stage {stage} do not offer the same choices, so no table of blocks can be made."},
    {"space_too_many_blocks", "Stage {stage} has more than {limit} different blocks."},
    {"precision_unknown", "There is no precision {precision}. Use float32 or int8."},
    {"process_missing", "The program {program} is not installed."},
    {"process_timeout", "The program {program} did not end within {seconds} s."},
    {"process_failed", "The program {program} could not be started: {reason}."},
    // training
    {"options_json", "The options of the run cannot be read at {key}[: {reason}]."},
    {"options_invalid", "{value} makes no sense for {option}. It may be: {expected}."},
    {"event_malformed", "What the trainer said cannot be understood ({reason}): {line}"},
    {"supernet_missing", "There is no supernet in {folder}. Train one with: vulpes-cli train"},
    {"supernet_json", "What the study knows of its supernet cannot be read ({key})."},
    {"manifest_malformed", "The supernet's {file} is not valid at {reason}."},
    {"train_needs_space", "Name the space whose networks are trained with --space."},
    {"train_needs_data", "Name the labelled pictures with --data."},
    {"trainer_missing", "This build has no vulpes-trainer: networks cannot be trained or evaluated here."},
    {"trainer_died", "The trainer ended without a word[ (exit code {exit})][ (signal {signal})]. It last wrote: {output}"},
    {"supernet_exists", "There is a run in {folder} already. Go on with it by --resume, or name another folder."},
    {"run_in_use", "A training is going on in {folder} already. Wait for it, or stop it first."},
    {"resume_option", "{option} was decided when the run began. Going on can change --epochs, --rate and --processes only."},
    {"epochs_done", "The run has {done} epochs already, more than {epochs}. Ask for more with --epochs."},
    {"run_finished", "The run in {folder} has all of its {epochs} epochs. Ask for more with --epochs."},
    {"finetune_other_supernet", "The run in {folder} was begun from another supernet[, {supernet}], or from this one before it was trained on. Name another folder."},
    {"supernet_other_network", "The run trained {architecture} alone and knows no other network."},
    {"supernet_malformed", "{file} is no packed supernet: {key} is missing or wrong."},
    {"checkpoint_damaged", "Neither of the two checkpoints in {folder} is whole. Train anew in another folder."},
    {"checkpoint_malformed", "The checkpoint does not fit this supernet: {reason} at {array}."},
    {"data_changed", "The pictures of {data} are not those that the run in {folder} was trained on. Put the old ones back, or train anew."},
    {"device_missing", "This LibTorch or this computer has no {device}. Choose cpu."},
    {"environment_invalid", "The environment's {variable} must be given and make sense[, unlike {value}]."},
    {"library_failed", "LibTorch failed: {reason}."},
    {"loss_not_finite", "The loss became infinite or no number in epoch {epoch}, step {step}. The last whole epoch is kept. Go on from it with a lower --rate (train: with --resume)."},
    {"peer_lost", "A process of this run is gone: {reason}. Go on from the last checkpoint with --resume."},
    {"peers_failed", "The processes of this run cannot find each other: {reason}."},
    {"peers_missing", "This build trains with one process only: it was made without Gloo."},
    {"question_malformed", "The question to the trainer lacks {key} or has a wrong one."},
    {"routing_unsupported", "This supernet cannot carry out the routing of {decision}: {reason}."},
    {"supernet_other_space", "The supernet is of the space {space}, the study of {study}."},
    {"sampling_other_supernet", "The study holds accuracies of another supernet, or of this one after {epoch} epochs. Sample into another study."},
    {"sampling_other_split", "The study holds accuracies on {split} pictures, and {asked} was asked for: they cannot be mixed. Sample into another study."},
    {"plan_needs_device", "The plan {plan} learns from latencies too. Leave --accuracy-only out, or use --plan stratified."},
    {"plan_unknown", "There is no plan named {plan}. Use stratified, annealing or suggest."},
    {"accuracy_pictures", "The pictures of {data} are grey and the network takes colour, or the other way round."},
    {"accuracy_classes", "The data {data} have other classes than the network tells apart ({model})."},
    {"graph_not_a_chain", "The network cannot be cut into blocks: {operator} reads across them."},
    // the command line itself
    {"usage", "{reason}. Try --help."},
    {"no_command", "A command is needed. Try --help."},
    {"budget_syntax", "A budget is written 120ms, 0.12s or 900us (3mJ with --metric energy_mj), not {text}."},
    {"budget_other_metric", "{text} is a budget for another metric: add --metric {metric}."},
    {"count_syntax", "A count is written 5.4M, 219M or 100000, not {text}."},
    {"number_syntax", "{text} is not a number."},
    {"unit_syntax", "A unit is written COLUMN=UNIT, as in latency=us, not {text}."},
    {"count_positive", "{option} must be at least {least}."},
    {"cv_range", "A cross-validation needs at least 2 folds and 1 repeat."},
    {"keep_needs_study", "{file} is no study file: there is nothing to keep a result in."},
    {"predict_needs_arch", "Name networks with --arch or a table of them with --archs."},
    {"explain_needs_arch", "Name a network with --arch, or ask for --effects."},
    {"import_needs_study", "Name the study to make (-o STUDY) or to add to (--into STUDY)."},
    {"count_range", "{option} must be between {least} and {most}."},
    {"benchmark_needed", "Name the benchmark_model of the phone with --benchmark-model FILE (docs/measuring.md says where it comes from)."},
    {"measure_needs_networks", "Name model files, or networks with --arch, --archs or --random."},
    {"measure_files_or_networks", "Measure model files or networks of a space, not both at once."},
    {"measure_needs_architecture", "The file {file} does not say which network of the study's space it is: it can be measured, but not kept in a study."},
    {"measure_several_precisions", "The files are of several precisions: measure those of one at a time into a study."},
    {"profile_needs_output", "Name the table to write (-o TABLE) or the study to add it to (--into STUDY)."},
    {"space_other_than_study", "The study is of the space {study}, not of {space}."},
    {"network_needs_space", "Name a study, or a space with --space."},
    {"network_needs_arch", "Name a network with --arch."},
    {"export_needs_weights", "Name the weights by one of --weights and --supernet, or write random ones with --untrained (for timing only)."},
    {"export_onnx_precision", "ONNX is written in float32 only, not in {precision}."},
    {"percentile_range", "A percentile lies above 50 and is at most 100, not {percentile}."},
    {"template_unknown", "A name pattern knows space, device, budget, latency, acc, precision and index in braces, not {name}."},
    {"template_same_name", "Two networks would be written to {file}; add index in braces to --names."},
    {"hw_space_needed", "The files hold tables of several spaces ({known}). Choose one with --space."},
    {"hw_space_absent", "The files hold nothing of the space {space}, only of {known}."},
    {"hw_transfer_needs_target", "Name the device with --target, or ask with --design which networks to measure on a new one."},
    {"foretold_needs_samples", "A study holds what is foretold, and nothing is yet: give the measurements with --samples, or leave -o out."},
    {"range_syntax", "A range of indices is written FIRST-LAST, as in 0-899 or 900-, not {text}."},
    {"hw_query_needs_network", "Name a network with --index, --arch or --ops."},
    // weights, pictures, model files
    {"weights_missing", "The weights {file} lack the array {array}."},
    {"weights_shape", "In the weights {file}, the array {array} has another shape than the network needs."},
    {"weights_unused", "The weights {file} hold the array {array}, which the network has no place for."},
    {"weights_not_finite", "In the weights {file}, the array {array} holds a number that is not finite."},
    {"weights_file", "The weights {file} cannot be read: {reason}."},
    {"preprocessing_json", "The description of the input does not fit the network at {key}."},
    {"data_unknown", "Data is written cifar10:DIR, cifar100:DIR, idx:DIR, images:DIR or generated:NAME, not {data}."},
    {"data_generated_unknown", "There is no generated set named {name}. Known: {known}."},
    {"data_missing", "There is no folder {file}."},
    {"data_empty", "{file} holds no pictures."},
    {"data_malformed", "{file} is damaged or of another format: {reason}[ (record {record})]."},
    {"data_one_class", "The pictures are of one class only. Give each class a folder of its own."},
    {"data_class_empty", "The class {class} has no picture in {split}."},
    {"data_too_few", "{split} has {have} pictures where {want} are wanted[: a step takes {batch} for each of {processes} processes. Use a smaller --batch]."},
    {"data_too_large", "The pictures would take {bytes} bytes of memory. Ask for fewer or smaller ones."},
    {"split_unknown", "A split is train, validation or test, not {split}."},
    {"picture_unreadable", "The picture {file} cannot be read: {reason}."},
    {"picture_too_large", "The picture {file} is too large."},
    {"calibration_empty", "There is no input to calibrate with."},
    {"calibration_not_finite", "Calibration met a value that is not finite in {tensor}: are the weights sound?"},
    {"quantise_operator", "The operator {operator} cannot be written in int8."},
    {"tflite_damaged", "The model file {file} is damaged: {reason}."},
    {"tflite_unknown_operator", "The model file {file} holds the operator {operator}, which is not known here."},
    {"tflite_unknown_type", "The model file {file} holds an element type that is not known here: {type}."},
    {"tflite_several_subgraphs", "The model file {file} holds more than one graph."},
    {"model_operator_unknown", "The operator {operator} (number {index}) cannot be run here: {reason}."},
    {"model_not_runnable", "The operator {operator} (number {index}) cannot be run here: {reason}."},
    {"executor_input_size", "The input {input} has {found} bytes where {expected} are needed."},
    {"onnx_operator", "The operator {operator} cannot be written as ONNX."},
    {"onnx_not_read", "{file} is an ONNX file: these are checked against ONNX Runtime when `export` writes them; reading one is not in this build."},
    {"onnx_precision", "ONNX is written in float32 only."},
    {"verify_input", "The input {tensor} of {file} is no picture: it cannot be run on data."},
    {"verify_runtime", "The outside runtime {runtime} failed: {reason}."},
    {"runtime_failed", "The outside runtime {runtime} failed: {reason}."},
    {"part_missing", "This build does not hold the part for {part}."},
    {"stopped", "Stopped."},
};

// The same words as in the window (ui/state/messages.cpp).
constexpr Message kProblems[] = {
    {"bad_number", "\"{text}\" is not a number."},
    {"missing_value", "The value is missing."},
    {"cells_missing", "The row is shorter than the header."},
    {"cells_too_many", "The row is longer than the header."},
    {"negative_latency", "A latency cannot be negative."},
    {"zero_latency", "A latency cannot be zero."},
    {"negative_energy", "An energy cannot be negative."},
    {"zero_energy", "An energy cannot be zero."},
    {"negative_error", "A standard error cannot be negative."},
    {"accuracy_out_of_range", "An accuracy lies between 0 and 100 %."},
    {"accuracy_was_share", "Accuracies were shares of 1 and were read as percent."},
    {"outside_space", "The network is outside the search space."},
    {"arch_outside_space", "The network is outside the search space."},
    {"arch_other_space", "The network belongs to another search space."},
    {"arch_syntax", "The network's text cannot be read."},
    {"duplicate_disagrees", "The same network was measured before with another value[ (row {first_row})]."},
    {"inconsistent_counts", "The block counts disagree with the summary columns."},
    {"index_column_dropped", "The first column only counts the rows and was left out."},
    {"column_unknown", "This column is not understood and was left out."},
    {"column_derived", "This column follows from the others and was not needed."},
    {"unit_assumed", "The unit is not stated; {unit} was assumed."},
    {"resolution_assumed", "The image size is not stated; {resolution} was assumed."},
    {"resolution_guessed", "The image size was taken from the file's name: {resolution}."},
    {"no_accuracy_column", "The table has no accuracy column: accuracies cannot be predicted from it."},
    {"no_metric_column", "The table has no latency or energy column: neither can be predicted from it."},
    {"resolution_of_study", "The image size is not stated; {resolution}, that of the study's networks, was assumed."},
    {"already_there", "This measurement is already in the study."},
    {"blocks_with_gap", "A block is missing before a later one."},
    {"cells_beyond_depth", "Blocks beyond the depth were ignored."},
    {"kind_unknown", "The kind of row is not known."},
    // of hardware tables
    {"index_outside", "There is no network {index}: the benchmark has {size}."},
    {"index_disagrees", "The network {index} has other operators here ({arch}) than elsewhere."},
    {"hw_operator_unknown", "There is no operator {operator} at position {position}."},
    {"hw_arch_length", "The network {text} names {found} operators where the space has {expected}."},
    {"hw_arch_syntax", "The network {text} cannot be read."},
    {"hw_layer_unknown", "There is no layer {layer}: the space has {of}."},
    {"negative_values", "{count} values are negative, which nothing can measure, and were left out."},
    {"values_disagree", "{count} values of {device} are further apart than repeats should be. All are kept."},
    {"units_differ", "The values of {device} are {ratio} times those of another file: one of the two units is wrong. Both are kept, under two names."},
    {"cells_cut_off", "{count} networks have no path from input to output: their accuracy is chance, and some take next to no time. They are kept and marked."},
    {"networks_missing", "{count} of the benchmark's {of} networks are there."},
    {"few_rows", "{count} columns hold less than a tenth of the {of} networks, those of {devices}."},
    {"nearly_nothing", "{count} networks take less than a hundredth of the usual on {device}."},
    {"whole_units", "{devices} measured in whole units: many networks share a value, and rank correlations count such ties."},
    {"zero_times", "{count} values of {device} are zero, which no study holds: those networks stay without them."},
    {"scores_left_behind", "{count} score columns stay behind: of another data set than {dataset}, contradicting others, more than 64, or of a space whose networks can have none."},
    {"foretold_not_positive", "{count} foretold values of {device} are not above zero, which no time is: those networks stay without them."},
    {"base_missing", "What every network costs on {device} besides its operators is missing: sums cannot be told."},
    {"file_skipped", "{file} is no hardware table that is known here and was left out."},
    {"dataset_guessed", "The data set was taken from the file's name: {dataset}."},
    // of pictures
    {"pictures_unreadable", "{count} pictures cannot be read and were left out."},
    {"duplicate_across_splits", "{count} pictures of {split} are in {other} too: the accuracy there will flatter."},
    {"class_small", "The class {class} has only {have} pictures in {split}."},
    {"classes_unbalanced", "The class {largest} has {most} training pictures, {smallest} only {least}: plain accuracy favours the first."},
    // of a run
    {"checkpoint_fell_back", "The last checkpoint in {folder} is damaged; the one before it, after {epoch} epochs, was used."},
    {"stopping", "Stopping; a checkpoint is being kept."},
};

template<std::size_t N>
std::string_view find(const Message (&table)[N], std::string_view code)
{
    for (const Message& message : table)
        if (message.code == code)
            return message.text;
    return code;
}

} // namespace

std::string sentence(const Error& error)
{
    return filled(find(kErrors, error.code), error.facts);
}

std::string problemSentence(const study::ImportProblem& problem)
{
    return filled(find(kProblems, problem.code), problem.facts);
}

std::string problemSentence(const data::DataProblem& problem)
{
    return warningSentence(problem.code, problem.facts);
}

std::string warningSentence(const std::string& code, const std::vector<base::Fact>& facts)
{
    // A picture that cannot be read is told in the words of the error that it would be alone.
    const std::string_view text = find(kProblems, code);
    std::vector<base::Fact> told = facts;
    if (factNamed(facts, "file") != nullptr)
        std::erase_if(told, [](const base::Fact& fact) { return fact.key == "name"; });   // says the same again
    return filled(text == code ? find(kErrors, code) : text, told);
}

Json factsJson(const std::vector<base::Fact>& facts)
{
    Json result = Json::object();
    for (const base::Fact& fact : facts)
        std::visit([&](const auto& value) { result[fact.key] = value; }, fact.value);
    return result;
}

Json errorDocument(const Error& error)
{
    return {{"schema", "vulpes.error/1"}, {"code", error.code}, {"message", sentence(error)}, {"facts", factsJson(error.facts)}};
}

} // namespace vulpes::cli
