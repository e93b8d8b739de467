// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/messages.h"

#include "state/cost_words.h"
#include "theme/format.h"
#include "theme/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace vulpes::state::messages {

namespace {

using theme::qs;

// `%{key}` stands for a fact. Each sentence is marked where it stands: lupdate does not expand macros of our own.

const QHash<QString, const char*>& errorSentences()
{
    static const QHash<QString, const char*> all = {
        // files
        {QStringLiteral("file_missing"), QT_TRANSLATE_NOOP("Messages", "The file %{file} does not exist. Check the name or choose another file.")},
        {QStringLiteral("file_unreadable"), QT_TRANSLATE_NOOP("Messages", "The file %{file} cannot be read. Check its permissions.")},
        {QStringLiteral("file_unwritable"), QT_TRANSLATE_NOOP("Messages", "The file %{file} cannot be written (%{reason}). Choose another folder.")},
        {QStringLiteral("file_exists"), QT_TRANSLATE_NOOP("Messages", "The file %{file} already exists. Choose another name.")},
        {QStringLiteral("file_too_large"), QT_TRANSLATE_NOOP("Messages", "The file %{file} is too large to be read.")},
        {QStringLiteral("disk_full"), QT_TRANSLATE_NOOP("Messages", "The disk is full. Nothing was changed; free some space and try again.")},
        {QStringLiteral("out_of_memory"), QT_TRANSLATE_NOOP("Messages", "There is not enough memory to read %{file}.")},
        // hardware tables
        {QStringLiteral("pickle_refused"), QT_TRANSLATE_NOOP("Messages", "The file %{file} asks to call %{callable} (byte %{byte}). A pickle file may run any program; only data is read here, so this file is refused.")},
        {QStringLiteral("pickle_opcode"), QT_TRANSLATE_NOOP("Messages", "The file %{file} holds the instruction %{opcode} (byte %{byte}), which plain data does not need. It was not read.")},
        {QStringLiteral("pickle_damaged"), QT_TRANSLATE_NOOP("Messages", "The pickle file %{file} is damaged at byte %{byte}: %{reason}.")},
        {QStringLiteral("pickle_too_large"), QT_TRANSLATE_NOOP("Messages", "The pickle file %{file} asks for more than a hardware table needs (%{limit}).")},
        {QStringLiteral("hw_layout_unknown"), QT_TRANSLATE_NOOP("Messages", "%{file} is no hardware table that is known here. The manual lists the layouts.")},
        {QStringLiteral("hw_nothing_read"), QT_TRANSLATE_NOOP("Messages", "There is no hardware table in what was named.")},
        {QStringLiteral("hw_pickle_layout"), QT_TRANSLATE_NOOP("Messages", "%{file} is not laid out as HW-NAS-Bench's file is: see %{place}.")},
        {QStringLiteral("hw_arch_syntax"), QT_TRANSLATE_NOOP("Messages", "The network %{text} cannot be read. Write its operators as digits (421211), as numbers with blanks, or as the benchmark does.")},
        {QStringLiteral("hw_arch_length"), QT_TRANSLATE_NOOP("Messages", "The network %{text} names %{found} operators where the space has %{expected}.")},
        {QStringLiteral("hw_operator_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no operator %{operator} at position %{position}.")},
        {QStringLiteral("hw_index_unknown"), QT_TRANSLATE_NOOP("Messages", "The tables hold no network %{index}.")},
        {QStringLiteral("hw_arch_unknown"), QT_TRANSLATE_NOOP("Messages", "The tables hold nothing of the network %{arch}.")},
        {QStringLiteral("hw_dataset_unknown"), QT_TRANSLATE_NOOP("Messages", "The tables hold nothing for the data set %{dataset}. Known: %{known}.")},
        {QStringLiteral("hw_task_unknown"), QT_TRANSLATE_NOOP("Messages", "The tables hold no accuracies named %{task}. Known: %{known}.")},
        {QStringLiteral("hw_budget_syntax"), QT_TRANSLATE_NOOP("Messages", "%{text} is no budget. Write DEVICE=VALUE: raspi4=16.9ms, fpga=20mJ, raspi4=25%.")},
        {QStringLiteral("hw_no_accuracy"), QT_TRANSLATE_NOOP("Messages", "The tables hold no accuracies to trade against costs. Read a file of accuracies with them.")},
        {QStringLiteral("hw_device_unknown"), QT_TRANSLATE_NOOP("Messages", "The tables hold no %{metric} of the device %{device}. Known: %{known}.")},
        {QStringLiteral("hw_nothing_to_compare"), QT_TRANSLATE_NOOP("Messages", "Fewer than two devices have measured %{metric}: there is nothing to compare.")},
        {QStringLiteral("hw_no_samples"), QT_TRANSLATE_NOOP("Messages", "No network of the tables has all its operators known. Read the benchmark's own table with them, which says what each number stands for.")},
        {QStringLiteral("hw_no_benchmark"), QT_TRANSLATE_NOOP("Messages", "No such hardware table can be written for %{space}: networks of nasbench201, nasbench-macro and fbnet have one, operators only those of fbnet.")},
        {QStringLiteral("cells_space"), QT_TRANSLATE_NOOP("Messages", "Accuracies are foretold for cells of nasbench201; these are networks of %{space}.")},
        {QStringLiteral("cells_no_scores"), QT_TRANSLATE_NOOP("Messages", "No cell of the tables has all scores for %{dataset}. Leave the scores out, or read a file of scores with them.")},
        {QStringLiteral("trained_too_many"), QT_TRANSLATE_NOOP("Messages", "%{cells} trained cells are more than the model can learn from at once (%{most}). Learn from fewer.")},
        {QStringLiteral("hw_nothing_measured"), QT_TRANSLATE_NOOP("Messages", "No network of the study was measured on a device. Measure some first.")},
        {QStringLiteral("transfer_space"), QT_TRANSLATE_NOOP("Messages", "Networks of %{space} are not one operator per place: what was measured on some devices tells nothing here of another.")},
        {QStringLiteral("transfer_sizes"), QT_TRANSLATE_NOOP("Messages", "The parts of the table do not fit together: %{what} has %{found} where %{expected} belong.")},
        {QStringLiteral("transfer_operator_unknown"), QT_TRANSLATE_NOOP("Messages", "Row %{row} of the table has the operator %{operator} at site %{site}; there are %{operators}.")},
        {QStringLiteral("transfer_too_few_sources"), QT_TRANSLATE_NOOP("Messages", "There are %{sources} devices to learn from; at least %{needed} must have measured the same networks.")},
        {QStringLiteral("transfer_too_few_rows"), QT_TRANSLATE_NOOP("Messages", "Only %{rows} networks are there where %{needed} are needed.")},
        {QStringLiteral("transfer_device_constant"), QT_TRANSLATE_NOOP("Messages", "All latencies of %{device} are equal: nothing can be learned from it. Leave it out.")},
        {QStringLiteral("transfer_too_few_samples"), QT_TRANSLATE_NOOP("Messages", "%{samples} measurements of the new device are too few: at least %{needed} are needed.")},
        {QStringLiteral("transfer_bad_latency"), QT_TRANSLATE_NOOP("Messages", "The latency %{latency} of network %{row} is no measurement.")},
        {QStringLiteral("transfer_no_source_latency"), QT_TRANSLATE_NOOP("Messages", "Network %{row} was not measured on all devices to learn from, so its measurement cannot be used.")},
        {QStringLiteral("transfer_equal_latencies"), QT_TRANSLATE_NOOP("Messages", "All %{samples} measurements of the new device are equal: nothing can be learned from them.")},
        {QStringLiteral("own_other_space"), QT_TRANSLATE_NOOP("Messages", "The measurements are of networks of %{space}; the tables are of %{expected}.")},
        {QStringLiteral("own_no_metric"), QT_TRANSLATE_NOOP("Messages", "The measurements hold no %{metric}.")},
        {QStringLiteral("own_several_devices"), QT_TRANSLATE_NOOP("Messages", "The measurements are of several devices (%{devices}). Type the name of the one that is meant.")},
        {QStringLiteral("own_nothing_measured"), QT_TRANSLATE_NOOP("Messages", "There is no %{metric} of %{device} for any network of the tables. Fill the column in.")},
        {QStringLiteral("own_too_many"), QT_TRANSLATE_NOOP("Messages", "%{networks} measured networks are more than can be learned from at once (%{most}). Open fewer.")},
        // studies
        {QStringLiteral("study_not_a_study"), QT_TRANSLATE_NOOP("Messages", "%{file} is not a Vulpes study. Open a .vulpes file, or import a CSV table.")},
        {QStringLiteral("study_damaged"), QT_TRANSLATE_NOOP("Messages", "The study %{file} is damaged (%{reason}). Open a copy or its .bak file.")},
        {QStringLiteral("study_embedded_damaged"), QT_TRANSLATE_NOOP("Messages", "The embedded study cannot be read (%{reason}). Install the program again.")},
        {QStringLiteral("study_upgrade_failed"), QT_TRANSLATE_NOOP("Messages", "The study %{file} is of an older format and could not be upgraded. The original is unchanged.")},
        {QStringLiteral("study_read_only"), QT_TRANSLATE_NOOP("Messages", "The study is open read-only. Save it under another name to change it.")},
        {QStringLiteral("study_locked"), QT_TRANSLATE_NOOP("Messages", "Another program is writing to the study %{file}. Close it there, or work on a copy.")},
        {QStringLiteral("study_io_error"), QT_TRANSLATE_NOOP("Messages", "The disk refused to read or write %{file} (%{reason}). Save the study to another disk.")},
        {QStringLiteral("study_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no embedded study named %{name}.")},
        {QStringLiteral("state_invalid"), QT_TRANSLATE_NOOP("Messages", "The saved state of the analysis cannot be read (%{key}). It starts afresh.")},
        {QStringLiteral("sample_id_taken"), QT_TRANSLATE_NOOP("Messages", "Row %{sample} is already in the study.")},
        {QStringLiteral("sample_unknown"), QT_TRANSLATE_NOOP("Messages", "Row %{sample} is not in the study.")},
        {QStringLiteral("sample_bad_number"), QT_TRANSLATE_NOOP("Messages", "Row %{sample} holds a number that is not finite. Nothing of it was kept.")},
        {QStringLiteral("sample_no_repeats"), QT_TRANSLATE_NOOP("Messages", "Row %{sample} has a measurement without a value. Nothing of it was kept.")},
        {QStringLiteral("classes_invalid"), QT_TRANSLATE_NOOP("Messages", "A network tells at least one class apart, not %{classes}.")},
        {QStringLiteral("no_study"), QT_TRANSLATE_NOOP("Messages", "No study is open.")},
        // tables
        {QStringLiteral("csv_empty"), QT_TRANSLATE_NOOP("Messages", "The table is empty. It needs a header line and one network per row.")},
        {QStringLiteral("csv_no_rows"), QT_TRANSLATE_NOOP("Messages", "The table has a header but no rows.")},
        {QStringLiteral("csv_quote_open"), QT_TRANSLATE_NOOP("Messages", "A quotation mark in row %{row} is never closed.")},
        {QStringLiteral("csv_not_text"), QT_TRANSLATE_NOOP("Messages", "The file is not a text table (row %{row} holds binary data).")},
        {QStringLiteral("csv_too_large"), QT_TRANSLATE_NOOP("Messages", "The table is too large.")},
        {QStringLiteral("csv_columns_unknown"), QT_TRANSLATE_NOOP("Messages", "The columns are not understood. Missing: %{missing}. Found: %{found}.")},
        {QStringLiteral("csv_duplicate_column"), QT_TRANSLATE_NOOP("Messages", "The column “%{column}” appears twice. Rename one of them.")},
        {QStringLiteral("csv_unit_unknown"), QT_TRANSLATE_NOOP("Messages", "The unit “%{unit}” of column “%{column}” is not known. Use ms, us, s, or mJ.")},
        {QStringLiteral("json_syntax"), QT_TRANSLATE_NOOP("Messages", "The file %{file} is not valid JSON (byte %{byte}).")},
        // devices and measuring
        {QStringLiteral("adb_device_missing"), QT_TRANSLATE_NOOP("Messages", "No device %{serial} is connected. Check the cable and USB debugging; adb devices lists what is there.")},
        {QStringLiteral("adb_failed"), QT_TRANSLATE_NOOP("Messages", "adb says of %{serial}: %{line}")},
        {QStringLiteral("adb_missing"), QT_TRANSLATE_NOOP("Messages", "The program adb is not installed (Debian package adb).")},
        {QStringLiteral("adb_push"), QT_TRANSLATE_NOOP("Messages", "%{file} could not be copied to %{serial}: %{line}")},
        {QStringLiteral("adb_timeout"), QT_TRANSLATE_NOOP("Messages", "The device %{serial} did not answer within %{seconds} s.")},
        {QStringLiteral("adb_unauthorized"), QT_TRANSLATE_NOOP("Messages", "The device %{serial} has not allowed this computer. Answer the question on its screen.")},
        {QStringLiteral("benchmark_abi"), QT_TRANSLATE_NOOP("Messages", "This benchmark_model is built for another processor.")},
        {QStringLiteral("benchmark_failed"), QT_TRANSLATE_NOOP("Messages", "benchmark_model ended with code %{exit}: %{line}")},
        {QStringLiteral("benchmark_lost"), QT_TRANSLATE_NOOP("Messages", "benchmark_model ended without a word.")},
        {QStringLiteral("benchmark_missing"), QT_TRANSLATE_NOOP("Messages", "There is no benchmark_model at %{file}.")},
        {QStringLiteral("benchmark_output"), QT_TRANSLATE_NOOP("Messages", "What benchmark_model printed holds no measurement (%{reason}).")},
        {QStringLiteral("block_table_incomplete"), QT_TRANSLATE_NOOP("Messages", "The block table lacks %{column}.")},
        {QStringLiteral("block_table_json"), QT_TRANSLATE_NOOP("Messages", "This is not a block table: %{path} (%{reason}).")},
        {QStringLiteral("block_table_other_space"), QT_TRANSLATE_NOOP("Messages", "The block table is of the space %{table}, not of %{space}.")},
        {QStringLiteral("device_differs"), QT_TRANSLATE_NOOP("Messages", "The study knows the device %{device} with another %{what}: %{study}, now %{now}. Give this one another name.")},
        {QStringLiteral("core_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no processor core %{core} to hold a thread on. There are %{known}.")},
        {QStringLiteral("device_lost"), QT_TRANSLATE_NOOP("Messages", "The device %{serial} is gone. What was kept until then stays.")},
        {QStringLiteral("edgetpu_log"), QT_TRANSLATE_NOOP("Messages", "This is not a log of the Edge TPU compiler that can be read (%{reason}).")},
        {QStringLiteral("edgetpu_not_compiled"), QT_TRANSLATE_NOOP("Messages", "The Edge TPU compiler refused the model: %{line}")},
        {QStringLiteral("graph_not_a_chain"), QT_TRANSLATE_NOOP("Messages", "The network cannot be cut into blocks: %{operator} reads across them.")},
        {QStringLiteral("precision_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no precision %{precision}. Use float32 or int8.")},
        {QStringLiteral("process_failed"), QT_TRANSLATE_NOOP("Messages", "The program %{program} could not be started: %{reason}.")},
        {QStringLiteral("process_missing"), QT_TRANSLATE_NOOP("Messages", "The program %{program} is not installed.")},
        {QStringLiteral("process_timeout"), QT_TRANSLATE_NOOP("Messages", "The program %{program} did not end within %{seconds} s.")},
        {QStringLiteral("profile_missing"), QT_TRANSLATE_NOOP("Messages", "The study holds no block table of the device %{device}. Measure one with: vulpes-cli profile")},
        {QStringLiteral("profile_resolution"), QT_TRANSLATE_NOOP("Messages", "The space %{space} has no resolution %{resolution}.")},
        {QStringLiteral("provider_operator"), QT_TRANSLATE_NOOP("Messages", "%{candidate} holds the operator %{operator} (number %{index}), which this runtime cannot run (%{reason}).")},
        {QStringLiteral("provider_run"), QT_TRANSLATE_NOOP("Messages", "Running %{candidate} failed.")},
        {QStringLiteral("provider_size"), QT_TRANSLATE_NOOP("Messages", "The tensor %{tensor} is too large to be measured.")},
        {QStringLiteral("provider_start"), QT_TRANSLATE_NOOP("Messages", "XNNPACK does not run on this processor.")},
        {QStringLiteral("provider_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no way of measuring named %{device}. Use host, adb:SERIAL or adb:SERIAL+gpu (nnapi, xnnpack, cpu).")},
        {QStringLiteral("space_blocks_differ"), QT_TRANSLATE_NOOP("Messages", "The later blocks of stage %{stage} do not offer the same choices, so no table of blocks can be made.")},
        {QStringLiteral("space_too_many_blocks"), QT_TRANSLATE_NOOP("Messages", "Stage %{stage} has more than %{limit} different blocks.")},
        {QStringLiteral("onnx_not_read"), QT_TRANSLATE_NOOP("Messages", "%{file} is an ONNX file: these are checked against ONNX Runtime when they are written; reading one is not in this build.")},
        {QStringLiteral("onnx_operator"), QT_TRANSLATE_NOOP("Messages", "The operator %{operator} cannot be written as ONNX.")},
        // weights, pictures, model files
        {QStringLiteral("template_unknown"), QT_TRANSLATE_NOOP("Messages", "A name pattern knows space, device, budget, latency, acc, precision and index in braces, not “%{name}”.")},
        {QStringLiteral("template_same_name"), QT_TRANSLATE_NOOP("Messages", "Two networks would be written to %{file}. Add {index} to the file names.")},
        {QStringLiteral("export_onnx_precision"), QT_TRANSLATE_NOOP("Messages", "ONNX is written in float32 only.")},
        {QStringLiteral("weights_missing"), QT_TRANSLATE_NOOP("Messages", "The weights %{file} lack the array %{array}. They belong to another network.")},
        {QStringLiteral("weights_shape"), QT_TRANSLATE_NOOP("Messages", "In the weights %{file}, the array %{array} has another shape than the network needs.")},
        {QStringLiteral("weights_unused"), QT_TRANSLATE_NOOP("Messages", "The weights %{file} hold the array %{array}, which the network has no place for.")},
        {QStringLiteral("weights_not_finite"), QT_TRANSLATE_NOOP("Messages", "In the weights %{file}, the array %{array} holds a number that is not finite.")},
        {QStringLiteral("weights_file"), QT_TRANSLATE_NOOP("Messages", "The weights %{file} cannot be read: %{reason}.")},
        {QStringLiteral("preprocessing_json"), QT_TRANSLATE_NOOP("Messages", "The description of the input does not fit the network (%{key}).")},
        {QStringLiteral("data_unknown"), QT_TRANSLATE_NOOP("Messages", "“%{data}” names no inputs. Choose a folder of pictures or a generated set.")},
        {QStringLiteral("data_generated_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no generated set named “%{name}”. Known: %{known}.")},
        {QStringLiteral("data_missing"), QT_TRANSLATE_NOOP("Messages", "There is no folder %{file}.")},
        {QStringLiteral("data_empty"), QT_TRANSLATE_NOOP("Messages", "%{file} holds no pictures.")},
        {QStringLiteral("data_malformed"), QT_TRANSLATE_NOOP("Messages", "%{file} is damaged or of another format: %{reason}.")},
        {QStringLiteral("data_one_class"), QT_TRANSLATE_NOOP("Messages", "The pictures are of one class only. Give each class a folder of its own.")},
        {QStringLiteral("data_class_empty"), QT_TRANSLATE_NOOP("Messages", "The class %{class} has no picture in %{split}.")},
        {QStringLiteral("data_too_few"), QT_TRANSLATE_NOOP("Messages", "%{split} has %{have} pictures where %{want} are wanted.")},
        {QStringLiteral("data_too_large"), QT_TRANSLATE_NOOP("Messages", "The pictures would take %{bytes} bytes of memory. Ask for fewer or smaller ones.")},
        {QStringLiteral("split_unknown"), QT_TRANSLATE_NOOP("Messages", "A split is train, validation or test, not %{split}.")},
        {QStringLiteral("picture_unreadable"), QT_TRANSLATE_NOOP("Messages", "The picture %{file} cannot be read: %{reason}. Remove it from the folder.")},
        {QStringLiteral("picture_too_large"), QT_TRANSLATE_NOOP("Messages", "The picture %{file} is too large.")},
        {QStringLiteral("calibration_empty"), QT_TRANSLATE_NOOP("Messages", "There is no input to calibrate with.")},
        {QStringLiteral("calibration_not_finite"), QT_TRANSLATE_NOOP("Messages", "Calibration met a value that is not finite in %{tensor}. Check the weights.")},
        {QStringLiteral("quantise_operator"), QT_TRANSLATE_NOOP("Messages", "The operator %{operator} cannot be written in int8. Export it in float32.")},
        {QStringLiteral("tflite_damaged"), QT_TRANSLATE_NOOP("Messages", "The model file %{file} is damaged: %{reason}.")},
        {QStringLiteral("tflite_unknown_operator"), QT_TRANSLATE_NOOP("Messages", "The model file %{file} holds the operator %{operator}, which is not known here.")},
        {QStringLiteral("tflite_unknown_type"), QT_TRANSLATE_NOOP("Messages", "The model file %{file} holds an element type that is not known here.")},
        {QStringLiteral("tflite_several_subgraphs"), QT_TRANSLATE_NOOP("Messages", "The model file %{file} holds more than one graph. Only files with one can be opened.")},
        {QStringLiteral("model_operator_unknown"), QT_TRANSLATE_NOOP("Messages", "The operator %{operator} (number %{index}) cannot be run here: %{reason}.")},
        {QStringLiteral("model_not_runnable"), QT_TRANSLATE_NOOP("Messages", "The operator %{operator} (number %{index}) cannot be run here: %{reason}.")},
        {QStringLiteral("executor_input_size"), QT_TRANSLATE_NOOP("Messages", "The input %{input} has %{found} bytes where %{expected} are needed.")},
        {QStringLiteral("onnx_precision"), QT_TRANSLATE_NOOP("Messages", "ONNX is written in float32 only.")},
        {QStringLiteral("verify_input"), QT_TRANSLATE_NOOP("Messages", "The input %{tensor} of %{file} is no picture, so it cannot be run on data.")},
        {QStringLiteral("verify_runtime"), QT_TRANSLATE_NOOP("Messages", "The outside runtime %{runtime} failed: %{reason}.")},
        {QStringLiteral("runtime_failed"), QT_TRANSLATE_NOOP("Messages", "The outside runtime %{runtime} failed: %{reason}.")},
        // training
        {QStringLiteral("options_json"), QT_TRANSLATE_NOOP("Messages", "The options of the run cannot be read at %{key}.")},
        {QStringLiteral("options_invalid"), QT_TRANSLATE_NOOP("Messages", "%{value} makes no sense for %{option}. It may be: %{expected}.")},
        {QStringLiteral("event_malformed"), QT_TRANSLATE_NOOP("Messages", "What the trainer said cannot be understood (%{reason}): %{line}")},
        {QStringLiteral("supernet_missing"), QT_TRANSLATE_NOOP("Messages", "There is no supernet in the folder %{folder}.")},
        {QStringLiteral("supernet_json"), QT_TRANSLATE_NOOP("Messages", "What the study knows of its supernet cannot be read (%{key}).")},
        {QStringLiteral("manifest_malformed"), QT_TRANSLATE_NOOP("Messages", "The supernet's file %{file} is not valid at %{reason}.")},
        {QStringLiteral("trainer_missing"), QT_TRANSLATE_NOOP("Messages", "The program vulpes-trainer is not installed, so networks cannot be trained or evaluated.")},
        {QStringLiteral("trainer_died"), QT_TRANSLATE_NOOP("Messages", "The trainer ended without a word. It last wrote: %{output}")},
        {QStringLiteral("supernet_exists"), QT_TRANSLATE_NOOP("Messages", "There is a run in the folder %{folder} already. Go on with it, or choose another folder.")},
        {QStringLiteral("run_in_use"), QT_TRANSLATE_NOOP("Messages", "A training is going on in %{folder} already. Wait for it, or stop it first.")},
        {QStringLiteral("epochs_done"), QT_TRANSLATE_NOOP("Messages", "The run has %{done} epochs already, more than %{epochs}.")},
        {QStringLiteral("run_finished"), QT_TRANSLATE_NOOP("Messages", "The run in the folder %{folder} has all of its %{epochs} epochs.")},
        {QStringLiteral("finetune_other_supernet"), QT_TRANSLATE_NOOP("Messages", "The run in the folder %{folder} was begun from another supernet. Choose another folder.")},
        {QStringLiteral("supernet_other_network"), QT_TRANSLATE_NOOP("Messages", "The run trained %{architecture} alone and knows no other network.")},
        {QStringLiteral("supernet_malformed"), QT_TRANSLATE_NOOP("Messages", "%{file} is no packed supernet: %{key} is missing or wrong.")},
        {QStringLiteral("checkpoint_damaged"), QT_TRANSLATE_NOOP("Messages", "Neither of the two checkpoints in %{folder} is whole. Train anew in another folder.")},
        {QStringLiteral("checkpoint_malformed"), QT_TRANSLATE_NOOP("Messages", "The checkpoint does not fit this supernet: %{reason} (%{array}).")},
        {QStringLiteral("data_changed"), QT_TRANSLATE_NOOP("Messages", "The pictures of %{data} are not those that the run in %{folder} was trained on. Put the old ones back, or train anew.")},
        {QStringLiteral("device_missing"), QT_TRANSLATE_NOOP("Messages", "This LibTorch or this computer has no %{device}. Choose cpu.")},
        {QStringLiteral("environment_invalid"), QT_TRANSLATE_NOOP("Messages", "The environment's %{variable} does not make sense: %{value}.")},
        {QStringLiteral("library_failed"), QT_TRANSLATE_NOOP("Messages", "LibTorch failed: %{reason}.")},
        {QStringLiteral("loss_not_finite"), QT_TRANSLATE_NOOP("Messages", "The loss became infinite or no number in epoch %{epoch}, step %{step}. The last whole epoch is kept. Train with a lower learning rate.")},
        {QStringLiteral("peer_lost"), QT_TRANSLATE_NOOP("Messages", "A process of this run is gone: %{reason}. Go on from the last checkpoint.")},
        {QStringLiteral("peers_failed"), QT_TRANSLATE_NOOP("Messages", "The processes of this run cannot find each other: %{reason}.")},
        {QStringLiteral("peers_missing"), QT_TRANSLATE_NOOP("Messages", "This build trains with one process only: it was made without Gloo.")},
        {QStringLiteral("question_malformed"), QT_TRANSLATE_NOOP("Messages", "The question to the trainer lacks %{key} or has a wrong one.")},
        {QStringLiteral("routing_unsupported"), QT_TRANSLATE_NOOP("Messages", "This supernet cannot carry out the routing of %{decision}: %{reason}.")},
        {QStringLiteral("supernet_other_space"), QT_TRANSLATE_NOOP("Messages", "The supernet is of the space %{space}, the study of %{study}. They must be the same.")},
        {QStringLiteral("sampling_other_supernet"), QT_TRANSLATE_NOOP("Messages", "The study holds accuracies of another supernet, or of this one at epoch %{epoch}. Sample into another study.")},
        {QStringLiteral("sampling_other_split"), QT_TRANSLATE_NOOP("Messages", "The study holds accuracies on %{split} pictures, and %{asked} was asked for: they cannot be mixed. Sample into another study.")},
        {QStringLiteral("plan_needs_device"), QT_TRANSLATE_NOOP("Messages", "This sampling plan learns from latencies too. Choose a device, or an even cover.")},
        {QStringLiteral("plan_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no sampling plan named “%{plan}”.")},
        {QStringLiteral("accuracy_pictures"), QT_TRANSLATE_NOOP("Messages", "The pictures of %{data} are grey and the network takes colour, or the other way round.")},
        {QStringLiteral("accuracy_classes"), QT_TRANSLATE_NOOP("Messages", "The data %{data} have other classes than the %{model} that the network tells apart.")},
        // spaces and networks
        {QStringLiteral("space_unknown"), QT_TRANSLATE_NOOP("Messages", "The search space “%{space}” is not known. Known are: %{known}.")},
        {QStringLiteral("space_not_guessed"), QT_TRANSLATE_NOOP("Messages", "The search space cannot be told from the columns. Choose it from the list.")},
        {QStringLiteral("space_invalid"), QT_TRANSLATE_NOOP("Messages", "The search space is not valid: %{reason} (%{decision}).")},
        {QStringLiteral("space_json"), QT_TRANSLATE_NOOP("Messages", "The description of the search space is not valid at %{path}: %{reason}.")},
        {QStringLiteral("space_no_skeleton"), QT_TRANSLATE_NOOP("Messages", "The space %{space} has no skeleton, so operators cannot be counted.")},
        {QStringLiteral("arch_syntax"), QT_TRANSLATE_NOOP("Messages", "“%{text}” is not a network text (position %{position}).")},
        {QStringLiteral("arch_other_space"), QT_TRANSLATE_NOOP("Messages", "The network belongs to another search space.")},
        {QStringLiteral("arch_outside_space"), QT_TRANSLATE_NOOP("Messages", "This network is outside the search space (%{decision}).")},
        {QStringLiteral("decision_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no decision “%{decision}” in this space.")},
        {QStringLiteral("lock_unknown_decision"), QT_TRANSLATE_NOOP("Messages", "The lock names a decision this space does not have: %{decision}.")},
        {QStringLiteral("lock_unknown_value"), QT_TRANSLATE_NOOP("Messages", "%{decision} cannot be %{value}. Choose one of its values.")},
        {QStringLiteral("lock_unmeasured"), QT_TRANSLATE_NOOP("Messages", "Only networks with %{decision} = %{measured} were measured, and the formulas do not read it. Release that lock, or measure networks at %{value}.")},
        {QStringLiteral("answer_updating"), QT_TRANSLATE_NOOP("Messages", "The answer for these budgets is being updated.")},
        {QStringLiteral("no_network"), QT_TRANSLATE_NOOP("Messages", "The locks exclude every network. Release one of them.")},
        // predictors
        {QStringLiteral("no_samples"), QT_TRANSLATE_NOOP("Messages", "There are no measurements of %{target}. Import a table with that column.")},
        {QStringLiteral("fit_too_few_rows"), QT_TRANSLATE_NOOP("Messages", "%{rows} measurements of %{target} are too few for %{terms} coefficients. Measure more networks or choose a smaller formula.")},
        {QStringLiteral("fit_constant_target"), QT_TRANSLATE_NOOP("Messages", "All measurements of %{target} have the same value, so nothing can be fitted.")},
        {QStringLiteral("fit_singular"), QT_TRANSLATE_NOOP("Messages", "The measurements do not tell the terms of “%{formula}” apart. Choose a smaller formula.")},
        {QStringLiteral("fit_without_data"), QT_TRANSLATE_NOOP("Messages", "The predictor has coefficients but no data. Import measurements for intervals and diagnostics.")},
        {QStringLiteral("fit_absent"), QT_TRANSLATE_NOOP("Messages", "There is no predictor yet.")},
        {QStringLiteral("formula_none_fits"), QT_TRANSLATE_NOOP("Messages", "No formula can be fitted to these measurements. Measure more networks.")},
        {QStringLiteral("formula_unknown"), QT_TRANSLATE_NOOP("Messages", "The formula “%{formula}” is not known. Known are: %{known}.")},
        {QStringLiteral("formula_needs_network"), QT_TRANSLATE_NOOP("Messages", "The formula needs the column “%{column}”, which some rows do not have. Choose another formula.")},
        {QStringLiteral("formula_needs_values"), QT_TRANSLATE_NOOP("Messages", "The formula “%{formula}” does not read %{decision}, which takes several values here.")},
        {QStringLiteral("formula_not_finite"), QT_TRANSLATE_NOOP("Messages", "The formula gives no finite number for row %{sample}.")},
        {QStringLiteral("formula_json"), QT_TRANSLATE_NOOP("Messages", "The formula is not valid at %{path}: %{reason}.")},
        {QStringLiteral("device_same"), QT_TRANSLATE_NOOP("Messages", "“%{device}” is the device already shown. Choose another one.")},
        {QStringLiteral("device_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no device named “%{device}”. Known are: %{known}.")},
        {QStringLiteral("formula_line_column"), QT_TRANSLATE_NOOP("Messages", "Line %{line}: a column is missing beside “*” or “:”.")},
        {QStringLiteral("formula_line_name"), QT_TRANSLATE_NOOP("Messages", "Line %{line}: a name is missing before “:”.")},
        {QStringLiteral("formula_line_term"), QT_TRANSLATE_NOOP("Messages", "Line %{line}: a term of this name stands above already. Give it another name.")},
        {QStringLiteral("formula_line_lock"), QT_TRANSLATE_NOOP("Messages", "Line %{line}: a lock is written as “lock resolution = 192”.")},
        {QStringLiteral("formula_line_lock_twice"), QT_TRANSLATE_NOOP("Messages", "Line %{line}: this decision is locked above already.")},
        {QStringLiteral("formula_name_other_target"), QT_TRANSLATE_NOOP("Messages", "“%{formula}” is the name of an own formula that predicts the other quantity. Choose another name, or remove that one first.")},
        {QStringLiteral("formula_name_taken"), QT_TRANSLATE_NOOP("Messages", "“%{formula}” is the name of a formula that comes with the program. Choose another name.")},
        {QStringLiteral("formula_name_missing"), QT_TRANSLATE_NOOP("Messages", "Give the formula a name.")},
        {QStringLiteral("coefficients_json"), QT_TRANSLATE_NOOP("Messages", "The coefficients are not valid at %{path}: %{reason}.")},
        {QStringLiteral("column_syntax"), QT_TRANSLATE_NOOP("Messages", "“%{column}” is not a column (position %{position}).")},
        {QStringLiteral("column_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no column named “%{name}”.")},
        // accuracy of cells from a few
        {QStringLiteral("cell_space_invalid"), QT_TRANSLATE_NOOP("Messages", "The space of cells cannot be used: its %{reason} do not fit.")},
        {QStringLiteral("cell_space_too_large"), QT_TRANSLATE_NOOP("Messages", "A cell of %{edges} edges with %{operators} operators each makes too many networks to look at all of them.")},
        {QStringLiteral("cell_wrong_length"), QT_TRANSLATE_NOOP("Messages", "A cell has %{found} operators where the space has %{expected} edges.")},
        {QStringLiteral("cell_operator_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no operator %{operator} (edge %{edge}); the space has %{operators}, counted from 0.")},
        {QStringLiteral("cells_none"), QT_TRANSLATE_NOOP("Messages", "There are no cells to predict.")},
        {QStringLiteral("cell_column_length"), QT_TRANSLATE_NOOP("Messages", "The column %{column} has %{found} values where there are %{expected} cells.")},
        {QStringLiteral("cell_column_not_a_number"), QT_TRANSLATE_NOOP("Messages", "The column %{column} has no value for cell %{cell}.")},
        {QStringLiteral("cells_too_few"), QT_TRANSLATE_NOOP("Messages", "%{cells} trained cells are too few; %{needed} are the least. Train more of them.")},
        {QStringLiteral("accuracies_wrong_count"), QT_TRANSLATE_NOOP("Messages", "%{found} accuracies are given for %{expected} cells.")},
        {QStringLiteral("accuracy_out_of_range"), QT_TRANSLATE_NOOP("Messages", "The accuracy %{accuracy} of cell %{cell} does not lie between 0 and 100 %.")},
        {QStringLiteral("cells_at_chance"), QT_TRANSLATE_NOOP("Messages", "None of the trained cells has learned anything: the best has %{best} %, guessing %{chance} %. Train others.")},
        {QStringLiteral("accuracies_all_alike"), QT_TRANSLATE_NOOP("Messages", "All trained cells have the accuracy %{accuracy} %: there is nothing to predict.")},
        {QStringLiteral("variances_failed"), QT_TRANSLATE_NOOP("Messages", "The %{cells} trained cells could not be told apart by the model: a fault of this program.")},
        {QStringLiteral("terms_differ"), QT_TRANSLATE_NOOP("Messages", "The cells are described by %{found} terms where the predictor was made with %{expected}.")},
        {QStringLiteral("cell_values_count"), QT_TRANSLATE_NOOP("Messages", "%{found} values are given where the space has %{expected} cells.")},
        // answers
        {QStringLiteral("no_front"), QT_TRANSLATE_NOOP("Messages", "There is no front yet.")},
        {QStringLiteral("budget_infeasible"), QT_TRANSLATE_NOOP("Messages", "No network meets this budget.")},
        {QStringLiteral("budgets_infeasible"), QT_TRANSLATE_NOOP("Messages", "Each budget can be met, but no network meets all of them; the tightest is %{cost}. Raise one of them.")},
        {QStringLiteral("no_network_fits"), QT_TRANSLATE_NOOP("Messages", "No network of the table keeps all budgets.")},
        {QStringLiteral("budget_undecided"), QT_TRANSLATE_NOOP("Messages", "Time ran out before a network within all budgets was found or ruled out; the tightest is %{cost}. Raise that budget.")},
        {QStringLiteral("chance_under_half"), QT_TRANSLATE_NOOP("Messages", "The chance of meeting the budget cannot be under 50 %.")},
        {QStringLiteral("chance_not_below_one"), QT_TRANSLATE_NOOP("Messages", "The chance of meeting the budget must be under 100 %.")},
        {QStringLiteral("chance_needs_covariance"), QT_TRANSLATE_NOOP("Messages", "The chance of meeting a budget needs a latency fit with measurements. Import measurements, or ask for 50 %.")},
        {QStringLiteral("chance_needs_separable"), QT_TRANSLATE_NOOP("Messages", "The chance of meeting a budget needs a latency formula without interactions between stages.")},
        {QStringLiteral("suggest_needs_covariance"), QT_TRANSLATE_NOOP("Messages", "Suggestions need fits with measurements. Import measurements first.")},
        {QStringLiteral("proof_too_long"), QT_TRANSLATE_NOOP("Messages", "The proof would take too long to check. Save it again with other budgets.")},
        {QStringLiteral("proof_json"), QT_TRANSLATE_NOOP("Messages", "The proof file cannot be read at %{path}: %{reason}.")},
        {QStringLiteral("proof_mismatch"), QT_TRANSLATE_NOOP("Messages", "The proof that was made does not hold: a fault of the program. Nothing was saved; please report it.")},
        {QStringLiteral("proof_needs_separable"), QT_TRANSLATE_NOOP("Messages", "There is no proof for terms that multiply a sum over all stages. Choose another formula.")},
        {QStringLiteral("proof_digest"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: its digest does not match its content.")},
        {QStringLiteral("proof_coefficient"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: a coefficient does not fit the rest (%{path}).")},
        {QStringLiteral("proof_budget"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: its budget does not fit its claim (%{path}).")},
        {QStringLiteral("proof_answer_value"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: its answer does not have the value it claims (%{path}).")},
        {QStringLiteral("proof_answer_infeasible"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: its answer does not keep the budget.")},
        {QStringLiteral("proof_witness"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: its witness does not hold (%{path}).")},
        {QStringLiteral("proof_space"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: its space is not the one it speaks of (%{path}).")},
        {QStringLiteral("proof_other_coefficients"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: this study gives %{term} another coefficient.")},
        {QStringLiteral("proof_other_formula"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: this study has no predictor with its formula.")},
        {QStringLiteral("proof_other_space"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: this study is of another search space.")},
        {QStringLiteral("proof_other_scores"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: this study says other scores (%{score}) of its networks.")},
        {QStringLiteral("proof_not_optimal"), QT_TRANSLATE_NOOP("Messages", "The proof is refuted: a better network exists.")},
        {QStringLiteral("rule_unknown"), QT_TRANSLATE_NOOP("Messages", "The search rule is not known.")},
        {QStringLiteral("search_options"), QT_TRANSLATE_NOOP("Messages", "The search cannot be made with this value of %{option}. Choose another.")},
        {QStringLiteral("run_json"), QT_TRANSLATE_NOOP("Messages", "The run cannot be read at %{path}: %{reason}.")},
        {QStringLiteral("run_diverged"), QT_TRANSLATE_NOOP("Messages", "The replay differs from the run at step %{step}.")},
        {QStringLiteral("stopped"), QT_TRANSLATE_NOOP("Messages", "Stopped.")},
        {QStringLiteral("internal_exception"), QT_TRANSLATE_NOOP("Messages", "The program made a mistake: %{reason}. Please report it with the details.")},
        // the filter bar
        {QStringLiteral("filter_syntax"), QT_TRANSLATE_NOOP("Messages", "The filter is not understood at position %{position}. Write for example: s24.depth=3 and latency<120.")},
        {QStringLiteral("filter_unknown_name"), QT_TRANSLATE_NOOP("Messages", "The filter names “%{name}”, which this search space does not have.")},
    };
    return all;
}

const QHash<QString, const char*>& problemSentences()
{
    static const QHash<QString, const char*> all = {
        {QStringLiteral("bad_number"), QT_TRANSLATE_NOOP("Messages", "“%{text}” is not a number.")},
        {QStringLiteral("missing_value"), QT_TRANSLATE_NOOP("Messages", "The value is missing.")},
        {QStringLiteral("cells_missing"), QT_TRANSLATE_NOOP("Messages", "The row is shorter than the header.")},
        {QStringLiteral("cells_too_many"), QT_TRANSLATE_NOOP("Messages", "The row is longer than the header.")},
        {QStringLiteral("negative_latency"), QT_TRANSLATE_NOOP("Messages", "A latency cannot be negative.")},
        {QStringLiteral("zero_latency"), QT_TRANSLATE_NOOP("Messages", "A latency cannot be zero.")},
        {QStringLiteral("negative_energy"), QT_TRANSLATE_NOOP("Messages", "An energy cannot be negative.")},
        {QStringLiteral("zero_energy"), QT_TRANSLATE_NOOP("Messages", "An energy cannot be zero.")},
        {QStringLiteral("negative_error"), QT_TRANSLATE_NOOP("Messages", "A standard error cannot be negative.")},
        {QStringLiteral("accuracy_out_of_range"), QT_TRANSLATE_NOOP("Messages", "An accuracy lies between 0 and 100 %.")},
        {QStringLiteral("accuracy_was_share"), QT_TRANSLATE_NOOP("Messages", "Accuracies were shares of 1 and were read as percent.")},
        {QStringLiteral("outside_space"), QT_TRANSLATE_NOOP("Messages", "The network is outside the search space.")},
        {QStringLiteral("arch_outside_space"), QT_TRANSLATE_NOOP("Messages", "The network is outside the search space.")},
        {QStringLiteral("arch_other_space"), QT_TRANSLATE_NOOP("Messages", "The network belongs to another search space.")},
        {QStringLiteral("arch_syntax"), QT_TRANSLATE_NOOP("Messages", "The network's text cannot be read.")},
        {QStringLiteral("duplicate_disagrees"), QT_TRANSLATE_NOOP("Messages", "The same network was measured before with another value (row %{first_row}).")},
        {QStringLiteral("inconsistent_counts"), QT_TRANSLATE_NOOP("Messages", "The block counts disagree with the summary columns.")},
        {QStringLiteral("index_column_dropped"), QT_TRANSLATE_NOOP("Messages", "The first column only counts the rows and was left out.")},
        {QStringLiteral("column_unknown"), QT_TRANSLATE_NOOP("Messages", "This column is not understood and was left out.")},
        {QStringLiteral("column_derived"), QT_TRANSLATE_NOOP("Messages", "This column follows from the others and was not needed.")},
        {QStringLiteral("unit_assumed"), QT_TRANSLATE_NOOP("Messages", "The unit is not stated; %{unit} was assumed.")},
        {QStringLiteral("resolution_assumed"), QT_TRANSLATE_NOOP("Messages", "The image size is not stated; %{resolution} was assumed.")},
        {QStringLiteral("resolution_guessed"), QT_TRANSLATE_NOOP("Messages", "The image size was taken from the file's name: %{resolution}.")},
        {QStringLiteral("no_accuracy_column"), QT_TRANSLATE_NOOP("Messages", "The table has no accuracy column: accuracies cannot be predicted from it.")},
        {QStringLiteral("no_metric_column"), QT_TRANSLATE_NOOP("Messages", "The table has no latency or energy column: neither can be predicted from it.")},
        {QStringLiteral("resolution_of_study"), QT_TRANSLATE_NOOP("Messages", "The image size is not stated; %{resolution}, that of the study's networks, was assumed.")},
        {QStringLiteral("already_there"), QT_TRANSLATE_NOOP("Messages", "This measurement is already in the study.")},
        {QStringLiteral("blocks_with_gap"), QT_TRANSLATE_NOOP("Messages", "A block is missing before a later one.")},
        {QStringLiteral("cells_beyond_depth"), QT_TRANSLATE_NOOP("Messages", "Blocks beyond the depth were ignored.")},
        {QStringLiteral("kind_unknown"), QT_TRANSLATE_NOOP("Messages", "The kind of row is not known.")},
        {QStringLiteral("checkpoint_fell_back"), QT_TRANSLATE_NOOP("Messages", "The last checkpoint in %{folder} is damaged; the one before it, after %{epoch} epochs, was used.")},
        // of hardware tables
        {QStringLiteral("index_outside"), QT_TRANSLATE_NOOP("Messages", "There is no network %{index}: the benchmark has %{size}.")},
        {QStringLiteral("index_disagrees"), QT_TRANSLATE_NOOP("Messages", "The network %{index} has other operators here (%{arch}) than elsewhere.")},
        {QStringLiteral("hw_operator_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no operator %{operator} at position %{position}.")},
        {QStringLiteral("hw_arch_length"), QT_TRANSLATE_NOOP("Messages", "The network %{text} names %{found} operators where the space has %{expected}.")},
        {QStringLiteral("hw_arch_syntax"), QT_TRANSLATE_NOOP("Messages", "The network %{text} cannot be read.")},
        {QStringLiteral("hw_layer_unknown"), QT_TRANSLATE_NOOP("Messages", "There is no layer %{layer}: the space has %{of}.")},
        {QStringLiteral("negative_values"), QT_TRANSLATE_NOOP("Messages", "%{count} values are negative, which nothing can measure, and were left out.")},
        {QStringLiteral("values_disagree"), QT_TRANSLATE_NOOP("Messages", "%{count} values of %{device} are further apart than repeats should be. All are kept.")},
        {QStringLiteral("units_differ"), QT_TRANSLATE_NOOP("Messages", "The values of %{device} are %{ratio} times those of another file: one of the two units is wrong. Both are kept, under two names.")},
        {QStringLiteral("cells_cut_off"), QT_TRANSLATE_NOOP("Messages", "%{count} networks have no path from input to output: their accuracy is chance, and some take next to no time. They are kept and marked.")},
        {QStringLiteral("networks_missing"), QT_TRANSLATE_NOOP("Messages", "%{count} of the benchmark's %{of} networks are there.")},
        {QStringLiteral("few_rows"), QT_TRANSLATE_NOOP("Messages", "%{count} columns hold less than a tenth of the %{of} networks, those of %{devices}.")},
        {QStringLiteral("nearly_nothing"), QT_TRANSLATE_NOOP("Messages", "%{count} networks take less than a hundredth of the usual on %{device}.")},
        {QStringLiteral("whole_units"), QT_TRANSLATE_NOOP("Messages", "%{devices} measured in whole units: many networks share a value, and rank correlations count such ties.")},
        {QStringLiteral("zero_times"), QT_TRANSLATE_NOOP("Messages", "%{count} values of %{device} are zero, which no study holds: those networks stay without them.")},
        {QStringLiteral("scores_left_behind"), QT_TRANSLATE_NOOP("Messages", "%{count} score columns stay behind: of another data set than %{dataset}, contradicting others, more than 64, or of a space whose networks can have none.")},
        {QStringLiteral("foretold_not_positive"), QT_TRANSLATE_NOOP("Messages", "%{count} foretold values of %{device} are not above zero, which no time is: those networks stay without them.")},
        {QStringLiteral("base_missing"), QT_TRANSLATE_NOOP("Messages", "What every network costs on %{device} besides its operators is missing: sums cannot be told.")},
        {QStringLiteral("file_skipped"), QT_TRANSLATE_NOOP("Messages", "%{file} is no hardware table that is known here and was left out.")},
        {QStringLiteral("dataset_guessed"), QT_TRANSLATE_NOOP("Messages", "The data set was taken from the file's name: %{dataset}.")},
        // of pictures
        {QStringLiteral("pictures_unreadable"), QT_TRANSLATE_NOOP("Messages", "%{count} pictures cannot be read and were left out.")},
        {QStringLiteral("duplicate_across_splits"), QT_TRANSLATE_NOOP("Messages", "%{count} pictures of %{split} are in %{other} too: the accuracy there will flatter.")},
        {QStringLiteral("class_small"), QT_TRANSLATE_NOOP("Messages", "The class %{class} has only %{have} pictures in %{split}.")},
        {QStringLiteral("classes_unbalanced"), QT_TRANSLATE_NOOP("Messages", "The class %{largest} has %{most} training pictures, %{smallest} only %{least}: plain accuracy favours the first.")},
    };
    return all;
}
QString factText(const base::Fact& fact)
{
    if (const auto* text = std::get_if<std::string>(&fact.value)) {
        if (fact.key == "target" && (*text == "latency" || *text == "energy"))
            return CostWords(*text == "latency" ? study::kLatencyMs : study::kEnergyMj).name();
        return qs(*text);
    }
    if (const auto* integer = std::get_if<std::int64_t>(&fact.value))
        return theme::format::count(*integer);
    return theme::format::significant(std::get<double>(fact.value), 6);
}

QString filled(const char* text, const std::vector<base::Fact>& facts)
{
    QString sentence = QCoreApplication::translate("Messages", text);
    for (const base::Fact& fact : facts)
        sentence.replace(QStringLiteral("%{") + qs(fact.key) + QStringLiteral("}"), theme::format::isolate(factText(fact)));
    // A fact that did not come: an ellipsis rather than a bare placeholder.
    static const QRegularExpression left(QStringLiteral("%\\{[a-z_]+\\}"));
    return sentence.replace(left, QStringLiteral("…"));
}

const base::Fact* find(const Error& error, const char* key)
{
    for (const base::Fact& fact : error.facts)
        if (fact.key == key)
            return &fact;
    return nullptr;
}

} // namespace

QString sentence(const Error& error)
{
    const QString code = qs(error.code);
    if (code == QLatin1String("budget_infeasible")) {
        if (const auto* minimum = find(error, "minimum"); minimum != nullptr && std::holds_alternative<double>(minimum->value)) {
            const auto* cost = find(error, "cost");
            const QString name = cost != nullptr ? factText(*cost) : QStringLiteral("latency_ms");
            const double least = std::get<double>(minimum->value);
            if (name == QLatin1String(study::kLatencyMs))
                return QCoreApplication::translate("Messages", "No network is this fast; the fastest takes %1. Raise the budget or release a lock.")
                    .arg(theme::format::ms(least));
            if (name == QLatin1String(study::kEnergyMj))
                return QCoreApplication::translate("Messages", "No network needs this little energy; the least is %1. Raise the budget or release a lock.")
                    .arg(CostWords(study::kEnergyMj).value(least));
            return QCoreApplication::translate("Messages", "No network keeps the budget of %1; the least possible is %2.")
                .arg(theme::format::isolate(name), theme::format::scaled(least));
        }
    }
    if (const char* text = errorSentences().value(code, nullptr))
        return filled(text, error.facts);
    return QCoreApplication::translate("Messages", "Something went wrong (%1).").arg(details(error));
}

QString details(const Error& error)
{
    QString text = qs(error.code);
    QStringList facts;
    for (const base::Fact& fact : error.facts)
        facts.append(qs(fact.key) + QLatin1Char('=') + factText(fact));
    return facts.isEmpty() ? text : text + QStringLiteral(": ") + facts.join(QStringLiteral(", "));
}

QString sentence(const study::ImportProblem& problem)
{
    if (const char* text = problemSentences().value(qs(problem.code), nullptr))
        return filled(text, problem.facts);
    return details({ErrorKind::Input, problem.code, problem.facts});
}

QString sentence(const data::DataProblem& problem)
{
    if (const char* text = problemSentences().value(qs(problem.code), nullptr))
        return filled(text, problem.facts);
    // A picture that cannot be read is told in the words of the error that it would be alone.
    return sentence(Error{ErrorKind::Input, problem.code, problem.facts});
}

QString access(study::Access access)
{
    switch (access) {
    case study::Access::ReadWrite: return {};
    case study::Access::ReadOnlyFile:
        return QCoreApplication::translate("Messages", "This study cannot be written here: changes last until it is closed. Save it under another name to keep them.");
    case study::Access::ReadOnlyLocked:
        return QCoreApplication::translate("Messages", "This study is open in another window: it is read-only here. Save it under another name to keep changes.");
    case study::Access::ReadOnlyNewer:
        return QCoreApplication::translate("Messages", "This study was written by a newer Vulpes: it is read-only here so that nothing is lost.");
    }
    return {};
}

} // namespace vulpes::state::messages
