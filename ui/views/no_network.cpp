// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/no_network.h"

#include <algorithm>

namespace vulpes::views {

View::Condition noNetwork(const state::SessionState& session, const QString& before)
{
    View::Condition condition{View::Kind::Empty, {}, {}, {}, {}};
    // A lock outside the stages holds the image size that was measured: releasing that one helps nobody.
    const auto& locks = session.state().locks;
    const bool blocks = std::any_of(locks.begin(), locks.end(), [&](const auto& lock) {
        const auto decision = session.space()->find(lock.first);
        return decision && session.space()->decisions()[*decision].stage >= 0;
    });
    if (blocks || (!locks.empty() && !session.budgetRange())) {
        condition.sentence = View::tr("No network meets the budget and the locks.");
        condition.actionText = View::tr("Release all locks");
        condition.action = QStringLiteral("study.releaseLocks");
    } else {
        condition.sentence = View::tr("No network meets the budget.");
        if (session.budgetRange()) {
            condition.actionText = View::tr("Fastest network");
            condition.action = QStringLiteral("search.fastest");
        }
    }
    if (!before.isEmpty())
        condition.sentence.prepend(before + QLatin1Char(' '));
    return condition;
}

} // namespace vulpes::views
