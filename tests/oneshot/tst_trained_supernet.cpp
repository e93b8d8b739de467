// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/run_folder.h"

#include "graph/weights_file.h"
#include "oneshot/run.h"
#include "space/corners.h"
#include "space/dial.h"
#include "workflow/export_model.h"
#include "workflow/supernet_record.h"
#include "workflow/trained_supernet.h"

#include <QTest>

#include <algorithm>

using namespace vulpes;
using namespace vulpes::oneshot;
using namespace vulpes::workflow;

namespace {

void ignore(const training::TrainEvent&) {}

QString codeOf(const Error& error)
{
    return QString::fromStdString(error.code);
}

} // namespace

/// Networks taken out of a run's folder without LibTorch, against those that the trainer takes out.
class TrainedSupernetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useOneThread();
        TrainRun run;
        run.options = m_folder.options();
        run.options.emaDecay = 0.8;
        run.folder = m_folder.path("run");
        QVERIFY(!train(run, ignore, {}).value());
    }

    void networksAreThoseOfTheTrainer()
    {
        const auto supernet = openSupernet(m_folder.path("run")).value();
        auto examiner = std::move(Examiner::open(m_folder.path("run"), ignore, {}).value());
        const auto space = test::tinySpace();
        base::Random random(4);
        for (int i = 0; i < 5; ++i) {
            // The trainer shrinks the pictures that it has; reading them at the smaller size is not the same to the last digit.
            const auto architecture = space->with(i == 0 ? space::largest(*space) : space::sampleAlongDial(*space, random), "resolution", 16).value();
            Question question;
            question.architecture = space->format(architecture);
            question.file = m_folder.path("network.safetensors");
            QVERIFY(examiner->answer(question, {}));
            const auto expected = graph::readWeights(*question.file).value();
            const auto found = networkOf(*supernet, *space, architecture, 2).value();
            QCOMPARE(found.arrays.size(), expected.arrays.size());
            for (const auto& [name, array] : expected.arrays) {
                float largest = 1e-3F;
                for (const float value : array.values)
                    largest = std::max(largest, std::abs(value));
                const auto& values = found.arrays.at(name).values;
                QCOMPARE(values.size(), array.values.size());
                for (std::size_t v = 0; v < values.size(); ++v)
                    QVERIFY2(std::abs(values[v] - array.values[v]) < 1e-3F * largest, name.c_str());
            }
            for (const char* fact : {"origin", "architecture", "preprocessing", "classes", "data", "data_options", "data_digest"})
                QCOMPARE(found.facts.at(fact), expected.facts.at(fact));
        }
    }

    void aSmallerResolutionHasItsOwnPictures()
    {
        const auto supernet = openSupernet(m_folder.path("run")).value();
        const auto weights = networkOf(*supernet, *supernet->space, space::smallest(*supernet->space)).value();
        QVERIFY(weights.facts.at("preprocessing").find("\"height\":8") != std::string::npos);
    }

    void aPackedSupernetIsTheSameSupernet()
    {
        const auto supernet = openSupernet(m_folder.path("run")).value();
        const std::string bytes = graph::toSafetensors(packed(*supernet));
        const auto again = supernetFrom(bytes, "bytes").value();
        QVERIFY(again->shared.arrays == supernet->shared.arrays);
        QVERIFY(again->space->toJson() == supernet->space->toJson());
        QVERIFY(again->preprocessing == supernet->preprocessing);
        QVERIFY(again->pictures == supernet->pictures);
        const auto architecture = space::largest(*supernet->space);
        QVERIFY(networkOf(*supernet, *supernet->space, architecture).value() == networkOf(*again, *supernet->space, architecture, 2).value());
        const auto file = m_folder.path("packed.safetensors");
        QVERIFY(graph::writeWeights(file, packed(*supernet)));
        QVERIFY(openSupernet(file));
        // A network's weights are no supernet.
        QVERIFY(graph::writeWeights(file, networkOf(*supernet, *supernet->space, architecture).value()));
        QCOMPARE(codeOf(openSupernet(file).error()), QStringLiteral("supernet_malformed"));
    }

    void aDamagedCheckpointIsNotTakenForTheLastOne()
    {
        const auto copy = m_folder.path("damaged");
        std::filesystem::copy(m_folder.path("run"), copy, std::filesystem::copy_options::recursive);
        QVERIFY(!openSupernet(copy).value()->fellBack);
        const auto manifest = training::readManifest(copy).value();
        QVERIFY(base::writeFileAtomically(copy / manifest.file, "damaged"));
        const auto supernet = openSupernet(copy).value();
        QVERIFY(supernet->fellBack);
        QCOMPARE(supernet->epochs, manifest.epoch - 1);
        // Whoever gets the packed file, or one network of it, still knows.
        QVERIFY(supernetFrom(graph::toSafetensors(packed(*supernet)), "bytes").value()->fellBack);
        ExportRequest request;
        request.space = supernet->space;
        request.architecture = space::smallest(*supernet->space);
        request.supernet = supernet;
        request.verify = false;
        request.accuracyData = "none";
        request.file = m_folder.path("network.tflite");
        const auto written = exportModel(request).value();
        QVERIFY(std::ranges::find(written.warnings, "checkpoint_fell_back") != written.warnings.end());
        QCOMPARE(written.report["weights"]["epochs"].get<int>(), manifest.epoch - 1);
    }

    void otherDataAreNoticed()
    {
        auto supernet = *openSupernet(m_folder.path("run")).value();
        supernet.pictures.seed = 9;
        QCOMPARE(codeOf(networkOf(supernet, *supernet.space, space::largest(*supernet.space)).error()), QStringLiteral("data_changed"));
    }

    void aStudyRemembersItsSupernet()
    {
        auto study = std::move(study::Study::inMemory(test::tinySpace()).value());
        QVERIFY(!supernetOf(study).value());
        QVERIFY(noteSupernet(study, m_folder.path("run")));
        QVERIFY(supernetOf(study).value());
        QVERIFY(keepSupernet(study, {.folder = m_folder.path("nowhere"), .digest = {}, .options = {}, .sampling = {}, .complete = false}));
        QCOMPARE(codeOf(supernetOf(study).error()), QStringLiteral("supernet_missing"));
    }

private:
    test::RunFolder m_folder;
};

QTEST_APPLESS_MAIN(TrainedSupernetTest)
#include "tst_trained_supernet.moc"
