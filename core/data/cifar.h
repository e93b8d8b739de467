// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled_source.h"

#include <filesystem>

namespace vulpes::data {

/// The two binary layouts of Krizhevsky's sets: records of one label byte (CIFAR-100: coarse, then fine label) and 32 × 32 pixels, red, green and
/// blue planes in turn.
enum class CifarKind { Cifar10, Cifar100 };

/// The records of one file, checked: a whole number of them, labels in range.
class CifarFile
{
public:
    /// Errors: `data_empty` with fact `file`; `data_malformed` with facts `file`, `reason` ("truncated", "label"), `record`.
    [[nodiscard]] static Result<CifarFile> parse(std::string bytes, CifarKind, const std::string& file);

    [[nodiscard]] std::size_t size() const { return m_bytes.size() / m_record; }
    [[nodiscard]] int label(std::size_t record) const { return static_cast<unsigned char>(m_bytes[record * m_record + m_labelAt]); }
    [[nodiscard]] Picture picture(std::size_t record) const;
    [[nodiscard]] const std::string& file() const { return m_file; }

private:
    std::string m_bytes;
    std::string m_file;
    std::size_t m_record = 1;
    std::size_t m_labelAt = 0;
};

/// `data_batch_*.bin` and `test_batch.bin`, or `train.bin` and `test.bin`, in a folder or in the one that the published archive makes.
/// Class names from `batches.meta.txt` or `fine_label_names.txt`, else numbers. Errors: `data_missing`, `data_empty` with fact `file`; those of
/// `base::readFile` and `CifarFile`; stopped.
[[nodiscard]] Result<std::unique_ptr<LabelledSource>> openCifar(const std::filesystem::path& folder, CifarKind, const Job& = {});

} // namespace vulpes::data
