// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "graph/names.h"
#include "space/describe.h"
#include "space/named_spaces.h"

namespace vulpes::cli {

namespace {

std::string shapeText(const graph::Shape& shape)
{
    return std::to_string(shape.height) + "×" + std::to_string(shape.width) + "×" + std::to_string(shape.channels);
}

class DescribeCommand : public Command
{
public:
    DescribeCommand()
        : Command("describe", "The operators of one network, with their multiply-adds and parameters",
                  "vulpes-cli describe --space foxnas-cpu --arch 'foxnas-cpu:192|24:d2e4,6k3,5|…'")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "arch-space", m_space)->required();
        add(app, "arch", m_arch)->required();
        add(app, "resolution", m_resolution);
        add(app, "classes", m_classes);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto space = space::resolveSpace(m_space);
        if (!space)
            return fail(space.error());
        // Other commands know these by the front of a study; here there is none.
        if (m_arch == "best" || m_arch == "fastest" || m_arch == "average")
            return fail(base::usageError("describe_needs_text").with("arch", m_arch));
        auto architecture = (*space)->parse(m_arch);
        if (!architecture)
            return fail(architecture.error());
        if (m_classes < 1 || (m_resolution && *m_resolution < 1))
            return fail(base::usageError("task_shape"));
        graph::TaskShape task;
        task.classes = m_classes;
        if (m_resolution) {
            task.height = task.width = *m_resolution;
            if ((*space)->find("resolution")) {
                auto changed = (*space)->with(*architecture, "resolution", *m_resolution);
                if (!changed)
                    return fail(changed.error());
                architecture = std::move(changed);
            }
        }
        auto graph = space::describe(**space, *architecture, task);
        if (!graph)
            return fail(graph.error());
        context.globals.json ? context.print(document(**space, *architecture, *graph)) : context.print(text(**space, *architecture, *graph));
        return kDone;
    }

private:
    static Json document(const space::SearchSpace& space, const space::Architecture& architecture, const graph::Graph& graph)
    {
        Json result;
        result["schema"] = "vulpes.describe/1";
        result["space"] = space.name();
        result["arch"] = space.format(architecture);
        result["resolution"] = graph.task.height;
        result["classes"] = graph.task.classes;
        result["macs"] = graph.macs();
        result["parameters"] = graph.parameters();
        result["peak_activation_bytes"] = graph.peakActivationBytes();
        Json ops = Json::array();
        for (const graph::Op& op : graph.ops) {
            Json line;
            line["name"] = op.name;
            line["kind"] = graph::codeOf(op.kind);
            line["inputs"] = op.inputs;
            line["output"] = {op.output.height, op.output.width, op.output.channels};
            line["kernel"] = op.kernel;
            line["stride"] = op.stride;
            line["activation"] = graph::codeOf(op.activation);
            line["stage"] = op.stage < 0 ? Json(nullptr) : Json(space.stages()[static_cast<std::size_t>(op.stage)].name);
            line["block"] = op.block;
            line["macs"] = op.macs;
            line["parameters"] = op.parameters;
            ops.push_back(std::move(line));
        }
        result["ops"] = std::move(ops);
        return result;
    }

    static std::string text(const space::SearchSpace& space, const space::Architecture& architecture, const graph::Graph& graph)
    {
        TextTable table({{"operator", TextTable::Align::Left}, {"kind", TextTable::Align::Left}, {"k"}, {"stride"}, {"output"},
                         {"activation", TextTable::Align::Left}, {"multiply-adds"}, {"parameters"}});
        for (const graph::Op& op : graph.ops)
            table.add({op.name, std::string(graph::codeOf(op.kind)), std::to_string(op.kernel), std::to_string(op.stride),
                       shapeText(op.output), std::string(graph::codeOf(op.activation)), grouped(op.macs), grouped(op.parameters)});
        return space.format(architecture) + "\n" + std::to_string(graph.task.height) + " px, " + std::to_string(graph.task.classes)
               + " classes\n\n" + table.text() + "\nmultiply-adds    " + grouped(graph.macs()) + "\nparameters       "
               + grouped(graph.parameters()) + "\npeak activations " + grouped(graph.peakActivationBytes()) + " bytes at one byte each\n";
    }

    std::string m_space, m_arch;
    std::optional<int> m_resolution;
    int m_classes = 1000;
};

} // namespace

CommandPtr makeDescribeCommand()
{
    return std::make_unique<DescribeCommand>();
}

} // namespace vulpes::cli
