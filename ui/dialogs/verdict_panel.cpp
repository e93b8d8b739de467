// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/verdict_panel.h"

#include "theme/format.h"
#include "theme/text.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace vulpes::dialogs {

using namespace Qt::StringLiterals;
using theme::qs;

namespace {

QTableView* makeTable(models::TwinTableModel* model, const QString& name, QWidget* parent)
{
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->setAccessibleName(name);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setStretchLastSection(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setTabKeyNavigation(false);
    view->setWordWrap(true);
    return view;
}

} // namespace

QString verdictSentence(deploy::Verdict verdict)
{
    switch (verdict) {
    case deploy::Verdict::Agrees: return QCoreApplication::translate("VerdictPanel", "Agrees");
    case deploy::Verdict::AgreesWithinOneStep: return QCoreApplication::translate("VerdictPanel", "Agrees within one step");
    case deploy::Verdict::Differs: return QCoreApplication::translate("VerdictPanel", "Differs");
    case deploy::Verdict::NotChecked: break;
    }
    return QCoreApplication::translate("VerdictPanel", "Not checked: no outside runtime found");
}

QString inputWords(const data::Preprocessing& p)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("ModelWords", text); };
    const auto numbers = [](const std::vector<double>& values) {
        QStringList words;
        for (const double value : values)
            words << theme::format::significant(value, 4);
        return words.join(u"; "_s);   // a comma may stand in the numbers
    };
    const QString order = p.order == data::Preprocessing::ChannelOrder::Bgr   ? tr(QT_TRANSLATE_NOOP("ModelWords", "blue, green, red"))
                          : p.order == data::Preprocessing::ChannelOrder::Rgb ? tr(QT_TRANSLATE_NOOP("ModelWords", "red, green, blue"))
                                                                              : tr(QT_TRANSLATE_NOOP("ModelWords", "grey"));
    return tr(QT_TRANSLATE_NOOP("ModelWords", "Input: %1 × %2 pixels, %3; mean %4; deviation %5"))
        .arg(theme::format::count(p.width), theme::format::count(p.height), order, numbers(p.mean), numbers(p.deviation));
}

QStringList accuracyWords(const workflow::FileAccuracy& accuracy)
{
    namespace format = theme::format;
    const auto tr = [](const char* text) { return QCoreApplication::translate("VerdictPanel", text); };
    const auto words = [](const workflow::Accuracy& one) { return format::withInterval(one.percent(), one.low(), one.high(), u"%"_s, 1); };
    QStringList lines{tr(QT_TRANSLATE_NOOP("VerdictPanel", "Accuracy of the file on %1 test pictures: %2."))
                          .arg(format::count(accuracy.file.total), words(accuracy.file))};
    if (accuracy.reference)
        lines << tr(QT_TRANSLATE_NOOP("VerdictPanel", "float32 on the same pictures: %1.")).arg(words(*accuracy.reference));
    if (const auto difference = accuracy.difference())
        lines << tr(QT_TRANSLATE_NOOP("VerdictPanel", "The file less float32: %1, between %2 and %3."))
                     .arg(format::points(difference->points), format::points(difference->low), format::points(difference->high));
    return lines;
}

QString warningSentence(const std::string& code)
{
    if (code == "untrained")
        return QCoreApplication::translate("VerdictPanel", "The weights are random. This file is for timing only; its answers mean nothing.");
    if (code == "calibration_few")
        return QCoreApplication::translate("VerdictPanel", "Fewer than 100 inputs decided the int8 ranges.");
    if (code == "calibration_generated")
        return QCoreApplication::translate("VerdictPanel", "The int8 ranges come from generated inputs, not from pictures.");
    if (code == "calibration_one_class")
        return QCoreApplication::translate("VerdictPanel", "All calibration inputs are of one class.");
    if (code == "int8_disagrees")
        return QCoreApplication::translate("VerdictPanel", "Fewer than half of the int8 answers name the class that float32 names.");
    if (code == "accuracy_not_measured")
        return QCoreApplication::translate("VerdictPanel", "The accuracy of the file was not measured: the pictures of the training could not be read.");
    if (code == "checkpoint_fell_back")
        return QCoreApplication::translate("VerdictPanel", "The last checkpoint of the supernet is damaged; the weights are those of the one before.");
    return qs(code);
}

