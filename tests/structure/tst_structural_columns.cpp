// SPDX-License-Identifier: GPL-3.0-or-later
#include "cell_texts.h"
#include "structure/normal_scores.h"
#include "structure/structural_columns.h"
#include "structure/structure_table.h"

#include <limits>

using namespace vulpes;
using namespace vulpes::structure;

class TestStructuralColumns : public QObject
{
    Q_OBJECT

private slots:
    void columnsEqualTheReference();
    void swappingTheMiddleNodesChangesNothing();
    void cellsAreCutOffWhereNoPathIsOpen();
    void anySmallGraphHasItsPaths();
    void rowsAreStandardisedOverTheSpace();
    void normalScoresAreRanks();
    void badSpacesAndCellsAreRefused();
};

void TestStructuralColumns::columnsEqualTheReference()
{
    const auto reference = cellReference();
    const auto names = structuralColumnNames(nasBench201());
    const auto paths = allPaths(nasBench201());
    QCOMPARE(names.size(), std::size_t{52});
    const auto& cells = reference.cells.at("column");
    QVERIFY(cells.size() >= 14);
    for (const QString& text : cells) {
        const Cell cell = cellOf(text);
        const auto row = structuralColumns(nasBench201(), cell, livePaths(nasBench201(), paths, cell));
        QCOMPARE(row.size(), names.size());
        for (std::size_t c = 0; c < row.size(); ++c) {
            const double expected = reference.at("column", text, QString::fromStdString(names[c]));
            QVERIFY2(std::abs(row[c] - expected) < 1e-12,
                qPrintable(text + " " + QString::fromStdString(names[c])
                    + QString(": %1, not %2").arg(row[c]).arg(expected)));
        }
    }
}

void TestStructuralColumns::swappingTheMiddleNodesChangesNothing()
{
    // Without the edge 1→2 the nodes 1 and 2 can change their names: an isomorphic cell.
    const auto& space = nasBench201();
    const auto paths = allPaths(space);
    int tried = 0;
    for (std::size_t i = 0; i < cellCount(space); ++i) {
        const Cell cell = cellAt(space, i);
        if (cell[2] != space.none)
            continue;
        Cell twin = cell;
        swapMiddleNodes(twin);
        const auto a = structuralColumns(space, cell, livePaths(space, paths, cell));
        const auto b = structuralColumns(space, twin, livePaths(space, paths, twin));
        for (std::size_t c = 0; c < a.size(); ++c)
            QVERIFY(std::abs(a[c] - b[c]) < 1e-12);
        ++tried;
    }
    QCOMPARE(tried, 3125);
}

void TestStructuralColumns::cellsAreCutOffWhereNoPathIsOpen()
{
    const auto table = makeStructureTable(nasBench201()).value();
    int cutOff = 0;
    for (std::size_t i = 0; i < table->cutOff.size(); ++i) {
        const Cell c = cellAt(nasBench201(), i);
        const bool open = c[3] || (c[0] && c[4]) || (c[1] && c[5]) || (c[0] && c[2] && c[5]);
        QCOMPARE(table->cutOff[i], !open);
        cutOff += open ? 0 : 1;
        QCOMPARE(cellNumber(nasBench201(), c), i);
    }
    QVERIFY(cutOff > 0);
}

void TestStructuralColumns::anySmallGraphHasItsPaths()
{
    CellSpace space;
    space.edges = {{0, 1}, {1, 2}, {0, 2}, {2, 3}};
    space.operators = {"skip", "a", "none"};
    space.none = 2;
    space.skip = 0;
    QVERIFY(checkSpace(space));
    const auto paths = allPaths(space);
    QCOMPARE(paths, (std::vector<std::vector<std::size_t>>{{0, 1, 3}, {2, 3}}));
    const auto live = livePaths(space, paths, {1, 0, 2, 1});
    QCOMPARE(live.edges, (std::vector<std::size_t>{0, 1, 3}));
    QCOMPARE(live.contracted, (std::vector<std::vector<std::uint8_t>>{{1, 1}}));
    QVERIFY(livePaths(space, paths, {1, 1, 1, 2}).cutOff());
    const auto table = makeStructureTable(space).value();
    QCOMPARE(table->rows.rows(), Eigen::Index{81});
}

void TestStructuralColumns::rowsAreStandardisedOverTheSpace()
{
    const auto table = makeStructureTable(nasBench201()).value();
    QCOMPARE(table->rows.rows(), Eigen::Index{15625});
    QCOMPARE(table->rows.cols(), Eigen::Index{52});
    for (Eigen::Index c = 0; c < table->rows.cols(); ++c) {
        QVERIFY(std::abs(table->rows.col(c).mean()) < 1e-12);
        QVERIFY(std::abs(table->rows.col(c).squaredNorm() / 15625 - 1.0 / 52) < 1e-12);
    }
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = makeStructureTable(nasBench201(), Job(stop.get_token(), {}));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, std::string("stopped"));
}

void TestStructuralColumns::normalScoresAreRanks()
{
    const double smallest = -std::numeric_limits<double>::infinity();
    const std::vector<double> values{3, smallest, 3, 1e67};
    const auto scores = normalScores(values);
    // R: qnorm(c(2.5, 1, 2.5, 4) / 4 - 0.125)
    const double expected[] = {0, -1.1503493803760079, 0, 1.1503493803760079};
    for (Eigen::Index i = 0; i < 4; ++i)
        QVERIFY(std::abs(scores[i] - expected[i]) < 1e-12);
}

void TestStructuralColumns::badSpacesAndCellsAreRefused()
{
    CellSpace space = nasBench201();
    space.edges[0] = {1, 0};
    QCOMPARE(checkSpace(space).error().code, std::string("cell_space_invalid"));
    space = nasBench201();
    space.skip = 0;
    QCOMPARE(checkSpace(space).error().code, std::string("cell_space_invalid"));
    space = nasBench201();
    space.edges.assign(9, {0, 1});
    QCOMPARE(checkSpace(space).error().code, std::string("cell_space_too_large"));
    space = nasBench201();
    space.gains[0].gain.pop_back();
    QCOMPARE(makeStructureTable(space).error().code, std::string("cell_space_invalid"));
    QCOMPARE(checkCell(nasBench201(), {0, 1, 2}).error().code, std::string("cell_wrong_length"));
    QCOMPARE(checkCell(nasBench201(), {0, 1, 2, 3, 4, 5}).error().code, std::string("cell_operator_unknown"));
}

QTEST_GUILESS_MAIN(TestStructuralColumns)
#include "tst_structural_columns.moc"
