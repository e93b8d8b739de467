// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/shapes.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <thread>

using namespace vulpes::data::shapes;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes drawn(std::string_view name, const ShapeId& id)
{
    Bytes bytes(3 * kPixels);
    draw(*shapeSet(name), id, bytes);
    return bytes;
}

std::array<double, 3> means(const Bytes& bytes)
{
    std::array<double, 3> sums{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        sums[i % 3] += bytes[i];
    for (double& sum : sums)
        sum /= kPixels;
    return sums;
}

} // namespace

/// The golden numbers are those of two independent prototypes (C++ in single, Python in double precision) of the published recipe.
class TestShapes : public QObject
{
    Q_OBJECT

private slots:
    void theTreeOfSeedsIsTheRecipes()
    {
        QCOMPARE(mix(1), 0x5692161d100b05e5ULL);
        QCOMPARE(key(1, 7), 0x0643eff3fc1a81aaULL);
        const std::uint64_t first = key(key(key(1, 7), 0), 0);
        QCOMPARE(first, 0xd0eb3586f0c4338aULL);
        QVERIFY(std::abs(ShapeRandom(key(first, 1)).unit() - 0.142038) < 1e-6);
    }

    void labelsAreTheRecipes()
    {
        std::vector<int> train;
        for (std::size_t i = 0; i < 20; ++i)
            train.push_back(labelOf({1, 0, i}));
        QCOMPARE(train, (std::vector<int>{2, 4, 6, 0, 3, 1, 9, 8, 7, 5, 3, 9, 4, 0, 7, 6, 8, 1, 5, 2}));
        std::vector<int> test;
        for (std::size_t i = 0; i < 10; ++i)
            test.push_back(labelOf({1, 2, i}));
        QCOMPARE(test, (std::vector<int>{8, 5, 4, 9, 0, 1, 3, 6, 2, 7}));
    }

    void everyBlockOfTenHoldsEachClassOnce()
    {
        for (const std::size_t block : {0, 7, 12345})
            for (int split = 0; split < 3; ++split) {
                std::set<int> labels;
                for (std::size_t i = 0; i < 10; ++i)
                    labels.insert(labelOf({3, split, 10 * block + i}));
                QCOMPARE(labels.size(), std::size_t{10});
            }
    }

    void picturesAreThoseOfThePrototype()
    {
        struct Golden
        {
            std::array<double, 3> means;
            std::array<int, 3> middle;  // pixel (16, 16)
        };
        const Golden golden[] = {{{143.9, 127.5, 79.4}, {150, 127, 61}}, {{107.1, 139.7, 167.0}, {64, 108, 136}}, {{87.1, 81.0, 107.5}, {3, 144, 116}}};
        for (std::size_t i = 0; i < 3; ++i) {
            const Bytes bytes = drawn("shapes", {1, 0, i});
            for (std::size_t c = 0; c < 3; ++c) {
                QVERIFY(std::abs(means(bytes)[c] - golden[i].means[c]) < 0.06);
                QVERIFY(std::abs(bytes[3 * (16 * kSide + 16) + c] - golden[i].middle[c]) <= 1);
            }
        }
    }

    void statisticsAreThoseOfThePrototype()
    {
        // Of 16,000 training pictures in the recipe. Here 2,000: a picture's mean has a deviation of 0.2, so theirs has one of 0.0045.
        struct Expected
        {
            const char* name;
            std::array<double, 3> mean;
            std::array<double, 3> deviation;
        };
        const Expected expected[] = {{"shapes", {0.473, 0.472, 0.470}, {0.257, 0.248, 0.261}},
            {"shapes-studio", {0.479, 0.479, 0.477}, {0.277, 0.272, 0.278}}, {"shapes-woven", {0.521, 0.478, 0.408}, {0.297, 0.276, 0.244}},
            {"shapes-dusk", {0.247, 0.290, 0.318}, {0.149, 0.172, 0.191}}, {"shapes-print-neutral", {0.498, 0.499, 0.500}, {0.172, 0.170, 0.173}}};
        for (const Expected& e : expected) {
            constexpr std::size_t kCount = 2000;
            std::array<double, 3> sum{};
            std::array<double, 3> squares{};
            for (std::size_t i = 0; i < kCount; ++i) {
                const Bytes bytes = drawn(e.name, {1, 0, i});
                for (std::size_t k = 0; k < bytes.size(); ++k) {
                    sum[k % 3] += bytes[k] / 255.0;
                    squares[k % 3] += bytes[k] / 255.0 * bytes[k] / 255.0;
                }
            }
            for (std::size_t c = 0; c < 3; ++c) {
                const double mean = sum[c] / kCount / kPixels;
                const double deviation = std::sqrt(squares[c] / kCount / kPixels - mean * mean);
                QVERIFY2(std::abs(mean - e.mean[c]) < 0.018 && std::abs(deviation - e.deviation[c]) < 0.012,
                         qPrintable(QString("%1 %2 %3").arg(e.name).arg(mean).arg(deviation)));
            }
        }
    }

