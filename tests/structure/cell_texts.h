// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure/cell_space.h"

#include <QFile>
#include <QString>
#include <QTest>

#include <map>
#include <tuple>
#include <vector>

/// "421211" as a cell.
inline vulpes::structure::Cell cellOf(const QString& digits)
{
    vulpes::structure::Cell cell;
    for (const QChar digit : digits)
        cell.push_back(static_cast<std::uint8_t>(digit.digitValue()));
    return cell;
}

/// The numbers of tests/reference/cell_accuracy.py: what, cell, name → value, and the cells in the order of the file.
struct CellReference
{
    std::map<std::tuple<QString, QString, QString>, double> numbers;
    std::map<QString, std::vector<QString>> cells;  ///< per `what`

    double at(const QString& what, const QString& cell, const QString& name) const
    {
        const auto found = numbers.find({what, cell, name});
        return found == numbers.end() ? std::nan("") : found->second;
    }
};

inline CellReference cellReference()
{
    CellReference reference;
    QFile file(VULPES_SOURCE_DIR "/tests/reference/cell_accuracy.csv");
    if (!file.open(QIODevice::ReadOnly))
        return reference;
    const auto lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        // The name is quoted and may hold commas.
        const auto quotes = lines[i].split('"');
        const auto before = quotes[0].split(',');
        const QString& what = before[0];
        const QString& cell = before[1];
        auto& cells = reference.cells[what];
        if (!cell.isEmpty() && (cells.empty() || cells.back() != cell))
            cells.push_back(cell);
        reference.numbers[{what, cell, quotes[1]}] = quotes[2].mid(1).toDouble();
    }
    return reference;
}

inline const vulpes::structure::Cell& swapMiddleNodes(vulpes::structure::Cell& cell)
{
    std::swap(cell[0], cell[1]);
    std::swap(cell[4], cell[5]);
    return cell;
}
