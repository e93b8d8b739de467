// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph/block.h"
#include "space/block_variants.h"
#include "space/describe.h"
#include "space/named_spaces.h"

#include <QTest>

#include <set>

using namespace vulpes;
using namespace vulpes::space;

class TestBlockVariants : public QObject
{
    Q_OBJECT

private slots:
    void countsAreThoseOfTheDecisions_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("count");
        QTest::newRow("5 stages × (4 expansions × 3 kernels) × first or later") << "foxnas-cpu" << 5 * 12 * 2;
        QTest::newRow("the same × depthwise or fused") << "foxnas-tpu" << 5 * 24 * 2;
    }

    void countsAreThoseOfTheDecisions()
    {
        QFETCH(QString, name);
        QFETCH(int, count);
        const auto variants = blockVariants(*namedSpace(name.toStdString()).value());
        QVERIFY(variants);
        QCOMPARE(static_cast<int>(variants->size()), count);
    }

    void theNetworkOfAVariantHasThatBlock()
    {
        const auto space = namedSpace("foxnas-cpu").value();
        const auto globals = space->globalChoices();
        std::set<std::string> texts;
        for (const auto variants = blockVariants(*space).value(); const BlockVariant& variant : variants) {
            const Architecture network = networkWith(*space, variant, globals[2]);
            QVERIFY(space->check(network));
            QCOMPARE(space->value(network, *space->find("resolution")).value(), 192.0);
            for (std::size_t i = 0; i < variant.decisions.size(); ++i)
                QCOMPARE(int{network.choices[variant.decisions[i]]}, variant.choices[i]);
            texts.insert(space->format(network));
        }
        QCOMPARE(texts.size(), std::size_t{1 + 5 * 22});  // the smallest block of each place gives the same, smallest network
    }

    void everyBlockOfEveryNetworkIsAVariant()
    {
        // The table is complete: keys of random networks' blocks are keys of variants' blocks.
        const auto space = namedSpace("foxnas-cpu").value();
        const auto globals = space->globalChoices().front();
        std::set<std::string> known;
        const auto keys = [&](const Architecture& network, auto&& use) {
            const auto graph = describe(*space, network, {});
            QVERIFY(graph);
            const auto blocks = graph::cutIntoBlocks(*graph);
            QVERIFY(blocks);
            for (const auto& block : *blocks)
                use(block.key);
        };
        for (const auto variants = blockVariants(*space).value(); const BlockVariant& variant : variants)
            keys(networkWith(*space, variant, globals), [&](const std::string& key) { known.insert(key); });
        QCOMPARE(known.size(), std::size_t{5 * 24 + 2});
        base::Random random(5);
        for (int i = 0; i < 50; ++i)
            keys(space->sample(random, {{"resolution", 128}}), [&](const std::string& key) { QVERIFY2(known.contains(key), key.c_str()); });
    }
};

QTEST_GUILESS_MAIN(TestBlockVariants)
#include "tst_block_variants.moc"
