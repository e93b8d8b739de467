// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/new_study_pages.h"

#include "state/messages.h"
#include "theme/format.h"
#include "theme/text.h"
#include "theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;
using theme::ss;
namespace format = theme::format;

namespace {

const QString kLane = QStringLiteral("read-labelled");
constexpr int kUsualSize = 32;
constexpr int kMostPictures = 100'000'000;
constexpr qsizetype kProblemsShown = 100;
constexpr int kClassRows = 5, kFoundLines = 3;   // never less of the table and of the words

} // namespace

DataPage::DataPage(StudyDraft& draft, jobs::JobRunner& jobs, QWidget* parent)
    : QWizardPage(parent), m_draft(draft), m_jobs(jobs), m_kind(new QComboBox(this)), m_folder(new QLineEdit(this)),
      m_browse(new QPushButton(tr("Browse…"), this)), m_size(new QSpinBox(this)), m_seed(new QSpinBox(this)), m_read(new QPushButton(tr("&Read the pictures"), this)),
      m_stop(new QPushButton(tr("St&op"), this)), m_bar(new QProgressBar(this)), m_words(new QLabel(this)), m_found(new QScrollArea(this)), m_classes(new QTableView(this)),
      m_model(new models::TwinTableModel({}, this))
{
    setTitle(tr("Data"));
    setSubTitle(tr("Which pictures the networks learn from, in classes."));
    m_kind->setObjectName(u"dataKind"_s);
    m_kind->addItem(tr("generated shapes, to try things out"), u"generated:shapes"_s);
    m_kind->addItem(tr("a folder of pictures, one folder per class"), u"images:"_s);
    m_kind->addItem(tr("CIFAR-10, its binary files"), u"cifar10:"_s);
    m_kind->addItem(tr("CIFAR-100, its binary files"), u"cifar100:"_s);
    m_kind->addItem(tr("IDX files, as of MNIST"), u"idx:"_s);
    m_folder->setObjectName(u"dataFolder"_s);
    m_size->setRange(8, 1024);
    m_size->setValue(kUsualSize);
    m_size->setSuffix(tr(" pixels"));
    m_size->setObjectName(u"dataSize"_s);
    constexpr std::array names{"dataTrain", "dataValidation", "dataTest"};
    for (std::size_t i = 0; i < m_counts.size(); ++i) {
        m_counts[i] = new QSpinBox(this);
        m_counts[i]->setObjectName(QLatin1String(names[i]));
        m_counts[i]->setRange(0, kMostPictures);
        m_counts[i]->setSpecialValueText(tr("what there is"));
        m_counts[i]->setGroupSeparatorShown(true);
        connect(m_counts[i], &QSpinBox::valueChanged, this, &DataPage::forget);
    }
    m_seed->setRange(1, 1000000);
    m_seed->setObjectName(u"dataSeed"_s);
    m_read->setObjectName(u"dataRead"_s);
    m_stop->setObjectName(u"dataStop"_s);
    m_words->setWordWrap(true);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setObjectName(u"dataWords"_s);
    m_words->setContentsMargins(0, 0, 2, 0);
    m_found->setObjectName(u"dataFound"_s);
    m_found->setWidget(m_words);
    m_found->setWidgetResizable(true);
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_found->setMinimumHeight(kFoundLines * fontMetrics().lineSpacing());
    m_found->viewport()->setAutoFillBackground(false);
    m_words->setAutoFillBackground(false);
    m_classes->setModel(m_model);
    m_classes->verticalHeader()->hide();
    m_classes->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_classes->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_classes->setTabKeyNavigation(false);
    m_classes->setMinimumHeight(m_classes->horizontalHeader()->sizeHint().height() + kClassRows * m_classes->verticalHeader()->defaultSectionSize()
                                + 2 * m_classes->frameWidth());
    m_kind->setAccessibleName(tr("Source of the pictures"));
    m_folder->setAccessibleName(tr("Folder of the pictures"));
    m_browse->setAccessibleName(tr("Choose the folder of the pictures"));
    m_size->setAccessibleName(tr("Picture size"));
    m_counts[0]->setAccessibleName(tr("Training pictures"));
    m_counts[1]->setAccessibleName(tr("Validation pictures"));
    m_counts[2]->setAccessibleName(tr("Test pictures"));
    m_seed->setAccessibleName(tr("Seed of the splits"));
    m_bar->setAccessibleName(tr("Progress of the reading"));
    m_words->setAccessibleName(tr("What was found"));
    m_found->setAccessibleName(tr("What was found"));
    m_classes->setAccessibleName(tr("Pictures per class"));

    // Remarks and the table give way, the fields do not.
    for (QWidget* field : findChildren<QWidget*>())
        if (qobject_cast<QAbstractSpinBox*>(field) || qobject_cast<QComboBox*>(field) || qobject_cast<QLineEdit*>(field))
            field->setMinimumHeight(field->sizeHint().height());

    auto* form = new QFormLayout;
    form->addRow(tr("So&urce:"), m_kind);
    auto* folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_browse);
    auto* folderLabel = new QLabel(tr("&Folder:"), this);
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, folder);
    form->addRow(tr("Picture si&ze:"), m_size);
    form->addRow(tr("&Training pictures:"), m_counts[0]);
    form->addRow(tr("&Validation pictures:"), m_counts[1]);
    form->addRow(tr("T&est pictures:"), m_counts[2]);
    form->addRow(tr("See&d of the splits:"), m_seed);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addWidget(m_stop);
    buttons->addWidget(m_bar, 1);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addLayout(buttons);
    column->addWidget(m_found, 1);
    column->addWidget(m_classes, 2);
    const std::array<QWidget*, 12> order{m_kind, m_folder, m_browse, m_size, m_counts[0], m_counts[1], m_counts[2], m_seed, m_read, m_stop, m_found, m_classes};
    for (std::size_t i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);

    m_found->setFocusPolicy(Qt::NoFocus);
    connect(m_found->verticalScrollBar(), &QScrollBar::rangeChanged, m_found, [found = m_found](int, int end) {
        found->setFocusPolicy(end > 0 ? Qt::StrongFocus : Qt::NoFocus);   // the arrows scroll; without anything to scroll it is a text
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DataPage::forget);
    connect(m_folder, &QLineEdit::textChanged, this, &DataPage::forget);
    connect(m_size, &QSpinBox::valueChanged, this, &DataPage::forget);
    connect(m_seed, &QSpinBox::valueChanged, this, &DataPage::forget);
    connect(m_browse, &QPushButton::clicked, this, &DataPage::chooseFolder);
    connect(m_read, &QPushButton::clicked, this, &DataPage::read);
    connect(m_stop, &QPushButton::clicked, this, &DataPage::stop);
    connect(&m_jobs, &jobs::JobRunner::jobsChanged, this, &DataPage::showProgress);
    forget();
}

