// SPDX-License-Identifier: GPL-3.0-or-later
// Single words of the core, translated; sentences are in messages.cpp.
#include "state/messages.h"

#include "theme/text.h"

#include <QCoreApplication>
#include <QHash>

namespace vulpes::state::messages {

using theme::qs;

QString phase(const QString& code)
{
    static const QHash<QString, const char*> all = {
        {QStringLiteral("accuracy"), QT_TRANSLATE_NOOP("Phases", "accuracy of the file")},
        {QStringLiteral("bootstrap"), QT_TRANSLATE_NOOP("Phases", "resampling")},
        {QStringLiteral("comparing"), QT_TRANSLATE_NOOP("Phases", "comparing devices")},
        {QStringLiteral("searches"), QT_TRANSLATE_NOOP("Phases", "searches ended")},
        {QStringLiteral("design"), QT_TRANSLATE_NOOP("Phases", "choosing networks to measure")}, {QStringLiteral("prior"), QT_TRANSLATE_NOOP("Phases", "learning from the other devices")},
        {QStringLiteral("predictions"), QT_TRANSLATE_NOOP("Phases", "predicting")}, {QStringLiteral("prediction"), QT_TRANSLATE_NOOP("Phases", "predicting")},
        {QStringLiteral("effects"), QT_TRANSLATE_NOOP("Phases", "effects of edges")}, {QStringLiteral("structure"), QT_TRANSLATE_NOOP("Phases", "structure of cells")},
        {QStringLiteral("variances"), QT_TRANSLATE_NOOP("Phases", "fitting")},
        {QStringLiteral("branch-and-bound"), QT_TRANSLATE_NOOP("Phases", "branch and bound")},
        {QStringLiteral("calibration"), QT_TRANSLATE_NOOP("Phases", "calibrating")},
        {QStringLiteral("campaign"), QT_TRANSLATE_NOOP("Phases", "networks measured")},
        {QStringLiteral("measure"), QT_TRANSLATE_NOOP("Phases", "measuring")}, {QStringLiteral("models"), QT_TRANSLATE_NOOP("Phases", "making models")},
        {QStringLiteral("prepare"), QT_TRANSLATE_NOOP("Phases", "preparing models")},
        {QStringLiteral("budgets"), QT_TRANSLATE_NOOP("Phases", "several budgets")},
        {QStringLiteral("compare-formulas"), QT_TRANSLATE_NOOP("Phases", "comparing formulas")},
        {QStringLiteral("formulas"), QT_TRANSLATE_NOOP("Phases", "comparing formulas")},
        {QStringLiteral("cross-validation"), QT_TRANSLATE_NOOP("Phases", "cross-validation")},
        {QStringLiteral("front"), QT_TRANSLATE_NOOP("Phases", "building the front")},
        {QStringLiteral("outside"), QT_TRANSLATE_NOOP("Phases", "comparing with other interpreters")},
        {QStringLiteral("planning"), QT_TRANSLATE_NOOP("Phases", "choosing networks to sample")},
        {QStringLiteral("reading"), QT_TRANSLATE_NOOP("Phases", "reading")},
        {QStringLiteral("recalibrating"), QT_TRANSLATE_NOOP("Phases", "recalibrating")},
        {QStringLiteral("sampling"), QT_TRANSLATE_NOOP("Phases", "networks sampled")},
        {QStringLiteral("saving"), QT_TRANSLATE_NOOP("Phases", "saving")},
        {QStringLiteral("search"), QT_TRANSLATE_NOOP("Phases", "searching")},
        {QStringLiteral("suggest"), QT_TRANSLATE_NOOP("Phases", "choosing networks to measure")},
        {QStringLiteral("training"), QT_TRANSLATE_NOOP("Phases", "epochs trained")},
        {QStringLiteral("verification"), QT_TRANSLATE_NOOP("Phases", "verifying")},
    };
    const char* text = all.value(code, nullptr);
    return text != nullptr ? QCoreApplication::translate("Phases", text) : code;
}

QString decisionKind(const std::string& code)
{
    static const QHash<QString, const char*> all = {
        {QStringLiteral("depth"), QT_TRANSLATE_NOOP("Decisions", "depth")},
        {QStringLiteral("expansion"), QT_TRANSLATE_NOOP("Decisions", "expansion")},
        {QStringLiteral("fused"), QT_TRANSLATE_NOOP("Decisions", "fused")},
        {QStringLiteral("kernel"), QT_TRANSLATE_NOOP("Decisions", "kernel")},
        {QStringLiteral("operator"), QT_TRANSLATE_NOOP("Decisions", "operator")},
        {QStringLiteral("resolution"), QT_TRANSLATE_NOOP("Decisions", "resolution")},
    };
    const char* text = all.value(qs(code), nullptr);
    return text != nullptr ? QCoreApplication::translate("Decisions", text) : qs(code);
}

QString method(const std::string& code)
{
    static const QHash<QString, const char*> all = {
        {QStringLiteral("pareto-merge"), QT_TRANSLATE_NOOP("Methods", "merging of per-stage Pareto sets")},
        {QStringLiteral("dual-enumeration"), QT_TRANSLATE_NOOP("Methods", "dual bound and enumeration")},
        {QStringLiteral("branch-and-bound"), QT_TRANSLATE_NOOP("Methods", "branch and bound")},
        {QStringLiteral("constant-margin"), QT_TRANSLATE_NOOP("Methods", "constant margin")},
        {QStringLiteral("nominal-front"), QT_TRANSLATE_NOOP("Methods", "look-up on the front")},
        {QStringLiteral("chain"), QT_TRANSLATE_NOOP("Methods", "dynamic programming along the stages")},
    };
    const char* text = all.value(qs(code), nullptr);
    return text != nullptr ? QCoreApplication::translate("Methods", text) : qs(code);
}

} // namespace vulpes::state::messages
