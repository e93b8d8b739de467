// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/idx.h"

#include "data/data_files.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace vulpes;
using namespace vulpes::data;
using namespace vulpes::testing;

namespace {

QByteArray number(std::uint32_t value)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

QByteArray header(char type, const std::vector<std::uint32_t>& sizes)
{
    QByteArray bytes = QByteArray(2, '\0') + type + static_cast<char>(sizes.size());
    for (const std::uint32_t size : sizes)
        bytes += number(size);
    return bytes;
}

/// Pictures of 2 × 3 pixels: picture i holds 10 i … 10 i + 5.
QByteArray pictures(std::uint32_t count)
{
    QByteArray bytes = header(8, {count, 2, 3});
    for (std::uint32_t i = 0; i < count; ++i)
        for (std::uint32_t p = 0; p < 6; ++p)
            bytes += static_cast<char>(10 * i + p);
    return bytes;
}

/// Two labels in turn.
QByteArray labels(std::uint32_t count, char first = 4, char second = 7)
{
    QByteArray bytes = header(8, {count});
    for (std::uint32_t i = 0; i < count; ++i)
        bytes += i % 2 == 0 ? first : second;
    return bytes;
}

/// A gzip file: the raw stream of qCompress between gzip's own head and tail (RFC 1952).
QByteArray gzipped(const QByteArray& bytes)
{
    const QByteArray packed = qCompress(bytes);
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    const auto little = [](std::uint32_t value) {
        const QByteArray big = number(value);
        return QByteArray(1, big[3]) + big[2] + big[1] + big[0];
    };
    // Four bytes of Qt's size and two of zlib's head before the stream, four of its sum after it.
    return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10) + packed.mid(6, packed.size() - 10) + little(~crc)
        + little(static_cast<std::uint32_t>(bytes.size()));
}

std::string reasonOf(const QByteArray& bytes, std::size_t rank = 3)
{
    const auto parsed = parseIdx(bytes.toStdString(), rank, "x");
    return parsed ? "none" : parsed.error().code == "data_malformed" ? factOf(parsed.error().facts, "reason") : parsed.error().code;
}

std::string source(const QTemporaryDir& folder)
{
    return "idx:" + folder.path().toStdString();
}

} // namespace

class TestIdx : public QObject
{
    Q_OBJECT

private slots:
    void sizesAndBytesAreRead()
    {
        for (const QByteArray& bytes : {pictures(3), gzipped(pictures(3))}) {
            const auto array = parseIdx(bytes.toStdString(), 3, "x").value();
            QCOMPARE(array.sizes, (std::vector<std::size_t>{3, 2, 3}));
            QCOMPARE(array.bytes.size(), std::size_t{18});
            QCOMPARE(static_cast<int>(array.bytes[17]), 25);
        }
    }

    void whatIsWrongHasAReason()
    {
        const QByteArray good = pictures(3);
        QCOMPARE(reasonOf({}), std::string("data_empty"));
        QCOMPARE(reasonOf(good.left(3)), std::string("truncated"));
        QCOMPARE(reasonOf(good.left(11)), std::string("truncated"));
        QCOMPARE(reasonOf(good.chopped(1)), std::string("truncated"));
        QCOMPARE(reasonOf(good + "x"), std::string("size"));
        QCOMPARE(reasonOf("PK" + good.mid(2)), std::string("magic"));
        QCOMPARE(reasonOf(header(13, {3, 2, 3}) + good.mid(16)), std::string("type")); // floats
        QCOMPARE(reasonOf(header(8, {3, 2, 3, 3})), std::string("rank")); // colours
        QCOMPARE(reasonOf(good, 1), std::string("rank"));
        QCOMPARE(reasonOf(header(8, {0, 2, 3})), std::string("data_empty"));
        QCOMPARE(reasonOf(header(8, {3, 0, 3})), std::string("data_empty"));
        QByteArray damaged = gzipped(good);
        damaged[damaged.size() - 6] = static_cast<char>(~damaged[damaged.size() - 6]);
        QCOMPARE(reasonOf(damaged), std::string("gzip"));
        QCOMPARE(reasonOf(gzipped(good + "x")), std::string("size"));
        QCOMPARE(reasonOf(gzipped(good.chopped(1))), std::string("truncated"));
    }

