// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"
#include "state/session_state.h"
#include "theme/theme.h"

#include <QWidget>

#include <functional>

namespace vulpes::state {
class Training;
}

namespace vulpes::views {

/// What every view is made with. References outlive the view.
struct ViewContext
{
    state::SessionState& session;
    theme::Theme& theme;
    state::Training* training = nullptr;   ///< null: nothing can be trained here
};

/// Base of every view: a pane that holds no truth. It listens to SessionState, redraws once per mutation while visible and
/// catches up when shown; it shows its state when there is nothing to draw (product section 5.5); it exports itself as CSV,
/// PNG and SVG and has a table twin and a summary for those who do not see it.
///
/// A subclass calls `setContent(widget)` in its constructor, overrides `refresh`, `condition`, `table`, `summary`.
class View : public QWidget
{
    Q_OBJECT
public:
    View(ViewContext, const QString& id, QWidget* parent = nullptr);
    ~View() override;

    [[nodiscard]] const QString& id() const { return m_id; }     ///< "front", "network": settings, --view
    [[nodiscard]] virtual QString title() const = 0;             ///< translated dock title

    // --- readable twins and exports ---------------------------------------------------------------------------------------
    /// The numbers behind the picture.
    [[nodiscard]] virtual models::TwinTable table() const = 0;
    /// One paragraph for screen readers; also the accessible description.
    [[nodiscard]] virtual QString summary() const = 0;
    [[nodiscard]] Result<void> exportCsv(const QString& file) const;
    [[nodiscard]] Result<void> exportPng(const QString& file, double scale = 2) const;
    [[nodiscard]] Result<void> exportSvg(const QString& file) const;
    [[nodiscard]] QImage image(double scale) const;
    /// Text form for the clipboard (network text); empty: the table.
    [[nodiscard]] virtual QString plainText() const { return {}; }
    void copyToClipboard() const;                                ///< image and table at once

    /// Actions of this view for the context menu and the View menu; owned by the view. Give each an object name "view.<id>.<verb>".
    [[nodiscard]] QList<QAction*> viewActions() const { return m_actions; }
    /// Where F6 puts the keyboard.
    [[nodiscard]] virtual QWidget* focusTarget() { return this; }

    // --- states -----------------------------------------------------------------------------------------------------------------
    enum class Kind { Ready, Empty, Waiting, Failed, Partial };
    struct Condition
    {
        Kind kind = Kind::Ready;
        QString sentence;                      ///< what will be here / what is missing / what happened
        QString actionText;                    ///< text of the one button; empty: none
        QString action;                        ///< object name of the action it triggers: "file.import"
        QString details;                       ///< Failed: for "Copy details"
    };
    [[nodiscard]] const Condition& shownCondition() const { return m_shown; }

    /// Brings the view up to date at once (tests, screenshots); normally automatic.
    void catchUp();

Q_SIGNALS:
    /// The condition's button: the window triggers the action of that object name.
    void actionRequested(const QString& actionName);

protected:
    [[nodiscard]] state::SessionState& session() const { return m_context.session; }
    [[nodiscard]] state::Selection& selection() const { return m_context.session.selection(); }
    [[nodiscard]] const theme::Theme& theme() const { return m_context.theme; }
    [[nodiscard]] const theme::Colours& colours() const { return m_context.theme.colours(); }

    /// Something the view may show has changed; called once per mutation while visible, with everything accumulated while hidden.
    /// Must be fast (all views together have 16 ms): decide by the flags. Also called once with Change::All before first shown.
    virtual void refresh(state::Changes) = 0;
    /// What to show instead of (or as a ribbon above) the content. The base answers for "nothing open", "no analysis yet" and failed
    /// fits; call it first and return its answer unless Ready.
    [[nodiscard]] virtual Condition condition() const;
    /// Which changes make `condition()` worth asking again; the base's default: Study, Samples, Analysis, Busy, Runs, Theme.
    [[nodiscard]] virtual state::Changes conditionChanges() const;

    void setContent(QWidget*);                 ///< takes ownership; fills the pane
    [[nodiscard]] QWidget* content() const { return m_content; }
    QAction* addViewAction(const QString& objectName, const QString& text, std::function<void()> triggered);

    void showEvent(QShowEvent*) override;
    void changeEvent(QEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    bool event(QEvent*) override;

private:
    void onChanged(state::Changes);
    void deliver();
    void updateCondition();
    void updateBusy();

    ViewContext m_context;
    QString m_id;
    QWidget* m_content = nullptr;
    class StateCard* m_card;
    class StateRibbon* m_ribbon;
    class BusyVeil* m_veil;
    bool m_delivering = false;
    QList<QAction*> m_actions;
    state::Changes m_pending = state::Change::All;
    Condition m_shown;
};

} // namespace vulpes::views
