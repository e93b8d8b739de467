// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "base/json.h"
#include "deploy/outside_runtime.h"

#include <array>
#include <cstdlib>
#include <optional>

#include <unistd.h>

namespace vulpes::deploy {

namespace {

namespace fs = std::filesystem;
using Format = OutsideRuntime::Format;

struct Known
{
    const char* id;
    const char* package;
    Format format;
    Generation generation;
};

constexpr std::array kKnown{
    Known{"tfjs-tflite", "@tensorflow/tfjs-tflite", Format::Tflite, Generation::Earlier},
    Known{"litert", "@litertjs/core", Format::Tflite, Generation::Current},
    Known{"onnxruntime", "onnxruntime-node", Format::Onnx, Generation::Earlier},
};

std::optional<fs::path> environmentPath(const char* name)
{
    const char* value = std::getenv(name);
    return value && *value ? std::optional<fs::path>(value) : std::nullopt;
}

std::optional<fs::path> findNode()
{
    const char* list = std::getenv("PATH");
    std::string_view rest = list ? list : "";
    while (!rest.empty()) {
        const std::size_t end = rest.find(':');
        const fs::path folder(rest.substr(0, end));
        for (const char* name : {"node", "nodejs"})
            if (!folder.empty() && ::access((folder / name).c_str(), X_OK) == 0)
                return folder / name;
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return std::nullopt;
}

std::vector<fs::path> candidateFolders()
{
    if (const auto chosen = environmentPath("VULPES_RUNTIME_DIR"))
        return {*chosen};
    std::vector<fs::path> folders;
    if (const auto data = environmentPath("XDG_DATA_HOME"))
        folders.push_back(*data / "vulpes/runtime");
    else if (const auto home = environmentPath("HOME"))
        folders.push_back(*home / ".local/share/vulpes/runtime");
    std::error_code error;
    const fs::path program = fs::read_symlink("/proc/self/exe", error);
    if (!error)
        folders.push_back(program.parent_path().parent_path() / "share/vulpes/runtime");
    return folders;
}

/// The version an installed package says it has.
std::optional<std::string> versionOf(const fs::path& package)
{
    const auto text = base::readFile(package / "package.json", 1U << 20U);
    if (!text)
        return std::nullopt;
    const auto json = base::parseJson(*text);
    if (!json || !json->is_object() || !json->contains("version") || !(*json)["version"].is_string())
        return std::nullopt;
    return (*json)["version"].get<std::string>();
}

}  // namespace

std::vector<std::string> knownOutsideRuntimes(Format format)
{
    std::vector<std::string> ids;
    for (const Known& known : kKnown)
        if (known.format == format)
            ids.emplace_back(known.id);
    return ids;
}

std::vector<OutsideRuntime> findOutsideRuntimes()
{
    std::vector<OutsideRuntime> found;
    const auto node = findNode();
    if (!node)
        return found;
    const std::vector<fs::path> folders = candidateFolders();
    for (const Known& known : kKnown)
        for (const fs::path& folder : folders) {
            std::error_code error;
            if (!fs::exists(folder / "run_model.cjs", error))
                continue;
            if (const auto version = versionOf(folder / "node_modules" / known.package)) {
                found.push_back({known.id, *version, known.format, known.generation, folder, *node});
                break;
            }
        }
    return found;
}

}  // namespace vulpes::deploy
