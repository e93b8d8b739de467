// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/kernels/step.h"

namespace vulpes::deploy {

bool OperatorView::allOf(ElementType type, std::size_t count) const
{
    for (std::size_t i = 0; i < count; ++i)
        if (!has(i) || input(i).type != type)
            return false;
    return output().type == type;
}

tl::unexpected<Error> OperatorView::refuse(const char* reason) const
{
    return fail(inputError("model_not_runnable")
                    .with("operator", std::string(nameOf(op().kind)))
                    .with("index", m_index)
                    .with("reason", std::string(reason)));
}

Result<StepPtr> makeStep(const OperatorView& view)
{
    switch (view.op().kind) {
    case OperatorKind::Conv2d:
        return makeConvolution(view);
    case OperatorKind::DepthwiseConv2d:
        return makeDepthwise(view);
    case OperatorKind::FullyConnected:
        return makeFullyConnected(view);
    case OperatorKind::AveragePool2d:
    case OperatorKind::MaxPool2d:
        return makePool(view);
    case OperatorKind::Add:
    case OperatorKind::Mul:
        return makeBinary(view);
    case OperatorKind::Logistic:
    case OperatorKind::Relu:
    case OperatorKind::Relu6:
    case OperatorKind::HardSwish:
        return makeUnary(view);
    case OperatorKind::Mean:
        return makeMean(view);
    case OperatorKind::Softmax:
        return makeSoftmax(view);
    case OperatorKind::Reshape:
        return makeReshape(view);
    case OperatorKind::Concatenation:
        return makeConcatenation(view);
    case OperatorKind::Pad:
        return makePad(view);
    case OperatorKind::Slice:
        return makeSlice(view);
    case OperatorKind::Transpose:
        return makeTranspose(view);
    case OperatorKind::Quantize:
        return makeQuantize(view);
    case OperatorKind::Dequantize:
        return makeDequantize(view);
    }
    return view.refuse("option");
}

} // namespace vulpes::deploy
