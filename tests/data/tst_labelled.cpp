// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/labelled.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace vulpes;
using namespace vulpes::data;

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
    }
};

QTEST_APPLESS_MAIN(TestLabelled)
#include "tst_labelled.moc"
