// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/labelled.h"

#include "data/data_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace vulpes;
using namespace vulpes::data;
using namespace vulpes::testing;

namespace {

LabelledOptions onePixel()
{
    LabelledOptions options;
    options.height = options.width = 1;
    return options;
}

std::string images(const QTemporaryDir& folder)
{
    return "images:" + folder.path().toStdString();
}

/// What was read of single pixels, as a set of values.
std::set<int> valuesOf(const PictureBlock& block)
{
    std::set<int> values;
    for (std::size_t i = 0; i < block.size(); ++i)
        values.insert(block.picture(i)[0]);
    return values;
}

const DataProblem* problemOf(const LabelledData& data, const char* code)
{
    const auto found = std::ranges::find(data.problems, code, &DataProblem::code);
    return found == data.problems.end() ? nullptr : &*found;
}

Error errorOf(const QTemporaryDir& folder, const LabelledOptions& options = onePixel())
{
    const auto read = readLabelled(images(folder), options);
    return read ? Error{} : read.error();
}

} // namespace

class TestLabelled : public QObject
{
    Q_OBJECT

private slots:
    void shapesComeInTheirSizesAndBalanced()
    {
        const auto data = readLabelled("generated:shapes", {.train = 200, .validation = 100, .test = 50}).value();
        QCOMPARE(data.train.size(), std::size_t{200});
        QCOMPARE(data.validation.size(), std::size_t{100});
        QCOMPARE(data.test.size(), std::size_t{50});
        QCOMPARE(data.train.pixels.size(), std::size_t{200 * 32 * 32 * 3});
        QCOMPARE(data.balance(Split::Train), std::vector<std::size_t>(10, 20));
        QCOMPARE(data.balance(Split::Test), std::vector<std::size_t>(10, 5));
        QVERIFY(data.problems.empty());
        const Preprocessing preprocessing = data.preprocessing();
        QCOMPARE(preprocessing.classes, data.classes);
        for (std::size_t c = 0; c < 3; ++c)
            QVERIFY(preprocessing.mean[c] > 0.4 && preprocessing.mean[c] < 0.55 && preprocessing.deviation[c] > 0.2 && preprocessing.deviation[c] < 0.3);
    }

    void generatedSetsGrowWithoutChanging()
    {
        const auto few = readLabelled("generated:shapes", {.train = 30, .validation = 10, .test = 10}).value();
        const auto more = readLabelled("generated:shapes", {.train = 60, .validation = 10, .test = 10}).value();
        QVERIFY(std::equal(few.train.pixels.begin(), few.train.pixels.end(), more.train.pixels.begin()));
        QCOMPARE(few.test.pixels, more.test.pixels);
        QVERIFY(few.digest != more.digest);
    }

    void everyDomainHasTheSameLabels()
    {
        const LabelledOptions few = {.train = 30, .validation = 10, .test = 10};
        const auto source = readLabelled("generated:shapes-domains", few).value();
        for (const char* name : {"generated:shapes-studio", "generated:shapes-reversed", "generated:shapes-print-reversed"}) {
            const auto other = readLabelled(name, few).value();
            QCOMPARE(other.train.labels, source.train.labels);
            QVERIFY(other.train.pixels != source.train.pixels);
        }
    }

    void classFoldersAreSplitBySeedAndShare()
    {
        QTemporaryDir folder;
        writePixels(folder.filePath("fox"), 100, 0);
        writePixels(folder.filePath("hare"), 50, 100);
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(data.classes, (std::vector<std::string>{"fox", "hare"}));
        QCOMPARE(data.balance(Split::Train), (std::vector<std::size_t>{60, 30}));
        QCOMPARE(data.balance(Split::Validation), (std::vector<std::size_t>{20, 10}));
        QCOMPARE(data.balance(Split::Test), (std::vector<std::size_t>{20, 10}));
        // Every picture is in one split.
        std::set<int> all = valuesOf(data.train);
        all.merge(valuesOf(data.validation));
        all.merge(valuesOf(data.test));
        QCOMPARE(all.size(), std::size_t{150});
        for (std::size_t i = 0; i < data.train.size(); ++i)
            QCOMPARE(data.train.labels[i], data.train.picture(i)[0] >= 100 ? 1 : 0);

        LabelledOptions options = onePixel();
        QCOMPARE(readLabelled(images(folder), options).value().digest, data.digest);
        options.seed = 2;
        const auto other = readLabelled(images(folder), options).value();
        QVERIFY(other.digest != data.digest);
        QVERIFY(valuesOf(other.test) != valuesOf(data.test));
        // The test stays as it is, whatever is asked of the others.
        options = onePixel();
        options.train = 20;
        options.validation = 9;
        const auto fewer = readLabelled(images(folder), options).value();
        QCOMPARE(valuesOf(fewer.test), valuesOf(data.test));
        QCOMPARE(fewer.balance(Split::Train), (std::vector<std::size_t>{10, 10}));
        QCOMPARE(fewer.balance(Split::Validation), (std::vector<std::size_t>{6, 3}));
    }

