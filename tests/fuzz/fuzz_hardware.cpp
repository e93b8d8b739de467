// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a table, a document or a pickle of a hardware benchmark: an error, or a table whose columns are all as long as its rows and
// whose networks are found again.
#include "hardware/query.h"
#include "hardware/read_hardware.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

using namespace vulpes;
using namespace vulpes::hardware;

namespace {

void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

void check(const HardwareTable& table)
{
    const std::size_t rows = table.rows();
    for (const Series& one : table.series) {
        require(one.values.size() == rows, "a series is as long as the table");
        for (const double value : one.values)
            require(isMissing(value) || value >= 0, "a measurement is not negative");
    }
    for (const Task& one : table.tasks)
        require(one.values.size() == rows, "a task is as long as the table");
    for (const Attribute& one : table.attributes)
        require(one.values.size() == rows, "an attribute is as long as the table");
    for (const Repeat& one : table.repeats)
        require(one.row < rows && one.series < table.series.size(), "a repeat is of a row");
    for (const LearningCurve& one : table.curves)
        require(one.row < rows, "a curve is of a row");
    for (std::size_t row = 0; row < rows; ++row) {
        if (table.keys.index(row) != ArchitectureKeys::kNoIndex) {
            const auto answer = queryByIndex(table, table.keys.index(row));
            require(answer && answer->row == row, "a network is found by its index");
        }
        if (table.keys.hasOperators(row)) {
            const auto operators = table.keys.operators(row);
            require(table.keys.find(operators) == row, "a network is found by its operators");
            const auto back = table.benchmark().parse(table.benchmark().format(operators));
            require(back && std::ranges::equal(*back, operators), "a network's text reads back");
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = readHardwareBytes({{"fuzz_cifar10", std::string(reinterpret_cast<const char*>(data), size)}});
    if (read)
        for (const auto& table : read->tables)
            check(*table);
    return 0;
}
