// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deploy/model.h"
#include "deploy/tflite.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace vulpes::deploy::check {

/// Where the parts of the checker put what they find.
class Findings
{
public:
    void error(std::string finding, int op, int tensor, std::string detail = {})
    {
        m_list.push_back({Finding::Weight::Error, std::move(finding), op, tensor, std::move(detail)});
    }
    void warning(std::string finding, int op, int tensor, std::string detail = {})
    {
        m_list.push_back({Finding::Weight::Warning, std::move(finding), op, tensor, std::move(detail)});
    }
    void note(std::string finding, int op, int tensor, std::string detail = {})
    {
        m_list.push_back({Finding::Weight::Note, std::move(finding), op, tensor, std::move(detail)});
    }
    [[nodiscard]] bool hasErrors() const
    {
        return std::any_of(m_list.begin(), m_list.end(),
            [](const Finding& finding) { return finding.weight == Finding::Weight::Error; });
    }
    [[nodiscard]] std::vector<Finding> take() && { return std::move(m_list); }

private:
    std::vector<Finding> m_list;
};

/// "[1,7,7,96]"
[[nodiscard]] std::string text(const std::vector<int>& shape);
/// "expected …, found …" with numbers short and exact enough to tell them apart.
[[nodiscard]] std::string expected(double expectation, double found);
[[nodiscard]] std::string expected(const std::string& expectation, const std::string& found);

/// Indices, number of inputs, order of execution. What the other parts rely on: call them only if this finds no error.
void checkStructure(const Model&, Findings&);
/// Every operator's options, the shapes of its constants, and its output's shape.
void checkShapes(const Model&, Findings&);
/// Element types of inputs, outputs and constants; numbers that are not finite.
void checkTypes(const Model&, Findings&);
/// Scales, zero points and axes.
void checkQuantisation(const Model&, Findings&);

}  // namespace vulpes::deploy::check
