// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/augment.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <set>

using namespace vulpes;
using namespace vulpes::data;

namespace {

/// One picture whose every byte is another number, none of them 0.
PictureBlock block(int channels, int side = 8)
{
    PictureBlock made;
    made.height = made.width = side;
    made.channels = channels;
    for (int i = 0; i < 2 * side * side * channels; ++i)
        made.pixels.push_back(static_cast<std::uint8_t>(1 + i % 255));
    made.labels = {0, 1};
    return made;
}

/// Bytes stay bytes, so that a value tells where it came from and 0 is what was filled in.
Preprocessing plain(int channels)
{
    Preprocessing p;
    p.order = channels == 1 ? Preprocessing::ChannelOrder::Grey : Preprocessing::ChannelOrder::Rgb;
    p.mean.assign(static_cast<std::size_t>(channels), 0);
    p.deviation.assign(static_cast<std::size_t>(channels), 1 / 255.0);
    return p;
}

std::vector<float> augmented(const PictureBlock& pictures, const Augmentation& augmentation, std::uint64_t seed)
{
    base::Random random(seed);
    std::vector<float> out(pictures.picture(0).size(), -1);
    writeAugmented(pictures, 0, plain(pictures.channels), augmentation, random, out);
    for (float& value : out)
        value = std::round(value);
    return out;
}

/// The picture moved, mirrored and cut by the plainest loops.
std::vector<float> reference(const PictureBlock& pictures, int moveY, int moveX, bool flip, int cutTop, int cutLeft, int cut)
{
    std::vector<float> out;
    for (int y = 0; y < pictures.height; ++y)
        for (int x = 0; x < pictures.width; ++x)
            for (int c = 0; c < pictures.channels; ++c) {
                const int fromY = y - moveY;
                const int fromX = (flip ? pictures.width - 1 - x : x) - moveX;
                const bool inside = fromY >= 0 && fromY < pictures.height && fromX >= 0 && fromX < pictures.width;
                const bool isCut = y >= cutTop && y < cutTop + cut && x >= cutLeft && x < cutLeft + cut;
                const auto at = static_cast<std::size_t>((fromY * pictures.width + fromX) * pictures.channels + c);
                out.push_back(inside && !isCut ? static_cast<float>(pictures.picture(0)[at]) : 0.0F);
            }
    return out;
}

} // namespace

class TestAugment : public QObject
{
    Q_OBJECT

private slots:
    void plainIsTheFormula()
    {
        const PictureBlock pictures = block(3);
        Preprocessing p;
        std::vector<float> out(pictures.picture(1).size());
        writePlain(pictures, 1, p, out);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double expected = (pictures.picture(1)[i] / 255.0 - p.mean[i % 3]) / p.deviation[i % 3];
            QVERIFY(std::abs(static_cast<double>(out[i]) - expected) < 1e-5);
        }
    }

    void nothingSwitchedOnChangesNothing()
    {
        for (const int channels : {1, 3}) {
            const PictureBlock pictures = block(channels);
            QCOMPARE(augmented(pictures, {0, false, 0}, 3), reference(pictures, 0, 0, false, 0, 0, 0));
        }
    }

    void everyResultIsAMoveAFlipAndACut()
    {
        for (const int channels : {1, 3}) {
            const PictureBlock pictures = block(channels);
            std::set<std::vector<float>> possible;
            for (int moveY = -2; moveY <= 2; ++moveY)
                for (int moveX = -2; moveX <= 2; ++moveX)
                    for (const bool flip : {false, true})
                        possible.insert(reference(pictures, moveY, moveX, flip, 0, 0, 0));
            std::set<std::vector<float>> seen;
            for (std::uint64_t seed = 0; seed < 1000; ++seed)
                seen.insert(augmented(pictures, {2, true, 0}, seed));
            QCOMPARE(seen, possible); // all 50, and nothing else
        }
    }

    void cutsAreSquaresAnywhere()
    {
        const PictureBlock pictures = block(3);
        std::set<std::vector<float>> possible;
        for (int middleY = 0; middleY < 8; ++middleY)
            for (int middleX = 0; middleX < 8; ++middleX)
                possible.insert(reference(pictures, 0, 0, false, middleY - 1, middleX - 1, 3));
        std::set<std::vector<float>> seen;
        for (std::uint64_t seed = 0; seed < 2000; ++seed)
            seen.insert(augmented(pictures, {0, false, 3}, seed));
        QCOMPARE(seen, possible);
    }

    void switchingOneOffLeavesTheOthersAsTheyWere()
    {
        const PictureBlock pictures = block(3);
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            // The move and flip that the full change shows where nothing is cut.
            const auto moved = augmented(pictures, {2, false, 0}, seed);
            const auto flipped = augmented(pictures, {2, true, 0}, seed);
            const auto all = augmented(pictures, {2, true, 3}, seed);
            const auto cut = augmented(pictures, {0, false, 3}, seed);
            std::vector<float> mirrored;
            for (std::size_t y = 0; y < 8; ++y)
                for (std::size_t x = 8; x-- > 0;)
                    for (std::size_t c = 0; c < 3; ++c)
                        mirrored.push_back(moved[(y * 8 + x) * 3 + c]);
            QVERIFY(flipped == moved || flipped == mirrored);
            // The same pixels are cut whether or not the picture moves.
            for (std::size_t i = 0; i < all.size(); ++i)
                QCOMPARE(all[i], cut[i] == 0 ? 0.0F : flipped[i]);
        }
        // The generator is left at the same place too.
        base::Random one(9);
        base::Random other(9);
        std::vector<float> out(pictures.picture(0).size());
        writeAugmented(pictures, 0, plain(3), {4, true, 8}, one, out);
        writeAugmented(pictures, 1, plain(3), {0, false, 0}, other, out);
        QCOMPARE(one.next(), other.next());
    }

    void shiftsWiderThanThePictureLeaveOnlyTheMean()
    {
        const PictureBlock pictures = block(3);
        for (std::uint64_t seed = 0; seed < 300; ++seed)
            for (const float value : augmented(pictures, {100, true, 50}, seed))
                QVERIFY(value >= 0 && value <= 255);
    }

    void jsonBothWays()
    {
        const Augmentation odd{7, false, 12};
        QCOMPARE(augmentationFromJson(toJson(odd)).value(), odd);
        QCOMPARE(augmentationFromJson(Json::object()).value(), Augmentation{});
        for (const char* text : {R"([])", R"({"flip":1})", R"({"cutout":-1})", R"({"crop_padding":99999999999})", R"({"crop_padding":"4"})"})
            QCOMPARE(augmentationFromJson(Json::parse(text)).error().code, std::string("options_json"));
    }

    void saysHowFastItIs()
    {
        const PictureBlock pictures = block(3, 32);
        base::Random random(1);
        std::vector<float> out(pictures.picture(0).size());
        QElapsedTimer timer;
        timer.start();
        constexpr std::size_t kCount = 20000;
        for (std::size_t i = 0; i < kCount; ++i)
            writeAugmented(pictures, i % 2, plain(3), {4, true, 8}, random, out);
        qInfo("%.0f pictures/s", 1e9 * kCount / static_cast<double>(timer.nsecsElapsed()));
    }
};

QTEST_APPLESS_MAIN(TestAugment)
#include "tst_augment.moc"
