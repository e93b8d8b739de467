// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/dataset.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace vulpes;
using namespace vulpes::data;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray grey(char value)
{
    return QByteArray("P5\n1 1\n255\n") + QByteArray(1, value);
}

std::string images(const QTemporaryDir& folder)
{
    return "images:" + folder.path().toStdString();
}

Preprocessing small()
{
    Preprocessing p;
    p.height = p.width = 16;
    return p;
}

} // namespace

class TestDataset : public QObject
{
    Q_OBJECT

private slots:
    void foldersAreClassesInTheOrderOfTheirNames()
    {
        QTemporaryDir folder;
        write(folder.filePath("hare/b.pgm"), grey(1));
        write(folder.filePath("fox/2.PGM"), grey(2));
        write(folder.filePath("fox/1.pgm"), grey(3));
        write(folder.filePath("fox/notes.txt"), "no picture");
        write(folder.filePath("docs/readme.txt"), "no class");
        write(folder.filePath(".cache/x.pgm"), grey(4));
        const auto data = openDataset(images(folder)).value();
        QCOMPARE(data->classes(), (std::vector<std::string>{"fox", "hare"}));
        QCOMPARE(data->size(), std::size_t{3});
        QCOMPARE(data->label(0), 0);
        QCOMPARE(data->label(2), 1);
        QVERIFY(QString::fromStdString(data->nameOf(0)).endsWith("fox/1.pgm"));
        QVERIFY(data->input(0, small()).has_value());
    }

    void picturesAloneHaveNoClasses()
    {
        QTemporaryDir folder;
        write(folder.filePath("a.pgm"), grey(1));
        const auto data = openDataset(images(folder)).value();
        QVERIFY(data->classes().empty());
        QCOMPARE(data->label(0), -1);
    }

    void aBrokenPictureIsAnErrorThatNamesItsFile()
    {
        QTemporaryDir folder;
        write(folder.filePath("a.png"), "\x89PNG\r\n\x1a\n and no more");
        const auto data = openDataset(images(folder)).value();
        const auto input = data->input(0, small());
        QCOMPARE(input.error().code, std::string("picture_unreadable"));
        bool named = false;
        for (const auto& fact : input.error().facts)
            named = named || (fact.key == "file" && QString::fromStdString(std::get<std::string>(fact.value)).endsWith("a.png"));
        QVERIFY(named);
    }

    void missingEmptyAndUnknownAreToldApart()
    {
        QTemporaryDir folder;
        QCOMPARE(openDataset(images(folder)).error().code, std::string("data_empty"));
        QCOMPARE(openDataset("images:/no/such/folder").error().code, std::string("data_missing"));
        QCOMPARE(openDataset("generated:stripes").error().code, std::string("data_generated_unknown"));
        QCOMPARE(openDataset("movies").error().code, std::string("data_unknown"));
    }

    void generatedPicturesAreDecidedBySeedAndItem()
    {
        for (const char* source : {"generated:noise", "generated:blobs", "generated:shapes", "generated:shapes-domains"}) {
            const auto one = openDataset(source, 5).value();
            const auto same = openDataset(source, 5).value();
            const auto other = openDataset(source, 6).value();
            QCOMPARE(one->input(12, small()).value(), same->input(12, small()).value());
            QVERIFY(one->input(12, small()).value() != one->input(22, small()).value());
            QVERIFY(one->input(12, small()).value() != other->input(12, small()).value());
        }
    }

    void shapesAreTrainingPicturesAtAnySize()
    {
        const auto data = openDataset("generated:shapes", 1).value();
        QCOMPARE(data->size(), std::size_t{16000});
        QCOMPARE(data->classes()[static_cast<std::size_t>(data->label(0))], std::string("square"));
        Preprocessing large = small();
        large.height = large.width = 64;
        QCOMPARE(data->input(3, large).value().size(), std::size_t{64 * 64 * 3});
    }

    void filesOfOtherFormatsAreOpenedToo()
    {
        QTemporaryDir folder;
        QByteArray records;
        for (const char label : {'\0', '\3', '\11'})
            records += QByteArray(1, label) + QByteArray(3072, static_cast<char>(20 * label));
        write(folder.filePath("data_batch_1.bin"), records);
        const auto data = openDataset("cifar10:" + folder.path().toStdString()).value();
        QCOMPARE(data->size(), std::size_t{3});
        QCOMPARE(data->label(1), 3);
        Preprocessing plain = small();
        plain.mean = {0, 0, 0};
        plain.deviation = {1, 1, 1};
        const auto input = data->input(1, plain).value();
        for (const float value : input)
            QVERIFY(std::abs(static_cast<double>(value) - 60 / 255.0) < 1e-6);
        // A set that could not be trained on is still good for calibration: this one lacks classes.
        QVERIFY(QFile::remove(folder.filePath("data_batch_1.bin")));
        QCOMPARE(openDataset("cifar10:" + folder.path().toStdString()).error().code, std::string("data_empty"));
        QCOMPARE(openDataset("idx:/no/such/folder").error().code, std::string("data_missing"));
    }

    void generatedClassesCanBeToldApart()
    {
        // The class whose mean picture is nearest is the right one far more often than the one time in ten of a guess.
        for (const char* source : {"generated:noise", "generated:blobs"}) {
            const auto data = openDataset(source, 1).value();
            std::vector<std::vector<double>> means(10, std::vector<double>(16 * 16 * 3));
            for (std::size_t i = 0; i < 200; ++i) {
                const auto input = data->input(i, small()).value();
                for (std::size_t k = 0; k < input.size(); ++k)
                    means[static_cast<std::size_t>(data->label(i))][k] += static_cast<double>(input[k]) / 20;
            }
            int right = 0;
            for (std::size_t i = 200; i < 300; ++i) {
                const auto input = data->input(i, small()).value();
                double best = HUGE_VAL;
                int nearest = -1;
                for (std::size_t c = 0; c < 10; ++c) {
                    double distance = 0;
                    for (std::size_t k = 0; k < input.size(); ++k)
                        distance += std::pow(static_cast<double>(input[k]) - means[c][k], 2);
                    if (distance < best) {
                        best = distance;
                        nearest = static_cast<int>(c);
                    }
                }
                right += nearest == data->label(i) ? 1 : 0;
            }
            QVERIFY2(right >= 25, qPrintable(QString("%1: %2").arg(source).arg(right)));
        }
    }

    void aSubsetIsSpreadOverTheClasses()
    {
        const auto data = openDataset("generated:noise").value();
        const auto chosen = balancedSubset(*data, 25, 3);
        QCOMPARE(chosen.size(), std::size_t{25});
        std::map<int, int> counts;
        for (const std::size_t i : chosen)
            ++counts[data->label(i)];
        QCOMPARE(counts.size(), std::size_t{10});
        for (const auto& [label, count] : counts)
            QVERIFY(count == 2 || count == 3);
        QCOMPARE(balancedSubset(*data, 25, 3), chosen);
        QVERIFY(balancedSubset(*data, 25, 4) != chosen);
        QCOMPARE(balancedSubset(*data, 5000, 3).size(), data->size());
    }
};

QTEST_APPLESS_MAIN(TestDataset)
#include "tst_dataset.moc"
