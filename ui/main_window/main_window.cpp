// SPDX-License-Identifier: GPL-3.0-or-later
#include "main_window/main_window.h"

#include "main_window/job_tray.h"
#include "main_window/layouts.h"
#include "main_window/message_bar.h"
#include "main_window/start_page.h"
#include "main_window/welcome_strip.h"
#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "views/budget_bar.h"
#include "views/front_view.h"

#include <QAction>
#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QUndoView>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <algorithm>

namespace vulpes::main_window {

using state::Change;
namespace format = theme::format;

MainWindow::MainWindow(state::SessionState& session, theme::Theme& theme, WindowOptions options, QWidget* parent)
    : QMainWindow(parent), m_session(session), m_theme(theme), m_options(std::move(options))
{
    setObjectName(QStringLiteral("mainWindow"));
    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setAcceptDrops(true);
    m_actions = new Actions(menuBar(), this);
    buildPanes();
    buildToolBar();
    buildActions();
    readShortcuts();
    buildStatusBar();
    m_start = new StartPage(this);
    m_start->hide();
    setCentralWidget(m_start);
    connect(m_start, &StartPage::actionRequested, this, &MainWindow::trigger);
    connect(m_start, &StartPage::openAsked, this, [this](const QString& file) {
        const QString current = m_session.isOpen() ? m_session.isWorkingCopy() ? QStringLiteral("demo") : m_session.file() : QString();
        if (!current.isEmpty() && file == current)
            leaveStartPage();
        else
            openStudy(file);
    });
    connect(m_start, &StartPage::reopensChanged, this, [this](bool on) {
        if (m_options.persistent)
            QSettings().setValue(QStringLiteral("reopenLast"), on);
    });
    connect(&session, &state::SessionState::documentChanged, this, [this] {
        if (m_session.isOpen())
            leaveStartPage();
    });
    connect(&session, &state::SessionState::changed, this, &MainWindow::onChanged);
    connect(&session, &state::SessionState::documentChanged, this, &MainWindow::refreshTitle);
    connect(&session, &state::SessionState::failed, this, &MainWindow::showFailure);
    connect(&session, &state::SessionState::notice, this,
            [this](const QString& sentence) { m_messages->show(MessageBar::Kind::Notice, sentence, {}, {}, {}, MessageBar::Stays::AWhile); });
    connect(&m_training, &state::Training::ended, this, &MainWindow::trainingEnded);
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, &MainWindow::refreshActions);
    connect(&theme, &theme::Theme::changed, this, &MainWindow::refreshActions);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (qobject_cast<QAbstractButton*>(now) != nullptr)
            now->installEventFilter(this);   // Space presses it and plays nothing
        for (QWidget* w = now; w != nullptr; w = w->parentWidget())
            if (auto* view = qobject_cast<views::View*>(w)) {
                m_lastView = view;
                break;
            }
    });
    resize(theme::em(this, 96), theme::em(this, 60));
    readSettings();
    onChanged(Change::All);
    // The keyboard starts in the first pane as soon as that has something to show, not in the filter field: single letters are shortcuts.
    auto* once = new QObject(this);
    connect(&session, &state::SessionState::changed, once, [this, once](state::Changes changes) {
        if (!(changes & Change::Analysis) || !m_session.budgetRange())
            return;
        once->deleteLater();
        QTimer::singleShot(0, this, &MainWindow::focusPanesUnlessThere);
    });
}

MainWindow::~MainWindow()
{
    // Panes that hide with their window still tell the session, which must not answer a window that is half gone.
    m_session.disconnect(this);
}

namespace {

/// A pane behind another tab counts as visible for Qt; it is only moved out of sight.
bool inSight(const views::View* view) { return view != nullptr && view->isVisible() && !view->visibleRegion().isEmpty(); }

} // namespace

