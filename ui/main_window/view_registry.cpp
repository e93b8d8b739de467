// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/view_registry.h"

#include "views/candidates_view.h"
#include "views/compare_view.h"
#include "views/contributions_view.h"
#include "views/devices_view.h"
#include "views/diagnostics_view.h"
#include "views/front_view.h"
#include "views/network_view.h"
#include "views/operators_view.h"
#include "views/parallel_view.h"
#include "views/terms_view.h"
#include "views/training_view.h"
#include "views/trajectory_view.h"

namespace vulpes::main_window {

namespace {

template<typename V>
ViewEntry entry(const char* id, const char* title)
{
    return {QString::fromLatin1(id), title,
            [](views::ViewContext context, QWidget* parent) -> views::View* { return new V(context, parent); }};
}

} // namespace

const std::vector<ViewEntry>& viewRegistry()
{
    static const std::vector<ViewEntry> views = {
        entry<views::CandidatesView>("candidates", QT_TRANSLATE_NOOP("Views", "Candidates")),
        entry<views::FrontView>("front", QT_TRANSLATE_NOOP("Views", "Front")),
        entry<views::NetworkView>("network", QT_TRANSLATE_NOOP("Views", "Network")),
        entry<views::OperatorsView>("operators", QT_TRANSLATE_NOOP("Views", "Operators")),
        entry<views::TermsView>("terms", QT_TRANSLATE_NOOP("Views", "Terms")),
        entry<views::ContributionsView>("contributions", QT_TRANSLATE_NOOP("Views", "Contributions")),
        entry<views::TrajectoryView>("trajectory", QT_TRANSLATE_NOOP("Views", "Trajectory")),
        entry<views::ParallelView>("parallel", QT_TRANSLATE_NOOP("Views", "Parallel coordinates")),
        entry<views::DiagnosticsView>("diagnostics", QT_TRANSLATE_NOOP("Views", "Diagnostics")),
        entry<views::DevicesView>("devices", QT_TRANSLATE_NOOP("Views", "Devices")),
        entry<views::CompareView>("compare", QT_TRANSLATE_NOOP("Views", "Compare")),
        entry<views::TrainingView>("training", QT_TRANSLATE_NOOP("Views", "Training")),
    };
    return views;
}

} // namespace vulpes::main_window
