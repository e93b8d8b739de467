// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "screenshot.h"

#include "jobs/job_runner.h"
#include "main_window/layouts.h"
#include "main_window/main_window.h"
#include "theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QIcon>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <chrono>
#include <algorithm>
#include <cstring>

namespace {

using namespace Qt::StringLiterals;

constexpr double kSmallestScale = 0.5;
constexpr double kLargestScale = 8;

int usage(const QString& sentence)
{
    QTextStream(stderr) << "vulpes: " << sentence << '\n';
    return 2;
}

/// The offscreen platform says on every window that it cannot pass on size hints: nothing a user of a picture can act on.
void messageHandler(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (text != u"This plugin does not support propagateSizeHints()"_s)
        QTextStream(stderr) << qFormatLogMessage(type, context, text) << '\n';
}

const char* valueOf(int argc, char** argv, const char* option)
{
    const std::size_t length = std::strlen(option);
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], option) == 0)
            return i + 1 < argc ? argv[i + 1] : "";
        if (std::strncmp(argv[i], option, length) == 0 && argv[i][length] == '=')
            return argv[i] + length + 1;
    }
    return nullptr;
}

/// What must be known before QApplication: the platform and the scale. False: the scale is none.
bool prepareEnvironment(int argc, char** argv)
{
    const bool picture = valueOf(argc, argv, "--screenshot") != nullptr;
    if (picture && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (const char* scale = valueOf(argc, argv, "--scale"); scale != nullptr && picture) {
        bool ok = false;
        const double factor = QByteArray(scale).toDouble(&ok);
        if (!ok || !(factor >= kSmallestScale && factor <= kLargestScale))
            return false;
        qputenv("QT_SCALE_FACTOR", scale);
    }
    return true;
}

bool noDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return false;
#endif
}

/// `--first-frame`: prints the monotonic clock after the first complete paint and ends (tests/benchmarks).
class FirstFrame : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* object, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                const auto now = std::chrono::steady_clock::now().time_since_epoch();
                QTextStream(stdout) << "first-frame " << std::chrono::duration_cast<std::chrono::microseconds>(now).count() << Qt::endl;
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(object, event);
    }

private:
    bool m_seen = false;
};

} // namespace

