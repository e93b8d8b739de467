// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main_window/actions.h"
#include "main_window/view_dock.h"
#include "models/twin_table.h"
#include "state/measuring.h"
#include "state/session_state.h"
#include "state/training.h"
#include "theme/theme.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>

class QLabel;
class QLineEdit;
class QToolBar;

namespace vulpes::views {
class BudgetBar;
}

namespace vulpes::main_window {

class JobTray;
class MessageBar;
class StartPage;
class WelcomeStrip;

/// What a window is made with. Tests and screenshots neither read nor write settings and work in memory.
struct WindowOptions
{
    bool persistent = true;          ///< QSettings: geometry, layout, recent files, theme, language, last study
    QString workFolder;              ///< of working copies; empty: in memory
    QString layout;                  ///< starts with this one instead of the remembered
    /// Loads a language's translators and announces the change; null: no language menu.
    std::function<void(const QString&)> setLanguage;
    QString language = QStringLiteral("en");
    QList<QPair<QString, QString>> languages;   ///< code, own name
};

/// The window: panes around one session. It owns the actions, the layouts and the dialogs' opening; it computes nothing.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(state::SessionState&, theme::Theme&, WindowOptions, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What the command line or the settings name; the demo at the very first start.
    void openAtStart(const QString& fileOrName, const QStringList& more = {});
    bool openStudy(const QString& fileOrName);
    /// By what it is: a study, a table to import, a model file to check.
    void openFile(const QString& file);
    void importFile(const QString& csv);
    /// Opens a model file for checking, ours or another's.
    void verifyFile(const QString& file);
    void setLayoutByName(const QString&);
    void showOnly(const QString& viewId);

    [[nodiscard]] Actions& actions() { return *m_actions; }
    /// By "view.show.front", or "export.image:front" with the view after the colon.
    bool trigger(const QString& actionName);
    [[nodiscard]] views::View* view(const QString& id);          ///< made if necessary
    [[nodiscard]] ViewDock* dock(const QString& id) const { return m_docks.value(id); }
    [[nodiscard]] state::Training& training() { return m_training; }
    [[nodiscard]] views::BudgetBar* budgetBar() const { return m_budgetBar; }
    [[nodiscard]] QLineEdit* filterField() const { return m_filter; }
    [[nodiscard]] MessageBar* messageBar() const { return m_messages; }
    [[nodiscard]] WelcomeStrip* welcomeStrip() const { return m_welcome; }
    [[nodiscard]] StartPage* startPage() const { return m_start; }
    /// Instead of the panes: go on, demo, import, open, recent files. An open study stays open behind it.
    void showStartPage();
    [[nodiscard]] views::View* activeView() const;               ///< the one with the keyboard, else the last that had it

protected:
    void closeEvent(QCloseEvent*) override;
    void changeEvent(QEvent*) override;
    bool eventFilter(QObject*, QEvent*) override;
    void dragEnterEvent(QDragEnterEvent*) override;
    void dropEvent(QDropEvent*) override;

private:
    // main_window.cpp
    void buildPanes();
    void buildToolBar();
    void buildStatusBar();
    void onChanged(state::Changes);
    void refreshTitle();
    void refreshCounts();
    void refreshActions();
    void refreshFilter();
    void retranslate();
    void showFailure(const Error&, const QString& what);
    void cyclePanes(int direction);
    void focusPanes();
    void focusPanesUnlessThere();
    // window_actions.cpp
    void buildActions();
    void buildStudyMenu();
    void buildViewMenu();
    void rebuildDynamicMenus();
    void fillDevices();
    // window_files.cpp
    void openDialog();
    void saveNow();
    void saveAsDialog();
    void importDialog();
    void hardwareDialog(const QStringList& paths = {});
    void transferDialog(const QStringList& paths = {});
    [[nodiscard]] bool mayOpenAnother();
    void showImported(const models::TwinTable& findings, const QString& summary);
    void exportFront();
    void exportModelDialog(const QString& calibrationFolder = {});
    void verifyDialog();
    void exportSamples();
    void exportView(const QString& id, bool picture);
    void leaveStartPage();
    void saveProof();
    void copyNetwork();
    void remember(const QString& fileOrName);
    void rebuildRecent();
    // window_dialogs.cpp
    void showPalette();
    void showTable(const QString& viewId);
    void showFindings();
    void showHistory();
    void showShortcuts();
    void showManual();
    void showAbout();
    void showProof();
    void runSearchDialog();
    void suggestDialog();
    void formulaDialog();
    void measureDialog();
    void newStudyWizard();
    void sampleDialog();
    void trainingEnded(state::Training::State);
    /// Asks before a training under way is stopped. True: go on.
    [[nodiscard]] bool mayStopTraining(const QString& question, const QString& stop);
    void otherBudgetsDialog();
    void keptDialog();
    void startWelcome();
    void readShortcuts();
    void readSettings();
    void writeSettings() const;

    state::SessionState& m_session;
    state::Measuring m_measuring{m_session};
    state::Training m_training{m_session};
    theme::Theme& m_theme;
    WindowOptions m_options;
    Actions* m_actions = nullptr;
    QHash<QString, ViewDock*> m_docks;
    views::BudgetBar* m_budgetBar = nullptr;
    QLineEdit* m_filter = nullptr;
    models::TwinTable m_findings;   ///< of the last import here
    QString m_findingsSummary;
    QString m_filterFailure;   ///< shown in the message bar; goes when the filter is understood
    QToolBar* m_tools = nullptr;
    QToolBar* m_budgetTools = nullptr;
    QToolBar* m_messageTools = nullptr;
    QToolBar* m_welcomeTools = nullptr;
    MessageBar* m_messages = nullptr;
    WelcomeStrip* m_welcome = nullptr;
    StartPage* m_start = nullptr;
    QByteArray m_panesBehindStart;   ///< where the panes were before the start page
    JobTray* m_tray = nullptr;
    QLabel* m_counts = nullptr;
    QPointer<views::View> m_lastView;
    QPointer<QDockWidget> m_history;
    QString m_layout;
};

} // namespace vulpes::main_window
