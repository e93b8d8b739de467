// SPDX-License-Identifier: GPL-3.0-or-later
#include "space/named_spaces.h"

#include "base/file.h"
#include "base/json.h"
#include "space/named/named.h"

#include <algorithm>
#include <filesystem>

namespace vulpes::space {

const std::vector<SpacePtr>& namedSpaces()
{
    static const std::vector<SpacePtr> spaces = {
        std::make_shared<const SearchSpace>(makeFoxnasCpu()),
        std::make_shared<const SearchSpace>(makeFoxnasTpu()),
        std::make_shared<const SearchSpace>(makeFoxnasCpu32()),
        std::make_shared<const SearchSpace>(makeFoxnasTpu32()),
        std::make_shared<const SearchSpace>(makeNasbench201()),
        std::make_shared<const SearchSpace>(makeNasbenchMacro()),
        std::make_shared<const SearchSpace>(makeFbnet()),
        std::make_shared<const SearchSpace>(makeFbnet224()),
    };
    return spaces;
}

Result<SpacePtr> namedSpace(std::string_view name)
{
    std::string known;
    for (const SpacePtr& space : namedSpaces()) {
        if (space->name() == name)
            return space;
        known += (known.empty() ? "" : ", ") + space->name();
    }
    return fail(usageError("space_unknown").with("space", std::string(name)).with("known", known));
}

Result<SpacePtr> resolveSpace(std::string_view nameOrFile)
{
    auto named = namedSpace(nameOrFile);
    std::error_code ignored;
    const bool isFile = nameOrFile.ends_with(".json") || nameOrFile.find('/') != std::string_view::npos
        || std::filesystem::is_regular_file(nameOrFile, ignored);
    if (named || !isFile)
        return named;

    constexpr std::uint64_t kMaxBytes = 16 << 20;
    const std::string file(nameOrFile);
    auto bytes = base::readFile(file, kMaxBytes);
    if (!bytes)
        return fail(std::move(bytes.error()));
    auto json = base::parseJson(*bytes, file);
    if (!json)
        return fail(std::move(json.error()));
    auto space = SearchSpace::fromJson(*json);
    if (!space) {
        space.error().with("file", file);
        return fail(std::move(space.error()));
    }
    // A file may spell out a named space, but not give its name to something else.
    if (const auto taken = namedSpace(space->name()); taken && (*taken)->toJson() != space->toJson())
        return fail(inputError("space_json").with("file", file).with("path", "/name").with("reason", "name_taken"));
    return std::make_shared<const SearchSpace>(std::move(*space));
}

} // namespace vulpes::space
