// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain/effects.h"
#include "views/plot.h"

namespace vulpes::views {

/// Prediction along one choice at the reference network, with its 95 % band.
class EffectPlot : public Plot
{
    Q_OBJECT
public:
    explicit EffectPlot(QWidget* parent = nullptr);
    void setCurve(const explain::EffectCurve&, const QString& xTitle, const QString& yTitle, const theme::Colours&);
};

} // namespace vulpes::views
