// SPDX-License-Identifier: GPL-3.0-or-later
#include "state/cost_words.h"

#include "theme/format.h"
#include "theme/text.h"

#include <QCoreApplication>

#include <array>

namespace vulpes::state {

namespace format = theme::format;

namespace {

using Words = std::array<const char*, 7>;

// Whole phrases, not parts: other languages inflect what stands beside the noun.
constexpr Words kLatency{QT_TRANSLATE_NOOP("Cost", "latency"),        QT_TRANSLATE_NOOP("Cost", "Latency"),
                         QT_TRANSLATE_NOOP("Cost", "ms"),             QT_TRANSLATE_NOOP("Cost", "latency, ms"),
                         QT_TRANSLATE_NOOP("Cost", "predicted latency, ms"), QT_TRANSLATE_NOOP("Cost", "fitted latency, ms"),
                         QT_TRANSLATE_NOOP("Cost", "effect on latency, ms")};
constexpr Words kEnergy{QT_TRANSLATE_NOOP("Cost", "energy"),        QT_TRANSLATE_NOOP("Cost", "Energy"),
                        QT_TRANSLATE_NOOP("Cost", "mJ"),            QT_TRANSLATE_NOOP("Cost", "energy, mJ"),
                        QT_TRANSLATE_NOOP("Cost", "predicted energy, mJ"), QT_TRANSLATE_NOOP("Cost", "fitted energy, mJ"),
                        QT_TRANSLATE_NOOP("Cost", "effect on energy, mJ")};

} // namespace

CostWords::CostWords(study::Metric metric) : m_metric(std::move(metric)) { }

bool CostWords::knows(const study::Metric& metric) { return metric == study::kLatencyMs || metric == study::kEnergyMj; }

QString CostWords::word(Word which) const
{
    const Words& words = m_metric == study::kEnergyMj ? kEnergy : kLatency;
    return QCoreApplication::translate("Cost", words[static_cast<std::size_t>(which)]);
}

QString CostWords::name() const { return word(Word::Name); }
QString CostWords::title() const { return word(Word::Title); }
QString CostWords::unit() const { return word(Word::Unit); }
QString CostWords::column() const { return theme::qs(m_metric); }
QString CostWords::columnUnit() const { return theme::qs(m_metric.substr(m_metric.rfind('_') + 1)); }
QString CostWords::axis() const { return word(Word::Axis); }
QString CostWords::predictedAxis() const { return word(Word::Predicted); }
QString CostWords::fittedAxis() const { return word(Word::Fitted); }
QString CostWords::effectAxis() const { return word(Word::Effect); }

QString CostWords::value(double value, std::optional<int> decimals) const
{
    return format::withUnit(format::number(value, decimals.value_or(format::decimalsOfCost(value))), unit());
}

QString CostWords::signedValue(double value, std::optional<int> decimals) const
{
    return format::withUnit(format::signedNumber(value, decimals.value_or(format::decimalsOfCost(value))), unit());
}

QString CostWords::withInterval(double value, std::optional<double> low, std::optional<double> high) const
{
    return format::withInterval(value, low, high, unit(), 1);
}

QString fewNetworks(std::size_t networks)
{
    constexpr std::size_t kEnough = 50;
    return networks > 0 && networks < kEnough ? QCoreApplication::translate("Cost", " (%1 measured)").arg(networks) : QString();
}

QString deviceWithMetric(const std::string& device, const study::Metric& metric)
{
    return QCoreApplication::translate("Cost", "%1 · %2").arg(format::isolate(theme::qs(device)), CostWords(metric).axis());
}

} // namespace vulpes::state
