// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "graph/names.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "space/published_text.h"
#include "workflow/edgetpu_placement.h"

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
        add(app, "edgetpu-log", m_log);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto space = space::resolveSpace(m_space);
        if (!space)
            return fail(space.error());
        // Other commands know these by the front of a study; here there is none.
        if (m_arch == "best" || m_arch == "fastest" || m_arch == "average")
            return fail(base::usageError("describe_needs_text").with("arch", m_arch));
        auto architecture = space::readNetwork(**space, m_arch);
        if (!architecture)
            return fail(architecture.error());
        graph::TaskShape task = space::publishedTask(**space);
        task.classes = m_classes.value_or(task.classes);
        if (task.classes < 1 || (m_resolution && *m_resolution < 1))
            return fail(base::usageError("task_shape"));
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
        std::optional<Mapped> mapped;
        if (!m_log.empty()) {
            auto log = workflow::readEdgeTpuLog(m_log);
            if (!log)
                return fail(log.error());
            auto placement = workflow::edgeTpuPlacement(*log, *graph);
            if (!placement.sameNetwork)
                return fail(base::inputError("edgetpu_other_network").with("file", m_log));
            mapped = Mapped{std::move(*log), std::move(placement)};
        }
        context.globals.json ? context.print(document(**space, *architecture, *graph, mapped)) : context.print(text(**space, *architecture, *graph, mapped));
        return kDone;
    }

private:
    /// What the log of the Edge TPU compiler says.
    struct Mapped
    {
        device::EdgeTpuReport log;
        workflow::EdgeTpuPlacement placement;
    };

    static const char* codeOf(device::Mapping place)
    {
        switch (place) {
        case device::Mapping::EdgeTpu: return "edgetpu";
        case device::Mapping::Cpu: return "cpu";
        case device::Mapping::Partly: return "partly";
        case device::Mapping::NotTold: return "";
        }
        return "";
    }

    static Json document(const space::SearchSpace& space, const space::Architecture& architecture, const graph::Graph& graph,
                         const std::optional<Mapped>& mapped)
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
            if (mapped) {
                const std::string place = codeOf(mapped->placement.ops[ops.size()]);
                line["runs_on"] = place.empty() ? Json(nullptr) : Json(place);
            }
            ops.push_back(std::move(line));
        }
        result["ops"] = std::move(ops);
        if (mapped) {
            const auto known = [](const auto& value) { return value ? Json(*value) : Json(nullptr); };
            result["edgetpu"] = {{"operations", mapped->log.operations}, {"on_edgetpu", mapped->log.onEdgeTpu}, {"on_cpu", mapped->log.onCpu},
                                 {"subgraphs", known(mapped->log.subgraphs)}, {"on_chip_bytes", known(mapped->log.onChipUsed)},
                                 {"off_chip_bytes", known(mapped->log.offChipUsed)}};
        }
        return result;
    }

    static std::string text(const space::SearchSpace& space, const space::Architecture& architecture, const graph::Graph& graph,
                            const std::optional<Mapped>& mapped)
    {
        TextTable table({{"operator", TextTable::Align::Left}, {"kind", TextTable::Align::Left}, {"k"}, {"stride"}, {"output"},
                         {"activation", TextTable::Align::Left}, {"multiply-adds"}, {"parameters"},
                         {mapped ? "runs on" : "", TextTable::Align::Left}});
        for (std::size_t i = 0; i < graph.ops.size(); ++i) {
            const graph::Op& op = graph.ops[i];
            table.add({op.name, std::string(graph::codeOf(op.kind)), std::to_string(op.kernel), std::to_string(op.stride),
                       shapeText(op.output), std::string(graph::codeOf(op.activation)), grouped(op.macs), grouped(op.parameters),
                       mapped ? codeOf(mapped->placement.ops[i]) : ""});
        }
        std::string edgeTpu;
        if (mapped)
            edgeTpu = "Edge TPU         " + std::to_string(mapped->log.onEdgeTpu) + " of " + std::to_string(mapped->log.operations)
                      + " operations mapped" + (mapped->log.offChipUsed ? ", " + grouped(*mapped->log.offChipUsed) + " bytes streamed" : "") + "\n";
        return space.format(architecture) + "\n" + std::to_string(graph.task.height) + " px, " + std::to_string(graph.task.classes)
               + " classes\n\n" + table.text() + "\nmultiply-adds    " + grouped(graph.macs()) + "\nparameters       "
               + grouped(graph.parameters()) + "\npeak activations " + grouped(graph.peakActivationBytes()) + " bytes at one byte each\n" + edgeTpu;
    }

    std::string m_space, m_arch, m_log;
    std::optional<int> m_resolution, m_classes;
};

} // namespace

CommandPtr makeDescribeCommand()
{
    return std::make_unique<DescribeCommand>();
}

} // namespace vulpes::cli
