// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to break a file that the runtimes would swallow or crash on must be refused by its own name.
#include "deploy/tflite.h"
#include "deploy/tiny_model.h"

#include <QTest>

#include <deploy_schema/tflite_schema.h>

#include <array>
#include <functional>
#include <limits>
#include <set>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

using File = container::ModelT;
using Break = std::function<void(File&)>;

std::string packed(const File& file)
{
    flatbuffers::FlatBufferBuilder builder;
    container::FinishModelBuffer(builder, container::Model::Pack(builder, &file));
    return {reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize()};
}

container::SubGraphT& graphOf(File& file)
{
    return *file.subgraphs.at(0);
}

container::TensorT& tensor(File& file, const char* name)
{
    for (auto& candidate : graphOf(file).tensors)
        if (candidate->name == name)
            return *candidate;
    qFatal("no tensor %s", name);
}

int indexOf(File& file, const char* name)
{
    const auto& tensors = graphOf(file).tensors;
    for (std::size_t i = 0; i < tensors.size(); ++i)
        if (tensors[i]->name == name)
            return static_cast<int>(i);
    qFatal("no tensor %s", name);
}

/// The operator that makes this tensor.
container::OperatorT& maker(File& file, const char* name)
{
    const int index = indexOf(file, name);
    for (auto& op : graphOf(file).operators)
        if (op->outputs.at(0) == index)
            return *op;
    qFatal("nothing makes %s", name);
}

container::OperatorCodeT& codeOf(File& file, const char* name)
{
    return *file.operator_codes.at(maker(file, name).opcode_index);
}

std::vector<std::uint8_t>& dataOf(File& file, const char* name)
{
    return file.buffers.at(tensor(file, name).buffer)->data;
}

void setNumber(File& file, const char* name, std::size_t index, std::int32_t value)
{
    std::memcpy(dataOf(file, name).data() + index * sizeof value, &value, sizeof value);
}

struct Mutation
{
    const char* code;
    const char* what;
    Break apply;
    bool onFloat = false;
};

