// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/study_draft.h"
#include "jobs/job_runner.h"
#include "models/twin_table.h"
#include "workflow/training_run.h"

#include <QTemporaryDir>
#include <QWizardPage>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QTableView;

namespace vulpes::dialogs {

class DeviceFields;

/// Which pictures: the source, how it is split, and what a read of it found.
class DataPage : public QWizardPage
{
    Q_OBJECT
public:
    DataPage(StudyDraft&, jobs::JobRunner&, QWidget* parent = nullptr);
    ~DataPage() override;

    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    [[nodiscard]] QString source() const;
    [[nodiscard]] data::LabelledOptions options() const;
    void chooseFolder();
    void forget();
    void read();
    void stop();
    void arrived(Result<DataFound>);
    void refresh();
    void showProgress();
    [[nodiscard]] QString foundWords(const DataFound&) const;

    StudyDraft& m_draft;
    jobs::JobRunner& m_jobs;
    quint64 m_job = 0;
    QComboBox* m_kind;
    QLineEdit* m_folder;
    QPushButton* m_browse;
    QSpinBox* m_size;
    std::array<QSpinBox*, 3> m_counts{};
    QSpinBox* m_seed;
    QPushButton* m_read;
    QPushButton* m_stop;
    QProgressBar* m_bar;
    QLabel* m_words;
    QScrollArea* m_found;           ///< the words, however many
    QTableView* m_classes;
    models::TwinTableModel* m_model;
};

/// Which space: those that take pictures of this size, and what their networks cost.
class SpacePage : public QWizardPage
{
    Q_OBJECT
public:
    explicit SpacePage(StudyDraft&, QWidget* parent = nullptr);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    [[nodiscard]] space::SpacePtr chosen() const;
    void refresh();

    StudyDraft& m_draft;
    QComboBox* m_space;
    QLabel* m_words;
};

/// Where networks are timed.
class DevicePage : public QWizardPage
{
    Q_OBJECT
public:
    explicit DevicePage(StudyDraft&, QWidget* parent = nullptr);
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    StudyDraft& m_draft;
    DeviceFields* m_fields;
};

/// How long: epochs, processes, networks; what that takes, guessed or tried.
class TimePage : public QWizardPage
{
    Q_OBJECT
public:
    TimePage(StudyDraft&, jobs::JobRunner&, QWidget* parent = nullptr);
    ~TimePage() override;
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void propose();
    void read();
    void forgetTrial();
    void tryOut();
    void tried(Result<double>);
    void refresh();

    StudyDraft& m_draft;
    jobs::JobRunner& m_jobs;
    quint64 m_job = 0;
    QString m_problem;              ///< of the last trial
    bool m_proposed = false;        ///< batch and processes were fitted to the pictures once
    QSpinBox* m_epochs;
    QSpinBox* m_batch;
    QSpinBox* m_processes;
    QComboBox* m_processor;
    QSpinBox* m_networks;
    QComboBox* m_plan;
    QSpinBox* m_seed;
    QLabel* m_words;
    QPushButton* m_try;
    QProgressBar* m_bar;
};

/// Where the study and the run go.
class GoPage : public QWizardPage
{
    Q_OBJECT
public:
    explicit GoPage(StudyDraft&, QWidget* parent = nullptr);
    void initializePage() override;
    [[nodiscard]] bool isComplete() const override;
    bool validatePage() override;

private:
    void chooseStudy();
    void chooseFolder();
    void refresh();
    [[nodiscard]] QString obstacle() const;

    StudyDraft& m_draft;
    QLineEdit* m_study;
    QLineEdit* m_folder;
    QLabel* m_words;
    QLabel* m_missing;
    bool m_named = false;           ///< the user chose a run folder
};

} // namespace vulpes::dialogs