    void aPictureDependsOnNothingButItsNumbers()
    {
        constexpr std::size_t kCount = 40;
        std::vector<Bytes> forwards;
        for (std::size_t i = 0; i < kCount; ++i)
            forwards.push_back(drawn("shapes-domains", {5, 1, i}));
        std::vector<Bytes> backwards(kCount);
        std::thread other([&] {
            for (std::size_t i = kCount; i-- > 0;)
                backwards[i] = drawn("shapes-domains", {5, 1, i});
        });
        other.join();
        QCOMPARE(backwards, forwards);
        QVERIFY(drawn("shapes", {6, 1, 0}) != drawn("shapes", {5, 1, 0}));
        QVERIFY(drawn("shapes", {5, 2, 0}) != drawn("shapes", {5, 1, 0}));
        QVERIFY(drawn("shapes", {5, 1, 1}) != drawn("shapes", {5, 1, 0}));
    }

    void setsDiffer()
    {
        // Of the first 30 pictures no two sets show all the same ones.
        std::set<std::string> seen;
        for (const ShapeSet& set : shapeSets()) {
            std::string all;
            for (std::size_t i = 0; i < 30; ++i) {
                const Bytes bytes = drawn(set.name, {1, 0, i});
                all.append(bytes.begin(), bytes.end());
            }
            seen.insert(std::move(all));
        }
        QCOMPARE(seen.size(), shapeSets().size());
        QCOMPARE(shapeSet("shapes-domain"), nullptr);
    }

    void mixedDomainsTakeTurns()
    {
        const char* const sources[] = {"shapes-studio", "shapes-woven", "shapes-dusk"};
        for (std::size_t i = 0; i < 60; ++i)
            QCOMPARE(drawn("shapes-domains", {1, 0, i}), drawn(sources[i / 10 % 3], {1, 0, i}));
    }

    void neitherLumaNorHueTellsTheClass()
    {
        // Correlation ratio of 10,000 pictures: under no relation its expectation is 9 / 9,999; twice that is far in the tail.
        constexpr std::size_t kCount = 10000;
        for (const char* name : {"shapes", "shapes-neutral", "shapes-print-neutral"}) {
            const auto ratio = [&](auto value) {
                std::array<double, kClasses> sums{};
                double sum = 0;
                double squares = 0;
                for (std::size_t i = 0; i < kCount; ++i) {
                    const ShapeId id{1, 0, i};
                    const double v = value(lookOf(*shapeSet(name), id));
                    sums[static_cast<std::size_t>(labelOf(id))] += v;
                    sum += v;
                    squares += v * v;
                }
                double between = 0;
                for (const double ofClass : sums)
                    between += std::pow(ofClass / (kCount / 10.0) - sum / kCount, 2) * kCount / 10;
                return between / (squares - sum * sum / kCount);
            };
            QVERIFY(ratio([](const ObjectLook& look) { return look.luma; }) < 0.0025);
            QVERIFY(ratio([](const ObjectLook& look) { return std::cos(6.283185307 * look.hue); }) < 0.0025);
            QVERIFY(ratio([](const ObjectLook& look) { return std::sin(6.283185307 * look.hue); }) < 0.0025);
        }
    }

    void domainsShowTheHueOfTheClassAsOftenAsTheySay()
    {
        constexpr std::array<int, kClasses> kSlots = {0, 6, 1, 5, 2, 7, 3, 8, 4, 9};
        struct Expected
        {
            const char* name;
            double own;
            double partner;
        };
        for (const Expected& e : {Expected{"shapes-studio", 0.9, 0}, {"shapes-woven", 0.8, 0}, {"shapes-dusk", 0.7, 0}, {"shapes-reversed", 0.1, 0.9},
                 {"shapes-neutral", 0, 0}, {"shapes-print-own", 0.8, 0}, {"shapes-print-reversed", 0.1, 0.9}}) {
            constexpr std::size_t kCount = 20000;
            std::size_t own = 0;
            std::size_t partner = 0;
            for (std::size_t i = 0; i < kCount; ++i) {
                const ShapeId id{1, 0, i};
                // The jitter is ± 0.03 turns, so the nearest slot is the one that was meant.
                const int slot = (static_cast<int>(std::lround(10 * lookOf(*shapeSet(e.name), id).hue)) + 10) % 10;
                const int expected = kSlots[static_cast<std::size_t>(labelOf(id))];
                own += slot == expected ? 1 : 0;
                partner += slot == (expected + 5) % 10 ? 1 : 0;
            }
            const double any = (1 - e.own - e.partner) / 10;
            QVERIFY2(std::abs(static_cast<double>(own) / kCount - (e.own + any)) < 0.01, e.name);
            QVERIFY2(std::abs(static_cast<double>(partner) / kCount - (e.partner + any)) < 0.01, e.name);
        }
    }

    void anyNumberGivesAPicture()
    {
        // Sanitizer builds run this too: every set, far indices, odd seeds.
        for (const ShapeSet& set : shapeSets())
            for (std::size_t i = 0; i < 400; ++i) {
                const Bytes bytes = drawn(set.name, {i * 0x123456789ULL, static_cast<int>(i % 3), i * 7919 * 104729});
                QVERIFY(*std::max_element(bytes.begin(), bytes.end()) > *std::min_element(bytes.begin(), bytes.end()));
            }
    }

    void saysHowFastItIs()
    {
        QElapsedTimer timer;
        timer.start();
        constexpr std::size_t kCount = 3000;
        Bytes bytes(3 * kPixels);
        for (std::size_t i = 0; i < kCount; ++i)
            draw(*shapeSet("shapes"), {1, 0, i}, bytes);
        qInfo("%.0f pictures/s", 1e9 * kCount / static_cast<double>(timer.nsecsElapsed()));
    }
};

QTEST_APPLESS_MAIN(TestShapes)
#include "tst_shapes.moc"