int main(int argc, char** argv)
{
    using namespace vulpes;
    if (!prepareEnvironment(argc, argv))
        return usage(u"--scale wants a number from %1 to %2"_s.arg(kSmallestScale).arg(kLargestScale));
    if (noDisplay() && valueOf(argc, argv, "--help") == nullptr && valueOf(argc, argv, "--version") == nullptr) {
        QTextStream(stderr) << "vulpes: there is no display. Render a picture instead: vulpes --screenshot FILE.png [STUDY]\n";
        return 6;
    }
    if (noDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(messageHandler);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"Vulpes"_s);
    QApplication::setOrganizationName(u"Vulpes"_s);
    QApplication::setApplicationVersion(QStringLiteral(VULPES_VERSION));
    QApplication::setDesktopFileName(u"vulpes"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/vulpes.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(u"The exact explorer for hardware-aware architecture search."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"study"_s, u"A .vulpes study, a CSV table, demo, or foxnas-192; or folders and files with hardware tables."_s, u"[STUDY…]"_s);
    QStringList layoutIds;
    for (const auto& layout : main_window::layoutNames())
        layoutIds.append(layout.id);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Render the window to FILE without a display and end."_s, u"FILE"_s);
    QStringList viewIds;
    for (const auto& entry : main_window::viewRegistry())
        viewIds.append(entry.id);
    viewIds.append(u"start"_s);   // the start page is no pane, but it is a picture
    const QCommandLineOption view(u"view"_s, u"Only this pane: %1."_s.arg(viewIds.join(u", "_s)), u"NAME"_s);
    const QCommandLineOption themeOption(u"theme"_s, u"system, light, dark or contrast."_s, u"NAME"_s);
    const QCommandLineOption scale(u"scale"_s, u"Device pixels per pixel of a screenshot."_s, u"N"_s);
    const QCommandLineOption languageOption(u"language"_s, u"Language code, for example zh_TW."_s, u"xx"_s);
    const QCommandLineOption size(u"size"_s, u"Size of a screenshot, 1600x1000 unless given."_s, u"WxH"_s);
    const QCommandLineOption layout(u"layout"_s, u"Arrangement of panes: %1."_s.arg(layoutIds.join(u", "_s)), u"NAME"_s);
    const QCommandLineOption safeMode(u"safe-mode"_s, u"Neither read nor write settings."_s);
    QCommandLineOption firstFrame(u"first-frame"_s, u"Print when the first frame is painted and end."_s);
    firstFrame.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({screenshot, view, themeOption, scale, languageOption, size, layout, safeMode, firstFrame});
    if (!parser.parse(QApplication::arguments()))
        return usage(parser.errorText());
    if (parser.isSet(u"help"_s) || parser.isSet(u"help-all"_s) || parser.isSet(u"version"_s))
        parser.process(app);   // prints and ends
    if (parser.isSet(themeOption) && theme::toString(theme::schemeFromString(parser.value(themeOption))) != parser.value(themeOption))
        return usage(u"unknown theme %1; choose from system, light, dark, contrast"_s.arg(parser.value(themeOption)));
    QStringList languages;
    for (const auto& [code, name] : gui::Language::available())
        languages.append(code);
    if (parser.isSet(languageOption) && !languages.contains(parser.value(languageOption)))
        return usage(u"unknown language %1; choose from %2"_s.arg(parser.value(languageOption), languages.join(u", "_s)));
    if (parser.isSet(layout) && !layoutIds.contains(parser.value(layout)))
        return usage(u"unknown layout %1; choose from %2"_s.arg(parser.value(layout), layoutIds.join(u", "_s)));
    gui::ScreenshotRequest request;
    if (parser.isSet(size)) {
        const QStringList sides = parser.value(size).split(u'x');
        request.size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
        if (request.size.width() < 200 || request.size.height() < 150 || request.size.width() > 20000 || request.size.height() > 20000)
            return usage(u"--size wants WIDTHxHEIGHT, for example 1600x1000"_s);
        if (std::max(request.size.width(), request.size.height()) * std::max(1.0, parser.value(scale).toDouble()) > 20000)
            return usage(u"--size times --scale is more than 20000 pixels"_s);
    }
    if (parser.isSet(view)) {
        if (!viewIds.contains(parser.value(view)))
            return usage(u"unknown view %1; choose from %2"_s.arg(parser.value(view), viewIds.join(u", "_s)));
        request.view = parser.value(view);
    }

    const bool picture = parser.isSet(screenshot);
    const bool persistent = !picture && !parser.isSet(safeMode) && !parser.isSet(firstFrame);
    const auto remembered = [persistent](const QString& key) { return persistent ? QSettings().value(key).toString() : QString(); };
    theme::Theme theme;
    theme.apply(theme::schemeFromString(parser.isSet(themeOption) ? parser.value(themeOption)
                                        : persistent              ? remembered(u"theme"_s)
                                                                  : u"light"_s));
    gui::Language language;
    language.use(gui::Language::best(parser.isSet(languageOption) ? parser.value(languageOption) : picture ? u"en"_s : remembered(u"language"_s)));

    jobs::JobRunner runner;
    state::SessionState session(runner);
    main_window::WindowOptions options;
    options.persistent = persistent;
    options.layout = parser.value(layout);
    options.language = language.code();
    options.languages = gui::Language::available();
    options.setLanguage = [&language](const QString& code) { language.use(code); };
    if (persistent)
        session.setWorkFolder(QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(u"studies"_s));
    main_window::MainWindow window(session, theme, options);
    FirstFrame frame;
    if (parser.isSet(firstFrame))
        window.installEventFilter(&frame);
    const QString study = parser.positionalArguments().value(0);
    const QStringList more = parser.positionalArguments().mid(1);
    if (picture) {
        if (QFileInfo(study).isDir())   // a question which tables, not a picture
            return usage(u"a screenshot shows a study, and %1 is a folder: vulpes-cli hw study makes one of its tables"_s.arg(study));
        request.file = parser.value(screenshot);
        window.openAtStart(study);
        return gui::takeScreenshot(window, session, request);
    }
    window.openAtStart(study, more);
    window.show();
    const int code = QApplication::exec();
    session.flush();
    return code;
}