VerdictPanel::VerdictPanel(QWidget* parent)
    : QWidget(parent), m_verdict(new QLabel(this)), m_lines(new QLabel(this)), m_tabs(new QTabWidget(this)),
      m_comparisons(new models::TwinTableModel({}, this)), m_findings(new models::TwinTableModel({}, this)),
      m_layers(new models::TwinTableModel({}, this))
{
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setAccessibleName(tr("Verdict"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_verdict->setFont(large);
    m_lines->setObjectName(u"verdictLines"_s);
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_lines->setAccessibleName(tr("What was written"));
    m_tabs->addTab(makeTable(m_comparisons, tr("Comparisons with other runtimes"), m_tabs), tr("Comparisons"));
    m_tabs->addTab(makeTable(m_findings, tr("Findings in the file"), m_tabs), tr("Structure"));
    m_tabs->addTab(makeTable(m_layers, tr("Signal to noise of each layer"), m_tabs), tr("Layers"));
    m_tabs->setAccessibleName(tr("Details of the verification"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_verdict);
    column->addWidget(m_lines);
    column->addWidget(m_tabs, 1);
}

void VerdictPanel::setVerdict(const QString& words, Tone tone)
{
    const QString mark = tone == Tone::Good ? u"✔ "_s : tone == Tone::Bad ? u"✖ "_s : QString();
    m_verdict->setText(mark + words);
    QPalette palette = this->palette();
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    const theme::Colours colours = theme::Theme::coloursOf(dark ? theme::Scheme::Dark : theme::Scheme::Light);
    const QColor colour = tone == Tone::Good ? colours.success : tone == Tone::Bad ? colours.failure : colours.mutedText;
    palette.setColor(QPalette::WindowText, colour);
    m_verdict->setPalette(palette);
}

QString VerdictPanel::verdict() const { return m_verdict->text(); }

void VerdictPanel::clear(const QString& sentence)
{
    setVerdict(sentence, Tone::Neutral);
    m_lines->clear();
    m_tabs->hide();
}

void VerdictPanel::showError(const QString& sentence)
{
    setVerdict(sentence, Tone::Bad);
    m_lines->clear();
    m_tabs->hide();
}

void VerdictPanel::show(const deploy::Verification& verification, const QStringList& lines)
{
    using deploy::Verdict;
    const bool broken = std::any_of(verification.findings.begin(), verification.findings.end(),
                                    [](const auto& f) { return f.weight == deploy::Finding::Weight::Error; });
    if (broken)
        setVerdict(tr("The structure of the file is wrong"), Tone::Bad);
    else
        setVerdict(verdictSentence(verification.verdict), verification.verdict == Verdict::NotChecked ? Tone::Neutral
                                                          : verification.verdict == Verdict::Differs ? Tone::Bad : Tone::Good);
    QStringList all = lines;
    for (const std::string& missing : verification.outsideMissing)
        all << tr("Not found on this machine: %1").arg(theme::format::isolate(qs(missing)));
    m_lines->setText(all.join(u'\n'));

    namespace format = theme::format;
    models::TwinTable table;
    table.header = {tr("Compared with"), tr("Inputs"), tr("Same first class"), tr("Mean error"), tr("Largest error"), tr("Steps 0 / 1 / more")};
    const auto add = [&](const deploy::Agreement& a) {
        table.rows.push_back({qs(a.runtime), static_cast<qulonglong>(a.inputs),
                              tr("%1 % (%2 to %3)").arg(format::number(100 * a.sameTop, 1), format::number(100 * a.sameTopLow, 1), format::number(100 * a.sameTopHigh, 1)),
                              format::significant(a.meanError, 3), format::significant(a.largestError, 3),
                              u"%1 / %2 / %3"_s.arg(format::count(static_cast<std::int64_t>(a.steps[0])),
                                                    format::count(static_cast<std::int64_t>(a.steps[1])),
                                                    format::count(static_cast<std::int64_t>(a.steps[2])))});
    };
    if (verification.quantised)
        add(*verification.quantised);
    for (const deploy::Agreement& a : verification.outside)
        add(a);
    m_comparisons->setTable(std::move(table));

    models::TwinTable findings;
    findings.header = {tr("Finding"), tr("Operator"), tr("Tensor"), tr("Detail")};
    for (const deploy::Finding& f : verification.findings)
        findings.rows.push_back({qs(f.code), f.op >= 0 ? QVariant(f.op) : QVariant(), f.tensor >= 0 ? QVariant(f.tensor) : QVariant(), qs(f.detail)});
    m_tabs->setTabText(1, findings.rows.empty() ? tr("Structure: nothing found") : tr("Structure: %n finding(s)", nullptr, static_cast<int>(findings.rows.size())));
    // What is wrong comes before comparisons that were not made.
    m_tabs->setCurrentIndex(broken ? 1 : 0);
    m_findings->setTable(std::move(findings));

    models::TwinTable layers;
    layers.header = {tr("Layer"), tr("Signal to noise, dB")};
    for (const deploy::LayerNoise& layer : verification.layers)
        layers.rows.push_back({qs(layer.name), layer.decibels});
    m_tabs->setTabVisible(2, !layers.rows.empty());
    m_layers->setTable(std::move(layers));
    m_tabs->show();
    for (auto* view : m_tabs->findChildren<QTableView*>())
        view->resizeColumnsToContents();
}

} // namespace vulpes::dialogs
