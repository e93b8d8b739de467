// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/check/findings.h"

#include "deploy/check_model.h"

#include <cstdio>

namespace vulpes::deploy {

namespace check {

std::string text(const std::vector<int>& shape)
{
    std::string result = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        result += (i ? "," : "") + std::to_string(shape[i]);
    return result + "]";
}

std::string expected(double expectation, double found)
{
    char buffer[96];
    std::snprintf(buffer, sizeof buffer, "expected %.9g, found %.9g", expectation, found);
    return buffer;
}

std::string expected(const std::string& expectation, const std::string& found)
{
    return "expected " + expectation + ", found " + found;
}

}  // namespace check

std::vector<Finding> checkModel(const Model& model)
{
    check::Findings findings;
    check::checkStructure(model, findings);
    if (!findings.hasErrors()) {
        check::checkShapes(model, findings);
        check::checkTypes(model, findings);
        check::checkQuantisation(model, findings);
    }
    return std::move(findings).take();
}

}  // namespace vulpes::deploy
