// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/devices_words.h"

#include "state/cost_words.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/devices_view.h"

#include <QStringList>

#include <algorithm>

namespace vulpes::views {

namespace {

using theme::qs;
namespace format = theme::format;

QString recordWords(const workflow::Analysis& analysis)
{
    const auto& devices = analysis.inputs.devices;
    const auto found = std::ranges::find(devices, analysis.device, &study::Device::name);
    if (found == devices.end())
        return {};
    QStringList facts;
    for (const std::string* text : {&found->processor, &found->runtime, &found->precision, &found->clockPolicy, &found->date})
        if (!text->empty())
            facts << format::isolate(qs(*text));
    if (found->threads > 0)
        facts.insert(std::min<qsizetype>(2, facts.size()), DevicesView::tr("%Ln thread(s)", nullptr, found->threads));
    return facts.join(DevicesView::tr(", "));
}

} // namespace

QString agreementWords(const workflow::Agreement& agreement, const workflow::Analysis& ofDevice)
{
    const QString device = ofDevice.metric == study::kLatencyMs ? format::isolate(qs(ofDevice.device)) : state::deviceWithMetric(ofDevice.device, ofDevice.metric);
    const QString record = recordWords(ofDevice);
    const QString name = record.isEmpty() ? device : DevicesView::tr("%1 (%2)").arg(device, record);
    if (agreement.rows.empty())
        return DevicesView::tr("%1: nothing measured.").arg(name);
    const auto n = static_cast<int>(agreement.rows.size());
    const QString quality = DevicesView::tr("error %1 in the mean, %2 in the median, %3 within 10 %, Kendall tau %4")
                                .arg(format::percent(agreement.meanRelativeError * 100, 2), format::percent(agreement.medianRelativeError * 100, 2), format::percent(agreement.withinTenPercent * 100, 0),
                                     format::number(agreement.kendall, 3));
    return agreement.leftOut ? DevicesView::tr("%1: %Ln network(s), each predicted without itself: %2.", nullptr, n).arg(name, quality)
                             : DevicesView::tr("%1: %Ln network(s): %2.", nullptr, n).arg(name, quality);
}

QString bothWords(const workflow::DeviceComparison& comparison, const std::optional<workflow::JointAnswer>& both,
                  const std::optional<Error>& problem, double firstBudget, double secondBudget)
{
    const QString first = format::isolate(qs(comparison.first->device)), second = format::isolate(qs(comparison.second->device));
    const state::CostWords firstCost(comparison.first->metric), secondCost(comparison.second->metric);
    if (problem && problem->kind == ErrorKind::Infeasible)
        return DevicesView::tr("No network keeps %1 on %2 and %3 on %4.").arg(firstCost.value(firstBudget), first, secondCost.value(secondBudget), second);
    if (problem && problem->kind != ErrorKind::Stopped)
        return state::messages::sentence(*problem);
    if (!both)
        return DevicesView::tr("Looking for the best network on both…");
    const QString sentence = DevicesView::tr("Best on both: %1, %2 on %3, %4 on %5.")
                                 .arg(format::percent(both->accuracy.value, 2), firstCost.value(both->first.value), first,
                                      secondCost.value(both->second.value), second);
    return both->answer.validity == search::Validity::Proved
               ? DevicesView::tr("%1 Proved for the predictors.").arg(sentence)
               : DevicesView::tr("%1 Best found: at most %2 may be missing.").arg(sentence, format::points(both->answer.gap));
}

} // namespace vulpes::views
