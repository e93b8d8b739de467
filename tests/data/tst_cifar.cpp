// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cifar.h"

#include "data/data_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vulpes;
using namespace vulpes::data;
using namespace vulpes::testing;

namespace {

/// Records whose planes hold the number of the record plus 0, 64, 128, of the labels given.
QByteArray records(const std::vector<int>& labels, CifarKind kind = CifarKind::Cifar10)
{
    QByteArray bytes;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (kind == CifarKind::Cifar100)
            bytes += char(7); // the coarse label, which nobody asks for
        bytes += static_cast<char>(labels[i]);
        for (std::size_t plane = 0; plane < 3; ++plane)
            bytes += QByteArray(1024, static_cast<char>(i + 64 * plane));
    }
    return bytes;
}

std::vector<int> everyClass(int classes, int times)
{
    std::vector<int> labels;
    for (int i = 0; i < classes * times; ++i)
        labels.push_back(i % classes);
    return labels;
}

std::string source(const char* kind, const QTemporaryDir& folder)
{
    return kind + folder.path().toStdString();
}

Error errorOf(const QTemporaryDir& folder, const char* kind = "cifar10:")
{
    const auto read = readLabelled(source(kind, folder), {});
    return read ? Error{} : read.error();
}

} // namespace

class TestCifar : public QObject
{
    Q_OBJECT

private slots:
    void planesBecomePixels()
    {
        const auto file = CifarFile::parse(records({3, 9}).toStdString(), CifarKind::Cifar10, "x").value();
        QCOMPARE(file.size(), std::size_t{2});
        QCOMPARE(file.label(1), 9);
        const Picture picture = file.picture(1);
        QCOMPARE(picture.height, 32);
        QCOMPARE(picture.rgb.size(), std::size_t{3072});
        QCOMPARE((std::vector<int>{picture.rgb[0], picture.rgb[1], picture.rgb[2], picture.rgb[3071]}), (std::vector<int>{1, 65, 129, 129}));
    }

    void batchesOfAnyNumberAreRead()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath("data_batch_1.bin"), records(everyClass(10, 6)));
        writeFile(folder.filePath("data_batch_4.bin"), records(everyClass(10, 4)));
        writeFile(folder.filePath("test_batch.bin"), records(everyClass(10, 1)));
        writeFile(folder.filePath("batches.meta.txt"), "fox\r\nb\nc\nd\ne\nf\ng\nh\ni\nowl\n\n");
        const auto data = readLabelled(source("cifar10:", folder), {}).value();
        QCOMPARE(data.classes.front(), std::string("fox"));
        QCOMPARE(data.classes.back(), std::string("owl"));
        QCOMPARE(data.balance(Split::Train), std::vector<std::size_t>(10, 8));
        QCOMPARE(data.balance(Split::Validation), std::vector<std::size_t>(10, 2)); // a fifth
        QCOMPARE(data.balance(Split::Test), std::vector<std::size_t>(10, 1));
    }

    void theFolderOfTheArchiveIsFoundToo()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath("cifar-10-batches-bin/data_batch_1.bin"), records(everyClass(10, 5)));
        const auto data = readLabelled(source("cifar10:", folder), {}).value();
        QCOMPARE(data.classes[3], std::string("3")); // no names: numbers
        QCOMPARE(data.balance(Split::Test), std::vector<std::size_t>(10, 1)); // no test file: a fifth of training
        QCOMPARE(data.balance(Split::Train), std::vector<std::size_t>(10, 3));
    }

    void fineLabelsOfCifar100()
    {
        QTemporaryDir folder;
        writeFile(folder.filePath("train.bin"), records(everyClass(100, 3), CifarKind::Cifar100));
        writeFile(folder.filePath("test.bin"), records(everyClass(100, 1), CifarKind::Cifar100));
        const auto data = readLabelled(source("cifar100:", folder), {.validation = 100}).value();
        QCOMPARE(data.classes.size(), std::size_t{100});
        QCOMPARE(data.test.labels[42], 42);
        QCOMPARE(data.balance(Split::Train), std::vector<std::size_t>(100, 2));
    }

    void whatIsWrongIsToldByFileReasonAndRecord()
    {
        QTemporaryDir folder;
        QCOMPARE(errorOf(folder).code, std::string("data_empty"));
        QCOMPARE(readLabelled("cifar10:/no/such/folder", {}).error().code, std::string("data_missing"));

        const QString batch = folder.filePath("data_batch_1.bin");
        const QByteArray good = records(everyClass(10, 5));
        for (const qsizetype size : {good.size() - 1, good.size() - 3000, qsizetype{100}}) {
            writeFile(batch, good.left(size));
            QCOMPARE(errorOf(folder).code, std::string("data_malformed"));
            QCOMPARE(factOf(errorOf(folder).facts, "reason"), std::string("truncated"));
            QCOMPARE(factOf(errorOf(folder).facts, "record"), std::to_string(size / 3073));
            QCOMPARE(factOf(errorOf(folder).facts, "file"), batch.toStdString());
        }
        writeFile(batch, good + "x");
        QCOMPARE(factOf(errorOf(folder).facts, "reason"), std::string("truncated"));
        writeFile(batch, {});
        QCOMPARE(errorOf(folder).code, std::string("data_empty"));

        std::vector<int> labels = everyClass(10, 5);
        labels[17] = 10;
        writeFile(batch, records(labels));
        QCOMPARE(factOf(errorOf(folder).facts, "reason"), std::string("label"));
        QCOMPARE(factOf(errorOf(folder).facts, "record"), std::string("17"));

        writeFile(batch, records(everyClass(9, 5)));
        QCOMPARE(errorOf(folder).code, std::string("data_class_empty"));
        QCOMPARE(factOf(errorOf(folder).facts, "class"), std::string("9"));
    }

    void publishedCifar10()
    {
        NEEDS_PUBLISHED("cifar10/data_batch_1.bin");
        const auto data = readLabelled("cifar10:" + published("cifar10"), {}).value();
        QCOMPARE(data.classes[0], std::string("airplane"));
        QCOMPARE(data.balance(Split::Train), std::vector<std::size_t>(10, 800));
        QCOMPARE(data.balance(Split::Validation), std::vector<std::size_t>(10, 200));
        QCOMPARE(data.balance(Split::Test), std::vector<std::size_t>(10, 200));
        // The published means and deviations of all 50,000 training pictures.
        const std::vector<double> mean = {0.4914, 0.4822, 0.4465};
        const std::vector<double> deviation = {0.2470, 0.2435, 0.2616};
        const Preprocessing preprocessing = data.preprocessing();
        for (std::size_t c = 0; c < 3; ++c) {
            QVERIFY(std::abs(preprocessing.mean[c] - mean[c]) < 0.01);
            QVERIFY(std::abs(preprocessing.deviation[c] - deviation[c]) < 0.01);
        }
        QVERIFY(std::none_of(data.problems.begin(), data.problems.end(), [](const DataProblem& p) { return p.code == "class_small"; }));
    }

    void publishedCifar100()
    {
        NEEDS_PUBLISHED("cifar100/train.bin");
        const auto data = readLabelled("cifar100:" + published("cifar100"), {}).value();
        QCOMPARE(data.classes[0], std::string("apple"));
        QCOMPARE(data.classes.back(), std::string("worm"));
        QCOMPARE(data.train.size() + data.validation.size(), std::size_t{5000});
        QCOMPARE(data.test.size(), std::size_t{1000});
    }
};

QTEST_APPLESS_MAIN(TestCifar)
#include "tst_cifar.moc"
