// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/cell_accuracy.h"

#include "hardware/tables.h"
#include "structure/cell_space.h"

#include <numeric>

using namespace vulpes;
using namespace vulpes::workflow;

/// From a table to foretold accuracies; the model itself is tested in tests/structure.
class TestCellAccuracy : public QObject
{
    Q_OBJECT

    /// Every seventh cell of the space, with an accuracy that its edges add up to, or chance where the output is cut off.
    static hardware::HardwareTablePtr table(int step = 7)
    {
        const auto& space = structure::nasBench201();
        std::string csv = "arch_idx,ops,cifar10_test_200\n";
        for (std::size_t number = 3; number < structure::cellCount(space); number += static_cast<std::size_t>(step)) {
            const auto cell = structure::cellAt(space, number);
            std::string digits;
            double accuracy = 60;
            for (const auto op : cell) {
                digits += static_cast<char>('0' + op);
                accuracy += op == 3 ? 5 : op == 2 ? 3 : op == 1 ? 1 : 0;
            }
            if (!hardware::benchmark("nasbench201").connected(std::span<const std::uint8_t>(cell)))
                accuracy = 10;
            csv += std::to_string(number) + ',' + digits + ',' + std::to_string(accuracy) + '\n';
        }
        auto read = hardware::readHardwareBytes({{"cells.csv", csv}});
        return read ? read->of("nasbench201") : nullptr;
    }

private Q_SLOTS:
    void allCellsAreForetold()
    {
        const auto cells = table(60);
        QVERIFY(cells != nullptr);
        const auto found = foretellCells(*cells, {});
        QVERIFY2(found, found ? "" : found.error().code.c_str());
        QCOMPARE(found->trained, cells->rows());
        QCOMPARE(found->trained + found->cells.size(), std::size_t{15625});
        QVERIFY2(!found->kendall, "nothing known is left to compare with");
        QVERIFY(std::ranges::is_sorted(found->cells, std::ranges::greater{}, &ForetoldCell::rank));
        QCOMPARE(std::accumulate(found->orderShares.begin(), found->orderShares.end(), 0.0), 1.0);
        const double sum = std::accumulate(found->best.shares.begin(), found->best.shares.end(), found->best.mean);
        QVERIFY(std::abs(sum - found->best.value) < 1e-9);
        // Convolutions everywhere are best, and the model has seen enough to say so.
        QVERIFY(std::ranges::count(found->cells.front().operators, std::uint8_t{3}) >= 4);
        QVERIFY(found->cells.front().low.has_value() && *found->cells.front().low < found->cells.front().accuracy);
    }

    void aDrawIsComparedWithWhatIsKnown()
    {
        const auto cells = table();
        CellAccuracyRequest request;
        request.count = 60;
        const auto one = foretellCells(*cells, request).value();
        QCOMPARE(one.trained, std::size_t{60});
        QCOMPARE(one.compared, cells->rows() - 60);
        // These accuracies count edges that nothing reaches, too, which the model does not; how good it is, the published table says.
        QVERIFY2(*one.kendall > 0.5, qPrintable(QString::number(*one.kendall)));
        const auto again = foretellCells(*cells, request).value();
        QCOMPARE(again.cells.front().operators, one.cells.front().operators);
        QCOMPARE(*again.kendall, *one.kendall);
        request.seed = 2;
        QVERIFY(*foretellCells(*cells, request).value().kendall != *one.kendall);
    }

    void thePublishedTable()
    {
        REQUIRE_HARDWARE_DATA;
        const auto read = readPublished({"nasbench201"}).value();
        CellAccuracyRequest request;
        request.count = 78;
        const auto architecture = foretellCells(*read.of("nasbench201"), request).value();
        QCOMPARE(QString::fromStdString(architecture.task), QStringLiteral("cifar10_test_200"));
        QVERIFY2(*architecture.kendall > 0.78, qPrintable(QString::number(*architecture.kendall)));
        QVERIFY2(architecture.compared < 12736 - 78, "cells of trained classes do not count");
        request.scores = true;
        const auto scores = foretellCells(*read.of("nasbench201"), request).value();
        QCOMPARE(scores.cells.size(), std::size_t{12736 - 78});
        QVERIFY2(*scores.kendall > 0.78, qPrintable(QString::number(*scores.kendall)));
    }

    void whatCannotBeIsSaid()
    {
        CellAccuracyRequest request;
        request.scores = true;
        QCOMPARE(foretellCells(*table(), request).error().code, std::string("cells_no_scores"));
        QCOMPARE(foretellCells(*table(3), {}).error().code, std::string("trained_too_many"));
        request = {};
        request.task = "cifar7";
        QCOMPARE(foretellCells(*table(), request).error().code, std::string("hw_task_unknown"));
        request = {};
        request.count = 1;
        QCOMPARE(foretellCells(*table(), request).error().code, std::string("cells_too_few"));
        const auto none = hardware::readHardwareBytes({{"a.csv", "ops,a_latency_ms\n421211,3\n"}}).value();
        QCOMPARE(foretellCells(*none.of("nasbench201"), {}).error().code, std::string("hw_no_accuracy"));
        const auto layers = hardware::readHardwareBytes({{"a.csv", "layer,op,op_name,a\n0,0,k3_e1,1\n"}}).value();
        QCOMPARE(foretellCells(*layers.of("fbnet"), {}).error().code, std::string("cells_space"));
    }
};

QTEST_APPLESS_MAIN(TestCellAccuracy)
#include "tst_cell_accuracy.moc"
