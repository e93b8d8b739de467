// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes opened as a study: an error or a study that can be read, copied and written, never a crash.
#include "base/file.h"
#include "study/study.h"

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace {

using namespace vulpes;
using namespace vulpes::study;

/// A folder of this process's own, removed at the end.
struct Folder
{
    std::filesystem::path path;
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "vulpes-fuzz-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            std::abort();
        path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
};

void readAll(Study& study)
{
    (void)study.title();
    (void)study.notes();
    (void)study.classes();
    (void)study.devices();
    (void)study.samples();
    (void)study.state();
    (void)study.digest();
    for (const char* kind : {"fit", "coefficients", "run", "proof"})
        (void)study.documents(kind);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Folder folder;
    const auto file = folder.path / "study.vulpes";
    if (!base::writeFileAtomically(file, {reinterpret_cast<const char*>(data), size}))
        std::abort();
    if (auto study = Study::open(file, true))
        readAll(*study);
    if (auto study = Study::open(file)) {
        readAll(*study);
        (void)study->setTitle("fuzzed");
        (void)study->setState({});
        (void)study->putDocument({0, "fit", 1, "f", Json::object(), ""});
        if (const auto samples = study->samples(); samples && !(*samples)->empty()) {
            const Sample first = (*samples)->front();
            (void)study->updateSample(first);
            (void)study->removeSamples(std::vector{first.id});
            (void)study->addSamples(std::vector{first});
        }
        (void)study->saveCopy(folder.path / "copy.vulpes");
        readAll(*study);
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder.path))
        std::filesystem::remove(entry.path());
    return 0;
}
