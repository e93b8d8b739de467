// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/study_cells.h"

#include "space/named_spaces.h"
#include "workflow/campaign.h"
#include "workflow/cell_accuracy.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace vulpes;
using namespace vulpes::workflow;

/// What a study knows of cells is learned from as a published table is.
class TestStudyCells : public QObject
{
    Q_OBJECT

    static study::Samples trained(const space::SearchSpace& space, int count)
    {
        study::Samples samples;
        for (auto& network : randomNetworks(space, count, 3, {})) {
            study::Sample sample;
            double accuracy = 60;
            for (std::size_t edge = 0; edge < space.decisions().size(); ++edge)
                accuracy += 2 * *space.value(network, edge);
            sample.observation.architecture = std::move(network);
            sample.accuracy = accuracy;
            samples.push_back(std::move(sample));
        }
        return samples;
    }

private Q_SLOTS:
    void cellsAreForetoldFromAStudy()
    {
        const auto space = space::namedSpace("nasbench201").value();
        study::Samples samples = trained(*space, 60);
        // Trained twice: the mean counts. Without an accuracy: nothing does.
        samples.push_back(samples.front());
        *samples.back().accuracy += 4;
        samples.push_back(samples[1]);
        samples.back().accuracy.reset();
        const auto table = cellsOfStudy(*space, samples).value();
        QCOMPARE(table->rows(), std::size_t{60});
        QCOMPARE(table->tasks.front().values[0], *samples.front().accuracy + 2);
        QCOMPARE(table->tasks.front().values[1], *samples[1].accuracy);
        const auto found = foretellCells(*table, {});
        QVERIFY2(found, found ? "" : found.error().code.c_str());
        QCOMPARE(found->trained, std::size_t{60});
        QCOMPARE(found->cells.size(), std::size_t{15625 - 60});
        QVERIFY(!found->classesKnown && !found->kendall);
    }

    void whatIsNoneIsSaid()
    {
        const auto fbnet = space::namedSpace("fbnet").value();
        const auto other = cellsOfStudy(*fbnet, trained(*fbnet, 3));
        QVERIFY(!other && other.error().code == "cells_space");
        const auto none = cellsOfStudy(*space::namedSpace("nasbench201").value(), {});
        QVERIFY(!none && none.error().code == "hw_no_accuracy");
    }
};

QTEST_GUILESS_MAIN(TestStudyCells)
#include "tst_study_cells.moc"
