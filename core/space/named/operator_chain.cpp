// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named/operator_chain.h"

namespace vulpes::space {

OperatorChain operatorChain(const std::vector<LayerRun>& runs, const std::vector<std::string>& labels)
{
    std::vector<double> values;
    for (std::size_t i = 0; i < labels.size(); ++i)
        values.push_back(static_cast<double>(i));
    OperatorChain chain;
    for (const LayerRun& run : runs)
        for (int layer = 0; layer < run.layers; ++layer) {
            const std::size_t index = chain.stages.size();
            Stage stage;
            stage.name = std::to_string(index + 1);
            stage.blocks = {{index}};
            chain.decisions.push_back({"s" + stage.name + ".b1.operator", "operator", "o", static_cast<int>(index), 1, values, labels, true});
            chain.stages.push_back(std::move(stage));
            chain.shapes.push_back({.channels = run.channels, .stride = layer == 0 ? run.stride : 1, .squeezeExcite = false,
                .activation = graph::Activation::Relu});
        }
    return chain;
}

} // namespace vulpes::space
