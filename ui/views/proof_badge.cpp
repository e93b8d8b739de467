// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/proof_badge.h"

#include "search/front_builder.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"

namespace vulpes::views {

namespace format = theme::format;

ProofBadge::ProofBadge(ViewContext context, QWidget* parent) : QToolButton(parent), m_context(context)
{
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setObjectName(QStringLiteral("proofBadge"));
    // Wide enough for its longest word, so that a drag never moves its neighbours.
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("✖ ") + tr("No network")) + theme::em(this, 1.6));
    refresh();
}

void ProofBadge::refresh()
{
    const auto& session = m_context.session;
    const auto& colours = m_context.theme.colours();
    const auto& answer = session.answer();
    enum { Nothing, Proved, BestFound, Proving, Refuted, Infeasible };
    int kind = Nothing;
    if (answer.answer) {
        switch (answer.answer->validity) {
        case search::Validity::Proved: kind = Proved; break;
        case search::Validity::BestFound: kind = session.isProving() ? Proving : BestFound; break;
        case search::Validity::Refuted: kind = Refuted; break;
        }
    } else if (answer.error) {
        // Not infeasible: the analysis that counts the new cost is on its way.
        kind = answer.error->code == "answer_updating" ? Proving : Infeasible;
    }
    QString text;
    QColor colour = colours.mutedText;
    switch (kind) {
    case Nothing: text = tr("– No answer"); break;
    case Proved: text = tr("✔ Proved"); colour = colours.success; break;
    case BestFound: text = tr("◐ Best found"); colour = colours.warning; break;
    case Proving: text = tr("◐ Proving…"); colour = colours.warning; break;
    case Refuted: text = tr("✖ Refuted"); colour = colours.failure; break;
    case Infeasible: text = tr("✖ No network"); colour = colours.failure; break;
    }
    if (this->text() != text) {
        setText(text);
        setAccessibleName(tr("Proof: %1").arg(text));
    }
    if (palette().color(QPalette::ButtonText) != colour) {
        QPalette own = palette();
        own.setColor(QPalette::ButtonText, colour);
        setPalette(own);
    }
    m_shown = kind;
    if (!session.isDragging())
        setToolTip(account());
}

QString ProofBadge::account() const
{
    const auto& session = m_context.session;
    const auto& answer = session.answer();
    if (!answer.answer)
        return answer.error ? state::messages::sentence(*answer.error) : tr("There is no answer yet.");
    QStringList lines;
    const bool proved = answer.answer->validity == search::Validity::Proved;
    if (proved)
        lines << tr("No network of the space has a higher predicted accuracy within the budget.");
    else
        lines << tr("The best network found; at most %1 of predicted accuracy may be missing.").arg(format::points(answer.answer->gap, 3));
    const auto& analysis = session.analysis();
    if (analysis && session.space()) {
        // What was searched, under the locks and with the resolutions that were measured; the space itself may have more.
        lines << tr("Space: %1 networks.").arg(format::big(search::log10Networks(analysis->models())));
        if (analysis->front)
            lines << tr("Undominated: %1, found in %2 by %3.")
                         .arg(format::count(static_cast<std::int64_t>(analysis->front->size())), format::duration(analysis->front->seconds()),
                              state::messages::method(analysis->front->method()));
        lines << tr("Answer by %1.").arg(state::messages::method(answer.answer->method));
        if (!analysis->slices.empty() && analysis->slices.front().model) {
            const auto& objective = analysis->slices.front().model->objective;
            lines << (objective.exact ? tr("Arithmetic: integers, exact for the printed coefficients.")
                                      : tr("Arithmetic: integers; each fitted value is off by less than %1.").arg(theme::format::significant(objective.roundingBound, 2)));
        }
    }
    lines << tr("Proved for the predictor. The device may differ: see chance of meeting.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace vulpes::views