DataPage::~DataPage() { m_jobs.stopLane(kLane); }

QString DataPage::source() const
{
    const QString kind = m_kind->currentData().toString();
    return kind.endsWith(u':') ? kind + m_folder->text().trimmed() : kind;
}

data::LabelledOptions DataPage::options() const
{
    data::LabelledOptions options;
    options.height = options.width = m_size->value();
    options.seed = static_cast<std::uint64_t>(m_seed->value());
    options.train = static_cast<std::size_t>(m_counts[0]->value());
    options.validation = static_cast<std::size_t>(m_counts[1]->value());
    options.test = static_cast<std::size_t>(m_counts[2]->value());
    return options;
}

void DataPage::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of the pictures"), m_folder->text());
    if (!folder.isEmpty())
        m_folder->setText(QDir::toNativeSeparators(folder));
}

void DataPage::forget()
{
    m_jobs.stopLane(kLane);
    m_job = 0;
    m_draft.data.reset();
    m_model->setTable({});
    m_words->setText(tr("The pictures are read once before anything is trained, to see what they are."));
    refresh();
}

void DataPage::read()
{
    forget();
    m_words->clear();
    m_job = m_jobs.start<DataFound>(
        {tr("Read the pictures"), kLane, false}, this,
        [source = ss(source()), options = options()](const jobs::JobContext& context) -> Result<DataFound> {
            auto read = data::readLabelled(source, options, context.job());
            if (!read)
                return fail(read.error());
            return DataFound::of(*read);
        },
        [this](Result<DataFound> found) { arrived(std::move(found)); });
    refresh();
    m_stop->setFocus();
}