    void foldersOfSplitsAreTakenAsTheyAre()
    {
        QTemporaryDir folder;
        writePixels(folder.filePath("train/fox"), 20, 0);
        writePixels(folder.filePath("train/hare"), 20, 20);
        writePixels(folder.filePath("val/hare"), 5, 40);
        writePixels(folder.filePath("val/fox"), 5, 45);
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(data.train.size(), std::size_t{32}); // less a fifth for the missing test
        QCOMPARE(data.test.size(), std::size_t{8});
        QCOMPARE(valuesOf(data.validation).size(), std::size_t{10});
        QVERIFY(*valuesOf(data.validation).begin() >= 40);
        for (std::size_t i = 0; i < data.validation.size(); ++i)
            QCOMPARE(data.validation.labels[i], data.validation.picture(i)[0] >= 45 ? 0 : 1);
        // The training folder is what calibration sees.
        QCOMPARE(openDataset(images(folder)).value()->size(), std::size_t{40});
        QVERIFY(QDir().rename(folder.filePath("val"), folder.filePath("validation")));
        QCOMPARE(readLabelled(images(folder), onePixel()).value().digest, data.digest);
    }

    void picturesAreScaledAndCropped()
    {
        QTemporaryDir folder;
        for (const char* name : {"a", "b"})
            for (int i = 0; i < 5; ++i)
                writeFile(folder.filePath(QString("%1/%2.ppm").arg(name).arg(i)), "P6\n4 2\n255\n" + QByteArray(24, static_cast<char>(100 + i)));
        LabelledOptions options;
        options.height = options.width = 8;
        const auto data = readLabelled(images(folder), options).value();
        QCOMPARE(data.train.pixels.size(), data.train.size() * 8 * 8 * 3);
        for (std::size_t i = 0; i < data.train.size(); ++i)
            for (const std::uint8_t byte : data.train.picture(i))
                QCOMPARE(byte, data.train.picture(i)[0]);
    }

    void moreClassesThanAByteHolds()
    {
        QTemporaryDir folder;
        for (int c = 0; c < 300; ++c)
            writePixels(folder.filePath(QString("c%1").arg(c, 3, 10, QLatin1Char('0'))), 3, c % 200);
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(data.classes.size(), std::size_t{300});
        QCOMPARE(*std::ranges::max_element(data.train.labels), 299);
    }

    void unreadablePicturesAreLeftOutAndListed()
    {
        QTemporaryDir folder;
        writePixels(folder.filePath("fox"), 30, 0);
        writePixels(folder.filePath("hare"), 30, 30);
        writeFile(folder.filePath("hare/broken.png"), "\x89PNG\r\n\x1a\n and no more");
        writeFile(folder.filePath("hare/empty.jpg"), "");
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(data.train.size() + data.validation.size() + data.test.size(), std::size_t{60});
        QCOMPARE(std::ranges::count(data.problems, "picture_unreadable", &DataProblem::code), 2);
        const auto broken = std::ranges::find_if(data.problems, [](const DataProblem& p) { return p.name.ends_with("hare/broken.png"); });
        QVERIFY(broken != data.problems.end());
        QVERIFY(!factOf(broken->facts, "reason").empty());
    }

    void manyUnreadablePicturesAreCounted()
    {
        QTemporaryDir folder;
        writePixels(folder.filePath("fox"), 30, 0);
        writePixels(folder.filePath("hare"), 30, 30);
        for (int i = 0; i < 150; ++i)
            writeFile(folder.filePath(QString("hare/broken%1.png").arg(i)), "no picture");
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(std::ranges::count(data.problems, "picture_unreadable", &DataProblem::code), 100);
        QCOMPARE(factOf(problemOf(data, "pictures_unreadable")->facts, "count"), std::string("150"));
    }

