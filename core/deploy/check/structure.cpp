// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check/findings.h"

#include <set>

namespace vulpes::deploy::check {

namespace {

struct Arity
{
    std::size_t least;
    std::size_t most;
};

Arity arityOf(OperatorKind kind)
{
    switch (kind) {
    case OperatorKind::Conv2d:
    case OperatorKind::DepthwiseConv2d:
    case OperatorKind::FullyConnected:
        return {2, 3};
    case OperatorKind::Add:
    case OperatorKind::Mul:
    case OperatorKind::Pad:
    case OperatorKind::Mean:
    case OperatorKind::Transpose:
        return {2, 2};
    case OperatorKind::Slice:
        return {3, 3};
    case OperatorKind::Reshape:
        return {1, 2};
    case OperatorKind::Concatenation:
        return {1, 1024};
    default:
        return {1, 1};
    }
}

/// Walks the operators in order and keeps which tensors have a value.
class Walk
{
public:
    Walk(const Model& model, Findings& findings)
        : m_model(model),
          m_findings(findings),
          m_ready(model.tensors.size()),
          m_used(model.tensors.size())
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_model.tensors.size(); ++i)
            m_ready[i] = m_model.tensors[i].constant();
        if (m_model.inputs.empty())
            m_findings.error("graph_input", -1, -1, "none");
        if (m_model.outputs.empty())
            m_findings.error("graph_output", -1, -1, "none");
        for (const int index : m_model.inputs)
            enter(index);
        for (std::size_t i = 0; i < m_model.operators.size(); ++i)
            execute(m_model.operators[i], static_cast<int>(i));
        for (const int index : m_model.outputs)
            leave(index);
        nameAndUse();
    }

private:
    bool isTensor(int index) const
    {
        return index >= 0 && static_cast<std::size_t>(index) < m_model.tensors.size();
    }

    void enter(int index)
    {
        if (!isTensor(index))
            return m_findings.error("tensor_index", -1, index, "input of the graph");
        if (m_ready[static_cast<std::size_t>(index)])
            m_findings.error(
                "graph_input", -1, index, m_model.tensors[index].constant() ? "constant" : "listed twice");
        m_ready[static_cast<std::size_t>(index)] = true;
    }

    void leave(int index)
    {
        if (!isTensor(index))
            return m_findings.error("tensor_index", -1, index, "output of the graph");
        if (!m_ready[static_cast<std::size_t>(index)])
            m_findings.error("graph_output", -1, index, "no operator makes it");
        m_used[static_cast<std::size_t>(index)] = true;
    }

    void execute(const ModelOperator& op, int number)
    {
        const Arity arity = arityOf(op.kind);
        if (op.inputs.size() < arity.least || op.inputs.size() > arity.most || op.outputs.size() != 1)
            m_findings.error("operator_arity", number, -1,
                std::to_string(op.inputs.size()) + " inputs, " + std::to_string(op.outputs.size())
                    + " outputs");
        for (std::size_t i = 0; i < op.inputs.size(); ++i) {
            const int index = op.inputs[i];
            if (index == -1 && i == 2 && arity.least == 2 && arity.most == 3)
                continue;
            if (!isTensor(index)) {
                m_findings.error("tensor_index", number, index);
                continue;
            }
            if (!m_ready[static_cast<std::size_t>(index)])
                m_findings.error("order", number, index, "read before it is made");
            m_used[static_cast<std::size_t>(index)] = true;
        }
        for (const int index : op.outputs) {
            if (!isTensor(index)) {
                m_findings.error("tensor_index", number, index);
                continue;
            }
            if (m_model.tensors[static_cast<std::size_t>(index)].constant())
                m_findings.error("constant_written", number, index);
            else if (m_ready[static_cast<std::size_t>(index)])
                m_findings.error("made_twice", number, index);
            m_ready[static_cast<std::size_t>(index)] = true;
        }
    }

    void nameAndUse()
    {
        std::set<std::string> names;
        for (std::size_t i = 0; i < m_model.tensors.size(); ++i) {
            const ModelTensor& tensor = m_model.tensors[i];
            if (!tensor.constant() && tensor.name.empty())
                m_findings.note("tensor_name", -1, static_cast<int>(i), "empty");
            else if (!tensor.constant() && !names.insert(tensor.name).second)
                m_findings.note("tensor_name", -1, static_cast<int>(i), "used twice");
            if (!m_used[i])
                m_findings.note("tensor_unused", -1, static_cast<int>(i));
        }
    }

    const Model& m_model;
    Findings& m_findings;
    std::vector<bool> m_ready;
    std::vector<bool> m_used;
};

}  // namespace

void checkStructure(const Model& model, Findings& findings)
{
    Walk(model, findings).run();
}

}  // namespace vulpes::deploy::check