void DataPage::stop()
{
    m_jobs.stop(m_job);
    m_stop->setEnabled(false);
    m_words->setText(tr("Stopping."));
}

void DataPage::arrived(Result<DataFound> found)
{
    m_job = 0;
    if (found) {
        m_draft.data = std::move(*found);
        m_words->setText(foundWords(*m_draft.data));
        models::TwinTable table;
        table.header = {u"class"_s, u"train"_s, u"validation"_s, u"test"_s};
        table.headings = {tr("class"), tr("training"), tr("validation"), tr("test")};
        for (const DataFound::Class& one : m_draft.data->classes)
            table.rows.push_back({qs(one.name), QVariant::fromValue<qlonglong>(static_cast<qlonglong>(one.pictures[0])),
                                  QVariant::fromValue<qlonglong>(static_cast<qlonglong>(one.pictures[1])),
                                  QVariant::fromValue<qlonglong>(static_cast<qlonglong>(one.pictures[2]))});
        m_model->setTable(std::move(table));
    } else {
        m_words->setText(found.error().kind == ErrorKind::Stopped ? tr("Stopped. Nothing was changed.") : state::messages::sentence(found.error()));
    }
    const bool keyboard = m_stop->hasFocus() || focusWidget() == m_stop;
    refresh();
    if (keyboard)
        m_read->setFocus();
}

QString DataPage::foundWords(const DataFound& found) const
{
    QStringList lines;
    lines << tr("%Ln class(es); %1 training, %2 validation, %3 test pictures of %4 × %5 pixels.", nullptr, static_cast<int>(found.classes.size()))
                 .arg(format::count(static_cast<std::int64_t>(found.pictures[0])), format::count(static_cast<std::int64_t>(found.pictures[1])),
                      format::count(static_cast<std::int64_t>(found.pictures[2])), format::count(found.width), format::count(found.height));
    const auto [least, most] = std::ranges::minmax_element(found.classes, {}, [](const auto& one) { return one.pictures[0]; });
    if (least != found.classes.end() && least->pictures[0] != most->pictures[0])
        lines << tr("From %1 (%2) to %3 (%4) training pictures in a class.")
                     .arg(format::count(static_cast<std::int64_t>(least->pictures[0])), format::isolate(qs(least->name)),
                          format::count(static_cast<std::int64_t>(most->pictures[0])), format::isolate(qs(most->name)));
    QStringList problems;
    for (const data::DataProblem& problem : found.problems)
        problems << u"⚠ "_s + state::messages::sentence(problem);
    lines << problems.mid(0, kProblemsShown);
    if (problems.size() > kProblemsShown)
        lines << tr("… and %Ln more remark(s).", nullptr, static_cast<int>(problems.size() - kProblemsShown));
    return lines.join(u'\n');
}

void DataPage::refresh()
{
    const bool folder = m_kind->currentData().toString().endsWith(u':');
    const bool reading = m_job != 0;
    m_folder->setEnabled(folder);
    m_browse->setEnabled(folder);
    m_read->setEnabled(!reading && (!folder || !m_folder->text().trimmed().isEmpty()));
    m_stop->setEnabled(reading);
    m_bar->setVisible(reading);
    m_bar->setRange(0, 0);
    m_classes->setVisible(m_draft.data.has_value());
    Q_EMIT completeChanged();
}

void DataPage::showProgress()
{
    for (const jobs::JobStatus& job : m_jobs.jobs())
        if (job.id == m_job && job.total > 0) {
            m_bar->setRange(0, 1000);
            m_bar->setValue(static_cast<int>(1000 * job.done / job.total));
        }
}

bool DataPage::isComplete() const { return m_draft.data.has_value(); }

bool DataPage::validatePage()
{
    m_draft.source = ss(source());
    m_draft.pictures = options();
    return true;
}

} // namespace vulpes::dialogs
