// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in for libFuzzer in every other build: feeds each file of the given folders to the target once, so that inputs
// that once broke a reader stay tests. Also feeds each file cut short at a few places, because truncation is the commonest damage.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void feed(const std::vector<std::uint8_t>& bytes, std::size_t size)
{
    // A copy of the exact size, so that a read past the end is seen by the address sanitizer.
    const std::vector<std::uint8_t> cut(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    LLVMFuzzerTestOneInput(cut.data(), cut.size());
}

void replay(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    const std::vector<std::uint8_t> bytes {std::istreambuf_iterator<char>(file), {}};
    feed(bytes, bytes.size());
    for (const std::size_t part : {1, 3, 7})
        feed(bytes, bytes.size() * part / 8);
    if (!bytes.empty())
        feed(bytes, bytes.size() - 1);
}

} // namespace

int main(int argc, char** argv)
{
    LLVMFuzzerTestOneInput(nullptr, 0);
    std::vector<std::filesystem::path> files;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i]))
            if (entry.is_regular_file())
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& path : files) {
        std::printf("%s\n", path.filename().string().c_str());
        std::fflush(stdout);
        replay(path);
    }
    std::printf("%zu inputs replayed\n", files.size());
    return 0;
}
