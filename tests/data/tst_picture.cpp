// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/picture.h"

#include <QTest>

#include <cmath>
#include <string>

using namespace vulpes;
using namespace vulpes::data;

namespace {

/// A 3 × 2 PNG: red, green, blue; (10, 20, 30), (40, 50, 60), (70, 80, 90). Made with Python's zlib.
std::string smallPng()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAF0lEQVR42mP4z8DAAMFcInIaRjZuAVEAM1kEwFyb4YwAAAAASUVORK5CYII=").toStdString();
}

std::string ppm(int width, int height, const std::string& bytes)
{
    return "P6\n" + std::to_string(width) + " " + std::to_string(height) + "\n255\n" + bytes;
}

/// Scaled to 0 … 255 without further change.
Preprocessing plain(int height, int width)
{
    Preprocessing p;
    p.height = height;
    p.width = width;
    p.mean = {0, 0, 0};
    p.deviation = {1.0 / 255, 1.0 / 255, 1.0 / 255};
    return p;
}

Picture greyRamp(int height, int width, double perRow, double perColumn)
{
    Picture picture{height, width, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                picture.rgb.push_back(static_cast<std::uint8_t>(perRow * y + perColumn * x));
    return picture;
}

} // namespace

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void aPngIsDecodedToItsPixels()
    {
        const Picture picture = decodePicture(smallPng()).value();
        QCOMPARE(picture.height, 2);
        QCOMPARE(picture.width, 3);
        const std::vector<std::uint8_t> expected = {255, 0, 0, 0, 255, 0, 0, 0, 255, 10, 20, 30, 40, 50, 60, 70, 80, 90};
        QCOMPARE(picture.rgb, expected);
    }

    void whatIsNoPictureIsRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        const QByteArray png = QByteArray::fromStdString(smallPng());
        QTest::newRow("nothing") << QByteArray() << QByteArray("picture_unreadable");
        QTest::newRow("text") << QByteArray("not a picture") << QByteArray("picture_unreadable");
        QTest::newRow("an animation") << QByteArray("GIF89a\1\0\1\0") << QByteArray("picture_unreadable");
        QTest::newRow("half a PNG") << png.left(png.size() / 2) << QByteArray("picture_unreadable");
        QTest::newRow("only a JPEG's start") << QByteArray("\xff\xd8\xff\xe0") << QByteArray("picture_unreadable");
        QTest::newRow("no size") << QByteArray("P6\n0 0\n255\n") << QByteArray("picture_unreadable");
        QTest::newRow("fewer bytes than pixels") << QByteArray("P6\n9000 9000\n255\n") << QByteArray("picture_unreadable");
        QTest::newRow("too large to decode") << QByteArray("P6\n20000 5001\n255\n") << QByteArray("picture_too_large");
    }
    void whatIsNoPictureIsRefusedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        const auto picture = decodePicture({bytes.data(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!picture);
        QCOMPARE(picture.error().code, code.toStdString());
    }

    void aPictureOfTheInputsSizeIsLeftAsItIs()
    {
        const Picture picture = decodePicture(smallPng()).value();
        const auto values = prepare(picture, plain(2, 3));
        QCOMPARE(values.size(), picture.rgb.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY(std::fabs(values[i] - static_cast<float>(picture.rgb[i])) < 1e-4F);
    }

    void halvingAveragesWithATriangle()
    {
        // Output pixel i lies at 2i + 0.5; the triangle of half width 2 weighs the pixels at distance 0.5 and 1.5 as 3 : 1.
        const Picture picture = decodePicture(ppm(8, 2, std::string(24, '\0') + std::string(24, '\0'))).value();
        Picture stripe = picture;
        for (std::size_t row = 0; row < 2; ++row)
            for (std::size_t c = 0; c < 3; ++c)
                stripe.rgb[(row * 8 + 2) * 3 + c] = 240;
        const auto values = prepare(stripe, plain(1, 4));
        QVERIFY(std::fabs(values[0] - 240.0F / 7) < 1e-3F); // pixels 0, 1 and 2 as 3 : 3 : 1; there is none before
        QVERIFY(std::fabs(values[3] - 240.0F * 3 / 8) < 1e-3F);
        QVERIFY(std::fabs(values[6]) < 1e-3F);
    }

    void enlargingInterpolatesLinearly()
    {
        // A ramp of 8 per pixel, twice as large: inside, neighbours differ by 4 and the first lies a quarter pixel before the second pixel.
        const auto values = prepare(greyRamp(16, 16, 0, 8), plain(32, 32));
        for (std::size_t x = 1; x + 1 < 32; ++x)
            QVERIFY(std::fabs(values[x * 3] - static_cast<float>((static_cast<double>(x) + 0.5) / 2 - 0.5) * 8) < 1e-3F);
    }

    void theMiddleOfALongPictureIsTaken()
    {
        // 10 × 30 to 10 × 10: columns 10 … 19.
        const auto values = prepare(greyRamp(10, 30, 0, 8), plain(10, 10));
        for (std::size_t x = 0; x < 10; ++x)
            QVERIFY(std::fabs(values[x * 3] - static_cast<float>(8 * (10 + x))) < 1e-3F);
        // The same standing.
        const auto standing = prepare(greyRamp(30, 10, 8, 0), plain(10, 10));
        QVERIFY(std::fabs(standing[0] - 80.0F) < 1e-3F);
    }

    void aFinePatternBecomesGreyInsteadOfStripes()
    {
        Picture picture{64, 64, {}};
        for (int i = 0; i < 64 * 64; ++i)
            picture.rgb.insert(picture.rgb.end(), 3, static_cast<std::uint8_t>(i % 2 == 0 ? 0 : 200));
        for (const float value : prepare(picture, plain(8, 8)))
            QVERIFY(std::fabs(value - 100.0F) < 5.0F);
    }

    void channelsFollowTheOrderAndTheirOwnMeanAndDeviation()
    {
        const Picture picture = decodePicture(ppm(1, 1, std::string("\x33\x66\xcc", 3))).value(); // 0.2, 0.4, 0.8
        Preprocessing p;
        p.height = p.width = 1;
        p.order = Preprocessing::ChannelOrder::Bgr;
        p.mean = {0.5, 0.25, 0};
        p.deviation = {0.5, 0.5, 0.1};
        const auto values = prepare(picture, p);
        QVERIFY(std::fabs(values[0] - 0.6F) < 1e-5F);
        QVERIFY(std::fabs(values[1] - 0.3F) < 1e-5F);
        QVERIFY(std::fabs(values[2] - 2.0F) < 1e-5F);
        p.order = Preprocessing::ChannelOrder::Grey;
        p.mean = {0};
        p.deviation = {1};
        const auto grey = prepare(picture, p);
        QCOMPARE(grey.size(), std::size_t{1});
        QVERIFY(std::fabs(grey[0] - (0.299F * 0.2F + 0.587F * 0.4F + 0.114F * 0.8F)) < 1e-5F);
    }

    void preprocessingSurvivesItsDocument()
    {
        Preprocessing p;
        p.order = Preprocessing::ChannelOrder::Bgr;
        p.classes = {"fox", "hare"};
        p.width = 96;
        QCOMPARE(preprocessingFromJson(toJson(p)).value(), p);
    }

    void aWrongDocumentIsRefusedByItsKey_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("text for a number") << QByteArray("height") << QByteArray("\"224\"");
        QTest::newRow("no pixels") << QByteArray("width") << QByteArray("0");
        QTest::newRow("too many pixels") << QByteArray("width") << QByteArray("1000000");
        QTest::newRow("unknown order") << QByteArray("order") << QByteArray("\"rbg\"");
        QTest::newRow("mean of two channels") << QByteArray("mean") << QByteArray("[0.5, 0.5]");
        QTest::newRow("deviation of zero") << QByteArray("deviation") << QByteArray("[1, 0, 1]");
        QTest::newRow("class without name") << QByteArray("classes") << QByteArray("[1]");
    }
    void aWrongDocumentIsRefusedByItsKey()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        Json json = toJson(Preprocessing());
        json[key.toStdString()] = Json::parse(value.toStdString());
        const auto wrong = preprocessingFromJson(json);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, std::string("preprocessing_json"));
        QCOMPARE(std::get<std::string>(wrong.error().facts.front().value), key.toStdString());
        json.erase(key.toStdString());
        QVERIFY(!preprocessingFromJson(json));
    }
};

QTEST_APPLESS_MAIN(TestPicture)
#include "tst_picture.moc"
