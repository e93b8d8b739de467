// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace vulpes::main_window {

/// What a later start shows before a study is open: go on with the last one, explore the demo, import, open, recent files, and that nothing leaves
/// this computer. It knows nothing of studies: it says what was asked for.
class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    /// `last` is a file or the name of an embedded study; empty: there is none. Files that are gone are shown greyed.
    void setFiles(const QString& last, const QStringList& recent);
    void setReopens(bool on);
    [[nodiscard]] QPushButton* lastButton() const { return m_last; }
    [[nodiscard]] QListWidget* recent() const { return m_recent; }

Q_SIGNALS:
    void openAsked(const QString& fileOrName);
    void actionRequested(const QString& actionName);
    void reopensChanged(bool on);

protected:
    void changeEvent(QEvent*) override;
    void showEvent(QShowEvent*) override;

private:
    void retranslate();
    void openCurrent();

    QString m_lastFile;
    QLabel* m_title;
    QLabel* m_words;
    QPushButton* m_last;
    QPushButton* m_demo;
    QPushButton* m_new;
    QPushButton* m_import;
    QPushButton* m_tables;
    QPushButton* m_open;
    QLabel* m_recentTitle;
    QListWidget* m_recent;
    QCheckBox* m_reopens;
    QLabel* m_privacy;
};

} // namespace vulpes::main_window