    void equalPicturesInTwoSplitsAreKeptAndTold()
    {
        QTemporaryDir folder;
        writePixels(folder.filePath("train/fox"), 30, 0);
        writePixels(folder.filePath("train/hare"), 30, 30);
        for (const char* split : {"val", "test"}) {
            writePixels(folder.filePath(QString(split) + "/fox"), 5, *split == 'v' ? 60 : 70);
            writePixels(folder.filePath(QString(split) + "/hare"), 5, *split == 'v' ? 65 : 75);
        }
        QVERIFY(problemOf(readLabelled(images(folder), onePixel()).value(), "duplicate_across_splits") == nullptr);
        writeFile(folder.filePath("test/hare/again.pgm"), greyPixel(31));
        writeFile(folder.filePath("test/hare/more.pgm"), greyPixel(32));
        writeFile(folder.filePath("test/hare/twin.pgm"), greyPixel(75)); // twice in one split is no leak
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(data.test.size(), std::size_t{13});
        QCOMPARE(std::ranges::count(data.problems, "duplicate_across_splits", &DataProblem::code), 1);
        const DataProblem& problem = *problemOf(data, "duplicate_across_splits");
        QVERIFY(problem.name.ends_with("again.pgm"));
        QCOMPARE(factOf(problem.facts, "split"), std::string("test"));
        QCOMPARE(factOf(problem.facts, "other"), std::string("train"));
        QCOMPARE(factOf(problem.facts, "count"), std::string("2"));
    }

    void smallAndUnbalancedClassesAreTold()
    {
        QTemporaryDir folder;
        writePixels(folder.filePath("fox"), 150, 0);
        writePixels(folder.filePath("hare"), 20, 150);
        const auto data = readLabelled(images(folder), onePixel()).value();
        QCOMPARE(factOf(problemOf(data, "class_small")->facts, "class"), std::string("hare"));
        QCOMPARE(factOf(problemOf(data, "class_small")->facts, "have"), std::string("12"));
        QCOMPARE(factOf(problemOf(data, "classes_unbalanced")->facts, "largest"), std::string("fox"));
        QCOMPARE(factOf(problemOf(data, "classes_unbalanced")->facts, "most"), std::string("90"));
    }

    void badSetsAreRefused()
    {
        QTemporaryDir folder;
        QCOMPARE(errorOf(folder).code, std::string("data_empty"));
        writePixels(folder.filePath("."), 5, 0);
        QCOMPARE(errorOf(folder).code, std::string("data_empty")); // pictures without classes
        writePixels(folder.filePath("train/fox"), 10, 0);
        QCOMPARE(errorOf(folder).code, std::string("data_one_class"));
        writePixels(folder.filePath("val/hare"), 10, 10);
        QCOMPARE(errorOf(folder).code, std::string("data_class_empty"));
        QCOMPARE(factOf(errorOf(folder).facts, "class"), std::string("hare"));
        for (int i = 0; i < 5; ++i)
            writeFile(folder.filePath(QString("train/hare/%1.png").arg(i)), "no picture");
        QCOMPARE(errorOf(folder).code, std::string("data_class_empty")); // none could be read
        writePixels(folder.filePath("train/hare"), 10, 20);
        QCOMPARE(errorOf(folder).code, std::string());

        LabelledOptions options = onePixel();
        options.train = 100;
        QCOMPARE(errorOf(folder, options).code, std::string("data_too_few"));
        QCOMPARE(factOf(errorOf(folder, options).facts, "want"), std::string("100"));
        options.train = 0;
        options.test = 25; // would leave a class without its last picture
        QCOMPARE(errorOf(folder, options).code, std::string("data_too_few"));
        QCOMPARE(factOf(errorOf(folder, options).facts, "split"), std::string("test"));
        options.test = SIZE_MAX;
        QCOMPARE(errorOf(folder, options).code, std::string("data_too_few"));

        QCOMPARE(readLabelled("generated:shapes", {.train = SIZE_MAX}).error().code, std::string("data_too_large"));
        QCOMPARE(readLabelled("generated:stars", {}).error().code, std::string("data_generated_unknown"));
        QVERIFY(factOf(readLabelled("generated:stars", {}).error().facts, "known").starts_with("noise, blobs, shapes"));
        QCOMPARE(readLabelled("images:", {}).error().code, std::string("data_unknown"));
        QCOMPARE(readLabelled("pictures", {}).error().code, std::string("data_unknown"));
        QCOMPARE(readLabelled("images:/no/such/folder", {}).error().code, std::string("data_missing"));
    }

