// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "deploy/need_runtimes.h"
#include "deploy/outside_runtime.h"
#include "deploy/tflite.h"
#include "deploy/tiny_model.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstring>
#include <numeric>
#include <thread>

using namespace vulpes;
using namespace vulpes::deploy;

namespace {

std::vector<float> floats(const TensorBytes& bytes)
{
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
}

std::vector<std::vector<TensorBytes>> inputs(std::size_t count)
{
    std::vector<std::vector<TensorBytes>> all;
    for (std::size_t i = 0; i < count; ++i)
        all.push_back({*tiny::bytes(tiny::numbers(8 * 8 * 3, static_cast<std::uint32_t>(100 + i)))});
    return all;
}

}  // namespace

class TestOutsideRuntime : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_file = std::filesystem::path(m_folder.filePath("tiny.tflite").toStdString());
        QVERIFY(base::writeFileAtomically(m_file, toTflite(tiny::int8Model())));
    }

    void theInterpretersRunWhatWeWrite()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        std::vector<std::vector<float>> answers;
        for (const OutsideRuntime& runtime : test::runtimes(OutsideRuntime::Format::Tflite)) {
            const auto given = inputs(3);
            const auto outputs = runOutside(runtime, m_file, given);
            QVERIFY2(outputs, test::reason(outputs));
            QCOMPARE(outputs->size(), std::size_t{3});
            for (const OutsideOutputs& output : *outputs) {
                QCOMPARE(output.size(), std::size_t{1});
                const std::vector<float> probabilities = floats(output[0]);
                QCOMPARE(probabilities.size(), std::size_t{4});
                // Steps of 1/256, four roundings of at most half a step.
                QVERIFY(std::abs(std::accumulate(probabilities.begin(), probabilities.end(), -1.0F))
                    <= 2.0F / 256);
            }
            answers.push_back(floats(outputs->back()[0]));
        }
        QCOMPARE(answers.at(0), answers.at(1));
    }

    void aFileTheyRefuseDoesNotStopTheOthers()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        const auto bad = m_file.parent_path() / "bad.tflite";
        QVERIFY(base::writeFileAtomically(bad, "this is no model at all, whatever its name"));
        for (const OutsideRuntime& runtime : test::runtimes(OutsideRuntime::Format::Tflite)) {
            const std::vector<OutsideTask> tasks{{m_file, inputs(1)}, {bad, inputs(1)}, {m_file, inputs(2)}};
            const auto all = runOutsideAll(runtime, tasks);
            QVERIFY2(all, test::reason(all));
            QVERIFY2(all->at(0), test::reason(all->at(0)));
            QVERIFY(!all->at(1));
            QCOMPARE(all->at(1).error().code, std::string("runtime_failed"));
            QVERIFY2(all->at(2), test::reason(all->at(2)));
            QCOMPARE(all->at(2)->size(), std::size_t{2});
        }
    }

    void anInputOfTheWrongSizeIsRefused()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        for (const OutsideRuntime& runtime : test::runtimes(OutsideRuntime::Format::Tflite)) {
            const std::vector<std::vector<TensorBytes>> given{{TensorBytes(12)}};
            const auto outputs = runOutside(runtime, m_file, given);
            QVERIFY(!outputs);
            QVERIFY(
                std::get<std::string>(outputs.error().facts.at(1).value).find("bytes") != std::string::npos);
        }
    }

    void stoppingEndsTheChild()
    {
        NEED_RUNTIMES(OutsideRuntime::Format::Tflite);
        const OutsideRuntime runtime = test::runtimes(OutsideRuntime::Format::Tflite).front();
        std::stop_source stop;
        const Job job(stop.get_token(), {});
        const auto given = inputs(200000);
        QElapsedTimer clock;
        std::jthread presser([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            clock.start();
            stop.request_stop();
        });
        const auto outputs = runOutside(runtime, m_file, given, job);
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().code, std::string("stopped"));
        QVERIFY(clock.elapsed() < 5000);
    }

    void aFolderWithoutPackagesHasNoRuntime()
    {
        const QByteArray before = qgetenv("VULPES_RUNTIME_DIR");
        qputenv("VULPES_RUNTIME_DIR", m_folder.path().toUtf8());
        const bool none = findOutsideRuntimes().empty();
        qputenv("VULPES_RUNTIME_DIR", before);
        QVERIFY(none);
    }

    void whatTheChildSaysIsInTheError()
    {
        OutsideRuntime broken;
        broken.id = "broken";
        broken.node = "/bin/sh";
        broken.folder = m_folder.path().toStdString();
        QVERIFY(
            base::writeFileAtomically(broken.folder / "run_model.cjs", "echo 'out of order' >&2; exit 1\n"));
        const auto outputs = runOutside(broken, m_file, inputs(1));
        QVERIFY(!outputs);
        QCOMPARE(outputs.error().code, std::string("runtime_failed"));
        QCOMPARE(std::get<std::string>(outputs.error().facts.at(1).value), std::string("out of order"));
    }

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_file;
};

QTEST_APPLESS_MAIN(TestOutsideRuntime)
#include "tst_outside_runtime.moc"
