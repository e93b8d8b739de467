// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/labelled_source.h"

#include "data/cifar.h"
#include "data/generated.h"
#include "data/idx.h"
#include "data/picture_folder.h"

#include <array>
#include <filesystem>

namespace vulpes::data {
namespace {

namespace fs = std::filesystem;

Result<std::unique_ptr<LabelledSource>> openCifar10(const fs::path& folder, const LabelledOptions&, const Job& job)
{
    return openCifar(folder, CifarKind::Cifar10, job);
}

Result<std::unique_ptr<LabelledSource>> openCifar100(const fs::path& folder, const LabelledOptions&, const Job& job)
{
    return openCifar(folder, CifarKind::Cifar100, job);
}

Result<std::unique_ptr<LabelledSource>> openIdxFiles(const fs::path& folder, const LabelledOptions&, const Job& job)
{
    return openIdx(folder, job);
}

Result<std::unique_ptr<LabelledSource>> openPictures(const fs::path& folder, const LabelledOptions&, const Job& job)
{
    return openPictureFolders(folder, job);
}

Result<std::unique_ptr<LabelledSource>> openGenerated(const fs::path& name, const LabelledOptions& options, const Job&)
{
    auto made = makeGeneratedSource(name.string(), options);
    if (!made)
        return fail(usageError("data_generated_unknown").with("name", name.string()).with("known", generatedNames()));
    return made;
}

struct Format
{
    std::string_view prefix;
    Result<std::unique_ptr<LabelledSource>> (*open)(const fs::path&, const LabelledOptions&, const Job&);
};

constexpr std::array kFormats = {
    Format{"cifar10:", openCifar10},
    Format{"cifar100:", openCifar100},
    Format{"generated:", openGenerated},
    Format{"idx:", openIdxFiles},
    Format{"images:", openPictures},
};

} // namespace

Result<std::unique_ptr<LabelledSource>> openLabelledSource(std::string_view source, const LabelledOptions& options, const Job& job)
{
    for (const Format& format : kFormats)
        if (source.starts_with(format.prefix) && source.size() > format.prefix.size())
            return format.open(fs::path(source.substr(format.prefix.size())), options, job);
    return fail(usageError("data_unknown").with("data", std::string(source)));
}

} // namespace vulpes::data
