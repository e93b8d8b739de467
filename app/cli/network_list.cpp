// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/network_list.h"

#include "cli/study_options.h"
#include "space/published_text.h"

#include <algorithm>

namespace vulpes::cli {

Result<std::vector<space::Architecture>> readNetworks(const space::SearchSpace& space, const std::vector<std::string>& texts,
                                                      const std::string& file)
{
    std::vector<space::Architecture> networks;
    for (const std::string& text : texts) {
        auto network = space::readNetwork(space, text);
        if (!network)
            return fail(network.error());
        networks.push_back(std::move(*network));
    }
    if (file.empty())
        return networks;
    auto table = readTable(file);
    if (!table)
        return fail(table.error());
    const auto column = std::ranges::find_if(table->header, [](const std::string& name) { return name == "arch" || name == "architecture"; });
    if (column == table->header.end())
        return fail(base::inputError("csv_columns_unknown").with("file", file).with("missing", "arch"));
    const auto at = static_cast<std::size_t>(column - table->header.begin());
    for (const auto& row : table->rows) {
        if (at >= row.cells.size())
            return fail(base::inputError("csv_row_short").with("file", file).with("row", row.line).with("column", *column));
        auto network = space::readNetwork(space, row.cells[at]);
        if (!network)
            return fail(Error(network.error()).with("file", file).with("row", row.line).with("column", *column));
        networks.push_back(std::move(*network));
    }
    return networks;
}

} // namespace vulpes::cli