void MainWindow::buildPanes()
{
    for (const ViewEntry& entry : viewRegistry()) {
        auto* dock = new ViewDock(entry, {m_session, m_theme, &m_training}, this);
        m_docks.insert(entry.id, dock);
        connect(dock, &ViewDock::viewMade, this, [this](views::View* made) {
            connect(made, &views::View::actionRequested, this, &MainWindow::trigger);
        });
    }
    // Made at once, though seldom shown: the remembered arrangement of panes finds it by its name.
    auto* list = new QUndoView(&m_session.undoStack());
    list->setEmptyLabel(tr("As opened"));
    list->setAccessibleName(tr("History of steps"));
    m_history = new QDockWidget(tr("History"), this);
    m_history->setObjectName(QStringLiteral("dock.history"));
    m_history->setWidget(list);
    addDockWidget(Qt::RightDockWidgetArea, m_history);
    m_history->hide();
}

void MainWindow::buildToolBar()
{
    m_tools = addToolBar(tr("History"));
    m_tools->setObjectName(QStringLiteral("toolbar.history"));
    m_tools->setMovable(false);
    m_budgetTools = addToolBar(tr("Budget"));
    m_budgetTools->setObjectName(QStringLiteral("toolbar.budget"));
    m_budgetTools->setMovable(false);
    m_budgetBar = new views::BudgetBar({m_session, m_theme}, m_budgetTools);
    m_budgetBar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_budgetTools->addWidget(m_budgetBar);
    connect(m_budgetBar, &views::BudgetBar::actionRequested, this, &MainWindow::trigger);
    connect(m_budgetBar, &views::BudgetBar::committed, this, &MainWindow::focusPanes);
    m_filter = new QLineEdit(m_budgetTools);
    m_filter->setObjectName(QStringLiteral("filterField"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAcceptDrops(false);   // files and networks are for the window, wherever they fall
    m_filter->setMinimumWidth(theme::em(this, 8));
    m_filter->setMaximumWidth(theme::em(this, 18));
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_budgetTools->addWidget(m_filter);
    connect(m_filter, &QLineEdit::editingFinished, this, [this] { m_session.setFilter(m_filter->text()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            m_session.setFilter({});
    });

    const auto strip = [this](const QString& name, QWidget* widget) {
        addToolBarBreak();
        QToolBar* bar = addToolBar(name);
        bar->setObjectName(name);
        bar->setMovable(false);
        widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        bar->addWidget(widget);
        bar->toggleViewAction()->setVisible(false);
        bar->hide();
        return bar;
    };
    m_messages = new MessageBar(m_theme, this);
    m_messageTools = strip(QStringLiteral("toolbar.messages"), m_messages);
    connect(m_messages, &MessageBar::shownChanged, m_messageTools, &QToolBar::setVisible);
    connect(m_messages, &MessageBar::actionRequested, this, &MainWindow::trigger);
    m_welcome = new WelcomeStrip(this);
    m_welcomeTools = strip(QStringLiteral("toolbar.welcome"), m_welcome);
    connect(m_welcome, &WelcomeStrip::actionRequested, this, &MainWindow::trigger);
    connect(m_welcome, &WelcomeStrip::dismissed, this, [this](bool never) {
        m_welcomeTools->hide();
        if (never && m_options.persistent)
            QSettings().setValue(QStringLiteral("welcome/never"), true);
    });
}

void MainWindow::buildStatusBar()
{
    m_tray = new JobTray(m_session.jobs(), this);
    m_counts = new QLabel(this);
    m_counts->setAccessibleName(tr("Counts"));
    statusBar()->addWidget(m_tray, 1);
    m_counts->setContentsMargins(theme::em(this, 0.6), 0, theme::em(this, 0.6), 0);
    statusBar()->addPermanentWidget(m_counts);
    statusBar()->setSizeGripEnabled(false);
}

views::View* MainWindow::view(const QString& id)
{
    ViewDock* found = m_docks.value(id);
    return found == nullptr ? nullptr : found->ensureView();
}

views::View* MainWindow::activeView() const
{
    if (inSight(m_lastView))
        return m_lastView;
    for (const ViewEntry& entry : viewRegistry())
        if (auto* d = m_docks.value(entry.id); inSight(d->view()))
            return d->view();
    return nullptr;
}

bool MainWindow::trigger(const QString& name)
{
    if (const qsizetype colon = name.indexOf(QLatin1Char(':')); colon > 0) {
        const QString verb = name.left(colon), id = name.mid(colon + 1);
        if (verb == QLatin1String("export.image") || verb == QLatin1String("export.table"))
            exportView(id, verb == QLatin1String("export.image"));
        else if (verb == QLatin1String("view.table"))
            showTable(id);
        else
            return false;
        return true;
    }
    QAction* action = m_actions->find(name);
    if (action == nullptr || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

void MainWindow::onChanged(state::Changes changes)
{
    if (changes & (Change::Study | Change::Formula | Change::Analysis))
        rebuildDynamicMenus();
    if (changes & (Change::Study | Change::Analysis | Change::Busy | Change::Samples))
        refreshCounts();
    if (changes & (Change::Study | Change::Filter | Change::Analysis))
        refreshFilter();
    constexpr auto kActs = Change::Study | Change::Analysis | Change::Locks | Change::Pins | Change::Formula | Change::Samples | Change::Training;
    if ((changes & kActs) || ((changes & Change::Focus) && !m_session.isDragging()))
        refreshActions();
    if (changes & Change::Study)
        refreshTitle();
}

void MainWindow::refreshTitle()
{
    const QString program = QStringLiteral("Vulpes");
    if (!m_session.isOpen()) {
        setWindowTitle(program);
        return;
    }
    const QString own = m_session.writable() ? m_session.title() : tr("%1 (read-only)").arg(m_session.title());
    setWindowTitle(QStringLiteral("%1 — %2").arg(own, program));
    setWindowFilePath(m_session.isWorkingCopy() ? QString() : m_session.file());
    if (const QString why = state::messages::access(m_session.study().access()); !why.isEmpty())
        m_messages->show(MessageBar::Kind::Notice, why, {}, tr("Save as…"), QStringLiteral("file.saveAs"));
}

void MainWindow::refreshCounts()
{
    QStringList parts;
    if (const auto& analysis = m_session.analysis(); analysis && analysis->front)
        parts << tr("%Ln optimal trade-off(s)", nullptr, static_cast<int>(analysis->front->size()));
    if (m_session.samples()) {
        const auto rows = static_cast<int>(m_session.samples()->size());
        parts << (rows == 0 ? tr("no measurements") : tr("%Ln measured", nullptr, rows));
        if (const auto excluded = static_cast<int>(m_session.state().excluded.size()); excluded > 0)
            parts << tr("%Ln excluded", nullptr, excluded);
    }
    if (const auto& analysis = m_session.analysis(); analysis && analysis->accuracy.fit && analysis->latency.fit) {
        const QString accuracy = theme::qs(analysis->accuracy.fit->formula->formula().name);
        const QString latency = theme::qs(analysis->latency.fit->formula->formula().name);
        parts << (accuracy == latency ? tr("formula: %1").arg(accuracy) : tr("formulas: %1 and %2").arg(accuracy, latency));
    }
    m_counts->setText(parts.join(QStringLiteral(" · ")));
}

void MainWindow::refreshFilter()
{
    const QString text = theme::qs(m_session.state().filter);
    if (m_filter->text() != text && !m_filter->hasFocus())
        m_filter->setText(text);
    const auto& filtered = m_session.filtered();
    QPalette own;   // sets the one colour and leaves all others to the theme
    QString tip = tr("Filter rows and front points: s24.depth=3 and latency<120");
    if (filtered.error) {
        own.setColor(QPalette::Text, m_theme.colours().failure);
        tip = state::messages::sentence(*filtered.error);
        m_messages->show(MessageBar::Kind::Failure, tip);
        m_filterFailure = tip;
    } else if (!m_filterFailure.isEmpty()) {
        if (m_messages->isVisibleTo(this) && m_messages->sentence() == m_filterFailure)
            m_messages->dismiss();
        m_filterFailure.clear();
    }
    m_filter->setPalette(own);
    m_filter->setToolTip(tip);
}

void MainWindow::showFailure(const Error& error, const QString& what)
{
    m_messages->show(MessageBar::Kind::Failure, tr("%1: %2", "what was tried: what happened").arg(what, state::messages::sentence(error)),
                     state::messages::details(error));
}

void MainWindow::cyclePanes(int direction)
{
    QList<views::View*> panes;
    for (const ViewEntry& entry : viewRegistry())
        if (auto* v = m_docks.value(entry.id)->view(); inSight(v))
            panes.append(v);
    if (panes.isEmpty())
        return;
    // In reading order of where they stand.
    std::sort(panes.begin(), panes.end(), [this](views::View* a, views::View* b) {
        const QPoint pa = a->mapTo(this, QPoint()), pb = b->mapTo(this, QPoint());
        return std::abs(pa.y() - pb.y()) > 20 ? pa.y() < pb.y() : pa.x() < pb.x();
    });
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (panes[i]->isAncestorOf(QApplication::focusWidget()))
            at = i;
    const qsizetype n = panes.size();
    views::View* next = panes[at < 0 ? (direction > 0 ? 0 : n - 1) : (at + direction + n) % n];
    next->focusTarget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusPanes()
{
    if (views::View* pane = activeView())
        pane->focusTarget()->setFocus();
}

void MainWindow::focusPanesUnlessThere()
{
    // A text field that got the keyboard because there was nothing else to get it: single letters are shortcuts.
    const QWidget* now = focusWidget();
    if (now == nullptr || !now->isVisible() || now == m_filter || now == m_budgetBar->field())
        focusPanes();
}

void MainWindow::setLayoutByName(const QString& id)
{
    m_layout = id;
    m_history->hide();
    applyLayout(this, m_docks, id);
    refreshActions();
    QTimer::singleShot(0, this, &MainWindow::focusPanesUnlessThere);
}

void MainWindow::showOnly(const QString& viewId) { main_window::showOnly(this, m_docks, viewId); }

bool MainWindow::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && qobject_cast<QAbstractButton*>(object) != nullptr) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::eventFilter(object, event);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    for (ViewDock* d : std::as_const(m_docks))
        d->retranslate();
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter"));
    rebuildDynamicMenus();
    refreshTitle();
    refreshCounts();
    refreshFilter();
    refreshActions();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayStopTraining(tr("A training is under way. Stopped, it keeps a checkpoint, and goes on when this study is open again."), tr("Stop and close"))) {
        event->ignore();
        return;
    }
    bool busy = false;
    for (const jobs::JobStatus& job : m_session.jobs().jobs())
        busy = busy || (!job.quiet && !job.stopping && job.elapsedMs > 1000);
    if (busy && m_options.persistent) {
        QMessageBox box(QMessageBox::Question, tr("Work is running"), tr("Some work is still running."), QMessageBox::NoButton, this);
        QPushButton* stop = box.addButton(tr("Stop and close"), QMessageBox::DestructiveRole);
        QPushButton* wait = box.addButton(tr("Close when done"), QMessageBox::AcceptRole);
        box.addButton(QMessageBox::Cancel);
        box.exec();
        if (box.clickedButton() == wait) {
            connect(&m_session.jobs(), &jobs::JobRunner::idle, this, &MainWindow::close, Qt::SingleShotConnection);
            hide();
            event->ignore();
            return;
        }
        if (box.clickedButton() != stop) {
            event->ignore();
            return;
        }
        m_session.jobs().stopAll();
    }
    m_session.flush();
    writeSettings();
    QMainWindow::closeEvent(event);
}

} // namespace vulpes::main_window