    void hugeClaimsTakeNoMemory()
    {
        QCOMPARE(reasonOf(header(8, {0xffffffff, 0xffffffff, 0xffffffff})), std::string("side"));
        QCOMPARE(reasonOf(header(8, {0xffffffff, 8192, 8192})), std::string("truncated"));
        QCOMPARE(reasonOf(gzipped(header(8, {0xffffffff, 8192, 8192}))), std::string("gzip"));
        QCOMPARE(reasonOf(gzipped(header(8, {2000, 1000, 1000}))), std::string("truncated")); // 2 GB claimed
    }

    void foldersOfAnyUsualNames()
    {
        for (const auto& [images, labelsName, packed] : {std::tuple{"train-images-idx3-ubyte", "train-labels-idx1-ubyte", false},
                 {"train-images.idx3-ubyte", "train-labels.idx1-ubyte", false}, {"train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", true}}) {
            QTemporaryDir folder;
            writeFile(folder.filePath(images), packed ? gzipped(pictures(10)) : pictures(10));
            writeFile(folder.filePath(labelsName), packed ? gzipped(labels(10)) : labels(10));
            const auto data = readLabelled(source(folder), {.height = 2, .width = 3}).value();
            QCOMPARE(data.classes, (std::vector<std::string>{"4", "7"}));
            QCOMPARE(data.train.channels, 1);
            QCOMPARE(data.train.size() + data.validation.size() + data.test.size(), std::size_t{10});
            // Pixels and label belong together: picture i begins with 10 i and is of class i mod 2.
            for (std::size_t i = 0; i < data.train.size(); ++i)
                QCOMPARE(data.train.labels[i], data.train.picture(i)[0] / 10 % 2);
            QCOMPARE(data.preprocessing().order, Preprocessing::ChannelOrder::Grey);
        }
    }

    void picturesAndLabelsMustFit()
    {
        QTemporaryDir folder;
        QCOMPARE(readLabelled(source(folder), {}).error().code, std::string("data_empty"));
        writeFile(folder.filePath("train-images-idx3-ubyte"), pictures(10));
        QCOMPARE(readLabelled(source(folder), {}).error().code, std::string("data_empty"));
        writeFile(folder.filePath("train-labels-idx1-ubyte"), labels(9));
        QCOMPARE(factOf(readLabelled(source(folder), {}).error().facts, "reason"), std::string("count"));
        writeFile(folder.filePath("train-labels-idx1-ubyte"), labels(10, 5, 5));
        QCOMPARE(readLabelled(source(folder), {}).error().code, std::string("data_one_class"));
        writeFile(folder.filePath("train-labels-idx1-ubyte"), labels(10));
        writeFile(folder.filePath("t10k-images-idx3-ubyte"), pictures(4));
        writeFile(folder.filePath("t10k-labels-idx1-ubyte"), labels(4, 4, 8));
        const Error error = readLabelled(source(folder), {}).error();
        QCOMPARE(factOf(error.facts, "reason"), std::string("label"));
        QCOMPARE(factOf(error.facts, "record"), std::string("1"));
    }

    void publishedMnist()
    {
        NEEDS_PUBLISHED("mnist/train-images-idx3-ubyte.gz");
        const auto data = readLabelled("idx:" + published("mnist"), {.height = 28, .width = 28}).value();
        QCOMPARE(data.classes.size(), std::size_t{10});
        QCOMPARE(data.train.size() + data.validation.size(), std::size_t{20000});
        QCOMPARE(data.test.size(), std::size_t{8000});
        QCOMPARE(data.test.labels[0], 7); // the well-known first test digits
        QCOMPARE(data.test.labels[1], 2);
        // The published mean and deviation.
        QVERIFY(std::abs(data.preprocessing().mean[0] - 0.1307) < 0.002);
        QVERIFY(std::abs(data.preprocessing().deviation[0] - 0.3081) < 0.002);
    }
};

QTEST_APPLESS_MAIN(TestIdx)
#include "tst_idx.moc"