const std::vector<Mutation>& mutations()
{
    static const std::vector<Mutation> list{
        // The container.
        {"schema_version", "an older schema", [](File& f) { f.version = 2; }},
        {"no_subgraph", "no graph", [](File& f) { f.subgraphs.clear(); }},
        {"several_subgraphs", "two graphs",
            [](File& f) { f.subgraphs.push_back(std::make_unique<container::SubGraphT>()); }},
        {"buffer_zero", "buffer 0 holds something",
            [](File& f) {
                f.buffers[0]->data = {1, 2, 3};
            }},
        {"buffer_index", "a buffer that is not there",
            [](File& f) { tensor(f, "stem.weight").buffer = 1000; }},
        {"buffer_size", "a weight cut short", [](File& f) { dataOf(f, "stem.weight").pop_back(); }},
        {"operator_code_fields", "the older code says something else",
            [](File& f) { codeOf(f, "stem").deprecated_builtin_code = 2; }},
        {"operator_code_index", "an operator code that is not there",
            [](File& f) { maker(f, "stem").opcode_index = 77; }},
        {"operator_version", "a version too low for int8", [](File& f) { codeOf(f, "stem").version = 1; }},
        {"unknown_operator", "an operator of others",
            [](File& f) { codeOf(f, "stem").builtin_code = codeOf(f, "stem").deprecated_builtin_code = 67; }},
        {"unknown_type", "an element type of others", [](File& f) { tensor(f, "stem").type = 17; }},
        {"sparsity", "a sparse weight",
            [](File& f) { tensor(f, "stem.weight").sparsity = std::make_unique<container::SparsityT>(); }},
        {"variable", "a tensor that keeps its value", [](File& f) { tensor(f, "stem").is_variable = true; }},
        {"metadata_buffer", "metadata without bytes", [](File& f) { f.metadata[0]->buffer = 999; }},
        {"signature_missing", "no signature", [](File& f) { f.signature_defs.clear(); }},
        {"signature_subgraph", "a signature of another graph",
            [](File& f) { f.signature_defs[0]->subgraph_index = 3; }},
        {"signature_tensors", "a signature with another output",
            [](File& f) { f.signature_defs[0]->outputs[0]->tensor_index = 2; }},
        {"signature_names", "a signature that names two outputs alike",
            [](File& f) {
                auto& outputs = f.signature_defs[0]->outputs;
                outputs.push_back(std::make_unique<container::TensorMapT>(*outputs[0]));
            }},
        {"runtime_version_missing", "no oldest runtime", [](File& f) { f.metadata.clear(); }},
        {"runtime_version", "the wrong oldest runtime",
            [](File& f) {
                for (auto& entry : f.metadata)
                    if (entry->name == "min_runtime_version")
                        f.buffers[entry->buffer]->data[0] = '9';
            }},
        {"dynamic_shape", "a batch of any size",
            [](File& f) {
                tensor(f, "input").shape_signature = {-1, 8, 8, 3};
            }},
        // Indices and order.
        {"tensor_index", "an operator reads past the tensors",
            [](File& f) { maker(f, "stem").inputs[0] = 4000; }},
        {"graph_input", "a constant is the input",
            [](File& f) { graphOf(f).inputs[0] = indexOf(f, "stem.weight"); }},
        {"graph_output", "nothing makes the output", [](File& f) { graphOf(f).operators.pop_back(); }},
        {"operator_arity", "a sum of three",
            [](File& f) { maker(f, "sum").inputs.push_back(indexOf(f, "gated")); }},
        {"order", "operators out of order",
            [](File& f) { std::swap(graphOf(f).operators[1], graphOf(f).operators[2]); }},
        {"made_twice", "two operators make one tensor",
            [](File& f) { maker(f, "average").outputs[0] = indexOf(f, "largest"); }},
        {"constant_written", "an operator writes a weight",
            [](File& f) { maker(f, "average").outputs[0] = indexOf(f, "stem.weight"); }},
        {"tensor_unused", "a tensor nobody reads",
            [](File& f) {
                graphOf(f).tensors.push_back(std::make_unique<container::TensorT>(tensor(f, "sum")));
            }},
        // Shapes and options.
        {"tensor_shape", "an empty tensor", [](File& f) { tensor(f, "sum").shape[1] = 0; }},
        {"tensor_shape", "more elements than 64 bits count",
            [](File& f) {
                tensor(f, "sum").shape = {2000000000, 2000000000, 2000000000, 2000000000};
            }},
        {"options", "a convolution without options", [](File& f) { maker(f, "stem").options.Reset(); }},
        {"options", "a convolution with the options of a sum",
            [](File& f) { maker(f, "stem").options.Set(container::AddOptionsT()); }},
        {"option_value", "a stride of zero",
            [](File& f) { maker(f, "stem").options.AsConv2DOptions()->stride_h = 0; }},
        {"option_value", "a fused activation of others",
            [](File& f) { maker(f, "stem").options.AsConv2DOptions()->activation = 4; }},
        {"option_value", "SOFTMAX without beta",
            [](File& f) { maker(f, "probabilities.int8").options.AsSoftmaxOptions()->beta = 0; }},
        {"option_value", "an axis that is not there",
            [](File& f) { maker(f, "both").options.AsConcatenationOptions()->axis = 9; }},
        {"output_shape", "an output of another size",
            [](File& f) {
                tensor(f, "stem").shape = {1, 4, 5, 4};
            }},
        {"input_rank", "a convolution of a vector",
            [](File& f) {
                tensor(f, "input").shape = tensor(f, "input.int8").shape = {8, 8, 3};
            }},
        {"weight_shape", "a weight for other channels",
            [](File& f) {
                tensor(f, "stem.weight").shape = {3, 3, 3, 4};
            }},
        {"bias_shape", "a bias of another shape",
            [](File& f) {
                tensor(f, "stem.bias").shape = {2, 2};
            }},
        {"weight_not_constant", "weights that come from nowhere",
            [](File& f) { maker(f, "stem").inputs[1] = indexOf(f, "input.int8"); }},
        {"broadcast", "a gate that does not fit",
            [](File& f) {
                tensor(f, "squeeze").shape = tensor(f, "gate").shape = {1, 1, 1, 3};
            }},
        {"axes", "a mean over an axis that is not there", [](File& f) { setNumber(f, "axes", 1, 7); }},
        {"concatenation_shape", "parts of different height",
            [](File& f) {
                tensor(f, "average").shape = {1, 3, 2, 4};
            }},
        {"reshape_elements", "a reshape that makes elements",
            [](File& f) {
                tensor(f, "flat").shape = {1, 33};
            }},
        {"new_shape", "a reshape to something else", [](File& f) { setNumber(f, "flat.shape", 1, 31); }},
        {"window_too_large", "a window larger than its input",
            [](File& f) {
                maker(f, "largest").options.AsPool2DOptions()->filter_height = 50;
                maker(f, "largest").options.AsPool2DOptions()->padding = 1;
            }},
        {"padding_value", "padding that takes away", [](File& f) { setNumber(f, "amounts", 2, -1); }, true},
        {"padding_shape", "padding of too few axes",
            [](File& f) {
                tensor(f, "amounts").shape = {8, 1};
            },
            true},
        // Element types and numbers.
        {"element_type", "a float among int8",
            [](File& f) {
                tensor(f, "gated").type = 0;
                tensor(f, "gated").quantization.reset();
            }},
        {"bias_type", "a bias of another type",
            [](File& f) {
                tensor(f, "stem.bias").type = 9;
                dataOf(f, "stem.bias").resize(4);
            }},
        {"not_finite", "a weight that is no number",
            [](File& f) { setNumber(f, "stem.weight", 3, 0x7fc00000); }, true},
        // Quantisation.
        {"quantisation_missing", "int8 without a scale",
            [](File& f) { tensor(f, "sum").quantization.reset(); }},
        {"quantisation_of_float", "a scale on a float",
            [](File& f) {
                tensor(f, "input").quantization =
                    std::make_unique<container::QuantizationT>(*tensor(f, "sum").quantization);
            }},
        {"quantisation_counts", "fewer zero points than scales",
            [](File& f) { tensor(f, "stem.weight").quantization->zero_point.resize(2); }},
        {"quantisation_details", "quantisation of a kind of others",
            [](File& f) { tensor(f, "stem").quantization->details_type = 1; }},
        {"scale_value", "a scale of zero", [](File& f) { tensor(f, "sum").quantization->scale[0] = 0; }},
        {"scale_value", "a scale that is no number",
            [](File& f) {
                tensor(f, "sum").quantization->scale[0] = std::numeric_limits<float>::quiet_NaN();
            }},
        {"zero_point_range", "a zero point outside int8",
            [](File& f) { tensor(f, "sum").quantization->zero_point[0] = 200; }},
        {"activation_scales", "an activation with a scale per channel",
            [](File& f) {
                tensor(f, "sum").quantization->scale.resize(4, 0.03F);
                tensor(f, "sum").quantization->zero_point.resize(4, -110);
            }},
        {"weight_axis", "depthwise weights scaled along the wrong axis",
            [](File& f) { tensor(f, "depth.weight").quantization->quantized_dimension = 0; }},
        {"scale_count", "a scale too few",
            [](File& f) {
                tensor(f, "stem.weight").quantization->scale.pop_back();
                tensor(f, "stem.weight").quantization->zero_point.pop_back();
            }},
        {"weight_zero_point", "weights that are not symmetric",
            [](File& f) { tensor(f, "stem.weight").quantization->zero_point[1] = 3; }},
        {"weight_range", "a weight of -128", [](File& f) { dataOf(f, "stem.weight")[5] = 0x80; }},
        {"bias_scale", "a bias with a scale of its own",
            [](File& f) { tensor(f, "stem.bias").quantization->scale[2] *= 1.01F; }},
        {"bias_scale_count", "a bias with one scale for all",
            [](File& f) {
                tensor(f, "stem.bias").quantization->scale.resize(1);
                tensor(f, "stem.bias").quantization->zero_point.resize(1);
            }},
        {"bias_zero_point", "a bias with a zero point",
            [](File& f) { tensor(f, "stem.bias").quantization->zero_point[0] = 1; }},
        {"fixed_output", "LOGISTIC with a scale of its own",
            [](File& f) { tensor(f, "gate").quantization->scale[0] = 1.0F / 255; }},
        {"fixed_output", "SOFTMAX around zero",
            [](File& f) { tensor(f, "probabilities.int8").quantization->zero_point[0] = 0; }},
        {"same_scale", "a pool that rescales",
            [](File& f) { tensor(f, "average").quantization->scale[0] = 0.031F; }},
        {"hard_swish_range", "HARD_SWISH into a range too small",
            [](File& f) { tensor(f, "swish").quantization->scale[0] = 0.0001F; }},
        {"fully_connected_per_channel", "a classifier scaled per class",
            [](File& f) {
                for (const char* name : {"classes.weight", "classes.bias"}) {
                    auto& quantisation = *tensor(f, name).quantization;
                    quantisation.scale.resize(4, quantisation.scale[0]);
                    quantisation.zero_point.resize(4);
                }
            }},
    };
    return list;
}