    void anEmptyClassFolderIsNamed()
    {
        QTemporaryDir folder;
        for (const char* name : {"a", "b", "c"})
            writePixels(folder.filePath(name), 10, 20 * (*name - 'a'));
        writeFile(folder.filePath("docs/notes.txt"), "no class");
        QCOMPARE(errorOf(folder).code, std::string());
        QVERIFY(QDir(folder.path()).mkpath("d"));
        QCOMPARE(errorOf(folder).code, std::string("data_class_empty"));
        QCOMPARE(factOf(errorOf(folder).facts, "class"), std::string("d"));
        QCOMPARE(factOf(errorOf(folder).facts, "split"), std::string("train"));

        QTemporaryDir split;
        for (const char* name : {"train/a", "train/b", "val/a", "val/b"})
            writePixels(split.filePath(name), 10, *name == 't' ? 0 : 50);
        QVERIFY(QDir(split.path()).mkpath("val/d"));
        QCOMPARE(factOf(errorOf(split).facts, "class"), std::string("d"));
        QVERIFY(QDir(split.path()).mkpath("train/d"));
        QCOMPARE(factOf(errorOf(split).facts, "class"), std::string("d"));
        writePixels(split.filePath("train/d"), 10, 100);   // none to validate with is told, no error
        QVERIFY(problemOf(readLabelled(images(split), onePixel()).value(), "class_small") != nullptr);
    }

    void readingReportsAndStops()
    {
        std::stop_source stop;
        double last = 0;
        const Job job(stop.get_token(), [&](const base::Progress& progress) {
            QCOMPARE(progress.phase, std::string_view("reading"));
            QVERIFY(progress.done >= last && progress.done <= progress.total);
            last = progress.done;
            if (last == 50)
                stop.request_stop();
        });
        const auto stopped = readLabelled("generated:shapes", {.train = 100, .validation = 10, .test = 10}, job);
        QCOMPARE(stopped.error().kind, ErrorKind::Stopped);
        QCOMPARE(last, 50.0);
    }

    void otherGeneratedSetsCanBeReadToo()
    {
        const auto data = readLabelled("generated:blobs", {.height = 16, .width = 16}).value();
        QCOMPARE(data.train.size(), std::size_t{600});
        QCOMPARE(data.balance(Split::Test), std::vector<std::size_t>(10, 20));
    }

    void theSummarySaysWhatWasRead()
    {
        const auto data = readLabelled("generated:shapes", {.train = 20, .validation = 10, .test = 10}).value();
        const Json json = summary(data);
        QCOMPARE(json["source"].get<std::string>(), data.source);
        QCOMPARE(json["classes"].size(), std::size_t{10});
        QCOMPARE(json["classes"][0]["name"].get<std::string>(), std::string("disc"));
        QCOMPARE(json["classes"][0]["train"].get<int>(), 2);
        QCOMPARE(json["digest"].get<std::string>().size(), std::size_t{64});
        QCOMPARE(json["problems"][0]["code"].get<std::string>(), std::string("class_small")); // 2 of each class are few
    }

    void codesOfSplits()
    {
        for (const Split split : {Split::Train, Split::Validation, Split::Test})
            QCOMPARE(splitFromCode(codeOf(split)).value(), split);
        QCOMPARE(splitFromCode("val").error().code, std::string("split_unknown"));
    }

    void publishedPictureFolder()
    {
        NEEDS_PUBLISHED("tiny_imagenet_10/train");
        const auto data = readLabelled("images:" + published("tiny_imagenet_10"), {}).value();
        QCOMPARE(data.classes.size(), std::size_t{10});
        QCOMPARE(data.train.size() + data.test.size(), std::size_t{1000});
        QCOMPARE(data.balance(Split::Validation), std::vector<std::size_t>(10, 20));
        QVERIFY(problemOf(data, "picture_unreadable") == nullptr); // grey ones are read as colours
    }
};

QTEST_APPLESS_MAIN(TestLabelled)
#include "tst_labelled.moc"
