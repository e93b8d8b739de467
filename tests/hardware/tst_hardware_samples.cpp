// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/samples.h"

#include "hardware/tables.h"
#include "space/named_spaces.h"

using namespace vulpes;
using namespace vulpes::hardware;

/// Tables as samples of a study.
class TestHardwareSamples : public QObject
{
    Q_OBJECT

    HardwareTablePtr m_table;
    std::optional<space::SearchSpace> m_space;

    static space::SearchSpace spaceOf(std::size_t decisions, std::vector<double> values)
    {
        std::vector<space::Decision> all;
        space::Stage stage{"cell", {}, {{}}};
        for (std::size_t i = 0; i < decisions; ++i) {
            const std::string key(1, static_cast<char>('a' + i));
            stage.blocks[0].push_back(i);
            all.push_back({"scell.b1." + key, key, key, 0, 1, values, {}});
        }
        auto made = space::SearchSpace::make("nasbench201", "Cells", std::move(all), {stage}, {});
        if (!made)
            qFatal("%s", std::get<std::string>(made.error().facts[0].value).c_str());
        return std::move(*made);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto read = readHardwareBytes({{"cells.csv", "arch_idx,ops,a_latency_ms,b_cifar10_latency_ms,b_cifar100_latency_ms,a_energy_mj,a_arithmetic_intensity\n"
                                                     "7,421211,1.5,3,4,0.5,2\n3,334131,2.5,5,6,,2\n2,000000,0,,,1,2\n3,334131,3.5,5,6,,2\n5,111111,,,,,3\n"},
            {"accuracies.csv", "arch_idx,ops,cifar10_test_12,cifar10_test_200,cifar100_test_200\n7,421211,70,85.5,52\n3,334131,80,93.5,70\n2,000000,10,10,1\n"},
            {"more.csv", "arch_idx,c_latency_ms,acc_darcy\n7,9,-0.5\n8,9,0.5\n"}});
        QVERIFY(read.has_value());
        m_table = read->of("nasbench201");
        m_space = spaceOf(6, {0, 1, 2, 3, 4});
    }

    void networksKeepIndexAccuracyAndTimes()
    {
        const auto set = toSamples(*m_table, *m_space, {{"a"}, {}, {}, false});
        QVERIFY2(set.has_value(), set ? "" : set.error().code.c_str());
        QCOMPARE(set->task, std::string("cifar10_test_200"));
        QCOMPARE(set->samples.size(), std::size_t{3});   // 5 has neither time nor accuracy, of 8 the operators are not known
        QCOMPARE(set->samples[0].label, std::string("2"));
        QCOMPARE(set->samples[2].label, std::string("7"));
        QCOMPARE(set->samples[2].accuracy, std::optional(85.5));
        QCOMPARE(set->samples[2].metric("a", study::kLatencyMs), std::optional(1.5));
        QCOMPARE(set->samples[2].metric("a", study::kEnergyMj), std::optional(0.5));
        QCOMPARE(set->samples[2].timings.size(), std::size_t{2});   // an intensity is no cost
        QCOMPARE(set->samples[2].observation.architecture.choices, (std::vector<std::int8_t>{4, 2, 1, 2, 1, 1}));
        QVERIFY(m_space->check(set->samples[2].observation.architecture).has_value());
        QCOMPARE(operatorsOf(*m_space, set->samples[2].observation.architecture), (Operators{4, 2, 1, 2, 1, 1}));
        QCOMPARE(set->samples[1].timings[0].repeats, (std::vector<double>{2.5, 3.5}));
        // A time of zero is none a study could hold.
        QVERIFY(!set->samples[0].metric("a", study::kLatencyMs));
        QCOMPARE(set->problems.size(), std::size_t{1});
        QCOMPARE(set->devices.size(), std::size_t{1});
    }

    void dataSetAndTaskAreThoseAskedFor()
    {
        const auto all = toSamples(*m_table, *m_space, {});
        QCOMPARE(all->devices.size(), std::size_t{3});
        QCOMPARE(all->samples[2].metric("b", study::kLatencyMs), std::optional(3.0));
        const auto other = toSamples(*m_table, *m_space, {{"b"}, "cifar100", {}, true});
        QCOMPARE(other->task, std::string("cifar100_test_200"));
        QCOMPARE(other->samples.size(), std::size_t{2});
        QCOMPARE(other->samples[1].metric("b", study::kLatencyMs), std::optional(4.0));
        QCOMPARE(toSamples(*m_table, *m_space, {{}, {}, "cifar10_test_12", false})->samples[2].accuracy, std::optional(70.0));
    }

    void namedSpacesNumberTheirOperatorsAsTheBenchmarksDo()
    {
        for (const Benchmark& known : benchmarks()) {
            if (known.operators.empty())
                continue;   // Once-for-all's space is none of ours
            const auto space = space::namedSpace(known.space);
            QVERIFY2(space.has_value(), std::string(known.space).c_str());
            QCOMPARE((*space)->decisions().size(), known.positions);
            for (const auto& decision : (*space)->decisions()) {
                QCOMPARE(decision.values.size(), known.operators.size());
                for (std::size_t i = 0; i < decision.labels.size(); ++i)
                    QCOMPARE(decision.labels[i], std::string(known.operators[i]));
            }
            Operators operators;
            for (std::size_t i = 0; i < known.positions; ++i)
                operators.push_back(static_cast<std::uint8_t>((i + 1) % known.operators.size()));
            const auto architecture = architectureOf(known, **space, operators);
            QVERIFY(architecture && (*space)->check(*architecture));
            QCOMPARE(operatorsOf(**space, *architecture), operators);
        }
    }

    void wrongWordsAreNamed()
    {
        QCOMPARE(toSamples(*m_table, *m_space, {{"z"}, {}, {}, false}).error().code, std::string("hw_device_unknown"));
        QCOMPARE(toSamples(*m_table, *m_space, {{}, "mnist", {}, false}).error().code, std::string("hw_dataset_unknown"));
        QCOMPARE(toSamples(*m_table, *m_space, {{}, {}, "cifar10_test_90", false}).error().code, std::string("hw_task_unknown"));
        // A score that is no percentage is no accuracy of a study.
        QCOMPARE(toSamples(*m_table, *m_space, {{}, {}, "acc_darcy", false}).error().code, std::string("hw_task_unknown"));
        QCOMPARE(toSamples(*m_table, spaceOf(5, {0, 1, 2, 3, 4}), {}).error().code, std::string("arch_outside_space"));
        QCOMPARE(toSamples(*m_table, spaceOf(6, {0, 1, 2}), {}).error().code, std::string("arch_outside_space"));
        const auto nothing = readHardwareBytes({{"c.csv", "arch_idx,c_latency_ms\n7,9\n"}});
        QCOMPARE(toSamples(*nothing->of("nasbench201"), *m_space, {}).error().code, std::string("hw_no_samples"));
    }
};

QTEST_GUILESS_MAIN(TestHardwareSamples)
#include "tst_hardware_samples.moc"
