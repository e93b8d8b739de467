// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/hardware_words.h"

#include "space/named_spaces.h"
#include "state/cost_words.h"
#include "state/messages.h"
#include "theme/text.h"

#include <QFileInfo>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;

QString HardwareWords::spaceTitle(std::string_view name)
{
    const auto space = space::namedSpace(std::string(name));
    return space && !(*space)->title().empty() ? qs((*space)->title()) : qs(name);
}

QString HardwareWords::metric(std::string_view name)
{
    const std::string metric(name);
    return state::CostWords::knows(metric) ? state::CostWords(metric).axis() : tr("arithmetic intensity");
}

models::TwinTable HardwareWords::findings(const std::vector<study::ImportProblem>& problems)
{
    models::TwinTable findings;
    findings.header = {u"file"_s, u"row"_s, u"kind"_s, u"finding"_s};
    findings.headings = {tr("File"), tr("Row"), tr("Kind"), tr("Finding")};
    for (const study::ImportProblem& problem : problems) {
        QString file;
        for (const base::Fact& fact : problem.facts)
            if (const auto* name = std::get_if<std::string>(&fact.value); name != nullptr && fact.key == "file")
                file = QFileInfo(qs(*name)).fileName();
        const QString kind = problem.severity == study::ImportProblem::Severity::Note      ? tr("Note")
                             : problem.severity == study::ImportProblem::Severity::Warning ? tr("Warning")
                                                                                           : tr("Row left out");
        findings.rows.push_back({file, problem.row > 0 ? QVariant(static_cast<qlonglong>(problem.row)) : QVariant(), kind, state::messages::sentence(problem)});
    }
    return findings;
}

} // namespace vulpes::dialogs
