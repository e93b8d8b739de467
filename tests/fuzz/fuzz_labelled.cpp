// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a file of pictures, of labels (IDX, plain or gzipped) or of records (CIFAR): an error, or exactly what the file claims.
// The first byte says which.
#include "data/cifar.h"
#include "data/idx.h"

#include <cstdint>
#include <cstdlib>
#include <string>

using namespace vulpes::data;

namespace {

void readIdx(std::string bytes, std::size_t rank)
{
    const auto array = parseIdx(std::move(bytes), rank, "x");
    if (!array)
        return;
    std::size_t product = 1;
    for (const std::size_t size : array->sizes)
        product *= size;
    if (array->sizes.size() != rank || product == 0 || array->bytes.size() != product)
        std::abort();
}

void readCifar(std::string bytes, CifarKind kind)
{
    const auto file = CifarFile::parse(std::move(bytes), kind, "x");
    if (!file)
        return;
    if (file->size() == 0)
        std::abort();
    for (std::size_t i = 0; i < file->size(); ++i)
        if (file->label(i) < 0 || file->label(i) >= (kind == CifarKind::Cifar10 ? 10 : 100) || file->picture(i).rgb.size() != 3072)
            std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        readIdx(std::move(bytes), 3);
        break;
    case 1:
        readIdx(std::move(bytes), 1);
        break;
    case 2:
        readCifar(std::move(bytes), CifarKind::Cifar10);
        break;
    default:
        readCifar(std::move(bytes), CifarKind::Cifar100);
    }
    return 0;
}