std::string written(bool onFloat)
{
    return toTflite(onFloat ? tiny::floatModel() : tiny::int8Model());
}

bool hasCode(const std::vector<Finding>& findings, const std::string& code)
{
    return std::any_of(
        findings.begin(), findings.end(), [&](const Finding& finding) { return finding.code == code; });
}

QByteArray codes(const std::vector<Finding>& findings)
{
    QByteArray text = "found only:";
    for (const Finding& finding : findings)
        text += ' ' + QByteArray::fromStdString(finding.code);
    return text;
}

}  // namespace

class TestCheckTflite : public QObject
{
    Q_OBJECT

private slots:
    void everyBrokenFileIsRefusedByName_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < mutations().size(); ++i)
            QTest::addRow("%s: %s", mutations()[i].code, mutations()[i].what) << static_cast<int>(i);
    }
    void everyBrokenFileIsRefusedByName()
    {
        QFETCH(int, index);
        const Mutation& mutation = mutations()[static_cast<std::size_t>(index)];
        const std::string whole = written(mutation.onFloat);
        const auto file = container::UnPackModel(whole.data());
        QVERIFY2(!hasCode(checkTflite(packed(*file)), mutation.code), "found in the unbroken file too");
        mutation.apply(*file);
        const auto findings = checkTflite(packed(*file));
        QVERIFY2(hasCode(findings, mutation.code), codes(findings));
    }

    void thereAreEnoughWays()
    {
        std::set<std::string> distinct;
        for (const Mutation& mutation : mutations())
            distinct.insert(mutation.code);
        QVERIFY(distinct.size() >= 30);
    }

    void bytesThatAreNoModelAreNamed()
    {
        const std::string whole = written(false);
        QVERIFY(hasCode(checkTflite(""), "identifier"));
        QVERIFY(hasCode(checkTflite("PK\3\4 something else altogether"), "identifier"));
        QVERIFY(hasCode(checkTflite(whole.substr(0, whole.size() / 2)), "verifier"));
        std::string wild = whole;
        wild.replace(0, 4, "\xff\xff\xff\x7f");
        QVERIFY(hasCode(checkTflite(wild), "verifier"));
    }

    void weightsAtOddPlacesAreNamed()
    {
        // Packed without asking for alignment: nothing but the checker minds.
        flatbuffers::FlatBufferBuilder builder;
        const std::vector<std::uint8_t> bytes{1, 2, 3, 4, 5};
        const std::array data{builder.CreateVector(bytes), builder.CreateVector(bytes)};  // 12 bytes apart
        std::vector<flatbuffers::Offset<container::Buffer>> buffers{
            container::BufferBuilder(builder).Finish()};
        for (const auto& own : data) {
            container::BufferBuilder buffer(builder);
            buffer.add_data(own);
            buffers.push_back(buffer.Finish());
        }
        const auto list = builder.CreateVector(buffers);
        container::ModelBuilder model(builder);
        model.add_version(3);
        model.add_buffers(list);
        container::FinishModelBuffer(builder, model.Finish());
        const std::string file(reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize());
        QVERIFY2(hasCode(checkTflite(file), "buffer_alignment"), codes(checkTflite(file)));
    }

    void anUnknownOperatorIsCalledByItsPublicName()
    {
        const auto file = container::UnPackModel(written(false).data());
        codeOf(*file, "stem").builtin_code = codeOf(*file, "stem").deprecated_builtin_code = 67;
        const auto read = fromTflite(packed(*file));
        QVERIFY(!read);
        QCOMPARE(read.error().code, std::string("tflite_unknown_operator"));
        QCOMPARE(std::get<std::string>(read.error().facts.at(0).value), std::string("TRANSPOSE_CONV"));
    }

    void manyReferencesToOneArrayDoNotFillTheMemory()
    {
        // 20 000 tensors that all refer to one long list of sizes and one long name.
        flatbuffers::FlatBufferBuilder builder;
        const auto name = builder.CreateString(std::string(200000, 'x'));
        const auto shape = builder.CreateVector(std::vector<int>(8, 1));
        container::TensorBuilder tensorBuilder(builder);
        tensorBuilder.add_name(name);
        tensorBuilder.add_shape(shape);
        const auto one = tensorBuilder.Finish();
        const auto tensors =
            builder.CreateVector(std::vector<flatbuffers::Offset<container::Tensor>>(20000, one));
        container::SubGraphBuilder graph(builder);
        graph.add_tensors(tensors);
        const auto subgraph = graph.Finish();
        const auto graphs =
            builder.CreateVector(std::vector<flatbuffers::Offset<container::SubGraph>>{subgraph});
        container::ModelBuilder model(builder);
        model.add_version(3);
        model.add_subgraphs(graphs);
        container::FinishModelBuffer(builder, model.Finish());
        const std::string file(reinterpret_cast<const char*>(builder.GetBufferPointer()), builder.GetSize());
        QVERIFY(hasCode(checkTflite(file), "too_large"));
    }
};

QTEST_APPLESS_MAIN(TestCheckTflite)
#include "tst_check_tflite.moc"
