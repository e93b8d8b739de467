// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

using vulpes::base::Random;

class TestRandom : public QObject
{
    Q_OBJECT

private slots:
    void theStreamIsThePublishedXoshiro256StarStar()
    {
        // xoshiro256** seeded by SplitMix64(0): the first outputs as other implementations give them.
        Random zero(0);
        QCOMPARE(zero.next(), 0x99ec5f36cb75f2b4ULL);
        QCOMPARE(zero.next(), 0xbf6e1f784956452aULL);
        QCOMPARE(zero.next(), 0x1a5f849d4933e6e0ULL);
    }

    void equalSeedsGiveEqualStreams()
    {
        Random a(7);
        Random b(7);
        Random c(8);
        bool differs = false;
        for (int i = 0; i < 100; ++i) {
            const auto x = a.next();
            QCOMPARE(x, b.next());
            differs = differs || x != c.next();
        }
        QVERIFY(differs);
    }

    void boundedNumbersAreUniform()
    {
        // Chi-square with 6 degrees of freedom: 22.46 is passed by chance once in 1,000; the seed is fixed.
        Random random(3);
        std::array<int, 7> counts{};
        constexpr int kDraws = 70'000;
        for (int i = 0; i < kDraws; ++i)
            ++counts[random.below(7)];
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += std::pow(count - kDraws / 7.0, 2) / (kDraws / 7.0);
        QVERIFY2(chiSquare < 22.46, qPrintable(QString::number(chiSquare)));
    }

    void aBoundThatIsNoPowerOfTwoHasNoBias()
    {
        // Taking a remainder of 2^64 by 3 * 2^62 would hit the lowest third twice as often.
        Random random(5);
        int low = 0;
        constexpr int kDraws = 30'000;
        for (int i = 0; i < kDraws; ++i)
            low += random.below(3ULL << 62) < (1ULL << 62);
        QVERIFY(std::abs(low - kDraws / 3) < 4 * std::sqrt(kDraws * 2.0 / 9));
    }

    void uniformNumbersStayBelowOne()
    {
        Random random(11);
        double sum = 0;
        for (int i = 0; i < 100'000; ++i) {
            const double u = random.uniform();
            QVERIFY(u >= 0 && u < 1);
            sum += u;
        }
        QVERIFY(std::abs(sum / 100'000 - 0.5) < 4 * std::sqrt(1 / 12.0 / 100'000));
    }

    void normalNumbersHaveTheirMoments()
    {
        Random random(13);
        constexpr int kDraws = 200'000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < kDraws; ++i) {
            const double z = random.normal();
            QVERIFY(std::isfinite(z));
            sum += z;
            squares += z * z;
            fourths += z * z * z * z;
        }
        QVERIFY(std::abs(sum / kDraws) < 4 / std::sqrt(kDraws));
        QVERIFY(std::abs(squares / kDraws - 1) < 4 * std::sqrt(2.0 / kDraws));
        QVERIFY(std::abs(fourths / kDraws - 3) < 4 * std::sqrt(96.0 / kDraws));
    }

    void shufflingReachesEveryOrderEquallyOften()
    {
        Random random(17);
        std::array<int, 6> counts{};
        for (int i = 0; i < 12'000; ++i) {
            std::vector<int> items = {0, 1, 2};
            random.shuffle(items);
            ++counts[static_cast<std::size_t>(items[0] * 2 + (items[1] > items[2]))];
        }
        double chiSquare = 0;
        for (const int count : counts)
            chiSquare += std::pow(count - 2000.0, 2) / 2000.0;
        QVERIFY2(chiSquare < 20.52, qPrintable(QString::number(chiSquare))); // 5 degrees of freedom, 1 in 1,000
    }
};

QTEST_GUILESS_MAIN(TestRandom)
#include "tst_random.moc"
