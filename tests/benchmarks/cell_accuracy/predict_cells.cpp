// SPDX-License-Identifier: GPL-3.0-or-later
// Predicts accuracies of NAS-Bench-201's cells for compare_with_trees.py.
//   predict_cells POOL.csv RUNS      one line out per line of RUNS: rank,low,high of each cell asked, with blanks between; low and high in percent
//   predict_cells POOL.csv           the standardised structural columns of each cell of the pool, one line per cell
// POOL.csv: ops (digits), accuracy, then score columns; the last one is the early accuracy where it is named `early`.
// RUNS: per line the trained cells, a bar, the cells asked: "3 17 40 | 1 2", as rows of the pool from 0.
#include "base/csv.h"
#include "base/file.h"
#include "structure/accuracy_model.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>

using namespace vulpes;
using namespace vulpes::structure;

namespace {

/// Ranks and intervals of cells that are not cut off do not read it, and those that are lie last.
constexpr double kNoChance = 0;

[[noreturn]] void give(const Error& error)
{
    std::cerr << "predict_cells: " << error.code << '\n';
    for (const auto& fact : error.facts)
        std::visit(
            [&](const auto& value) { std::cerr << "  " << fact.key << ' ' << value << '\n'; }, fact.value);
    std::exit(1);
}

template<typename T>
T orGive(Result<T> result)
{
    if (!result)
        give(result.error());
    return std::move(*result);
}

struct Pool
{
    CellPool cells;
    std::vector<double> accuracies;
};

Pool readPool(const char* file)
{
    const auto table = orGive(base::parseCsv(orGive(base::readFile(file)), file));
    Pool pool;
    for (std::size_t c = 2; c < table.header.size(); ++c)
        if (table.header[c] == "early")
            pool.cells.early = CellColumn{"early", {}};
        else
            pool.cells.scores.push_back({table.header[c], {}});
    for (const auto& row : table.rows) {
        // Also infinities, which a table's number may not be.
        const auto number = [&](std::size_t c) {
            return std::strtod(std::string(row.cells[c]).c_str(), nullptr);
        };
        Cell& cell = pool.cells.cells.emplace_back();
        for (const char digit : row.cells[0])
            cell.push_back(static_cast<std::uint8_t>(digit - '0'));
        pool.accuracies.push_back(number(1));
        for (std::size_t c = 0; c < pool.cells.scores.size(); ++c)
            pool.cells.scores[c].values.push_back(number(c + 2));
        if (pool.cells.early)
            pool.cells.early->values.push_back(number(pool.cells.scores.size() + 2));
    }
    return pool;
}

void answer(const Pool& pool, const CellTerms& terms, const std::string& line)
{
    std::vector<std::size_t> trained, asked;
    std::istringstream words(line);
    bool isAsked = false;
    for (std::string word; words >> word;)
        if (word == "|")
            isAsked = true;
        else
            (isAsked ? asked : trained).push_back(std::strtoul(word.c_str(), nullptr, 10));
    std::vector<double> accuracies;
    for (const std::size_t i : trained)
        accuracies.push_back(pool.accuracies[i]);
    const auto model = orGive(AccuracyModel::fit(termsAt(terms, trained), accuracies, kNoChance));
    for (const auto& p : orGive(model.predict(termsAt(terms, asked), true)))
        std::printf("%.12g,%.6g,%.6g ", p.rank(), p.low.value_or(p.accuracy), p.high.value_or(p.accuracy));
    std::printf("\n");
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2 && argc != 3) {
        std::cerr << "usage: predict_cells POOL.csv [RUNS]\n";
        return 2;
    }
    const Pool pool = readPool(argv[1]);
    const auto terms = orGive(makeCellTerms(*orGive(makeStructureTable(nasBench201())), pool.cells));
    if (argc == 2) {
        const Eigen::IOFormat plain(10, Eigen::DontAlignCols, " ", "\n");
        std::cout << terms.terms.front().rows.format(plain) << '\n';
        return 0;
    }
    std::ifstream runs(argv[2]);
    for (std::string line; std::getline(runs, line);)
        answer(pool, terms, line);
}
