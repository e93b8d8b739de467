// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled.h"
#include "data/picture.h"

#include <memory>

namespace vulpes::data {

/// Labelled pictures where they lie, before any is chosen or scaled: what each format implements. Constant after opening; any thread.
class LabelledSource
{
public:
    virtual ~LabelledSource() = default;
    [[nodiscard]] virtual const std::vector<std::string>& classes() const = 0;
    /// 3: RGB, 1: grey (the three channels of what `read` gives are equal).
    [[nodiscard]] virtual int channels() const { return 3; }
    /// More pictures than `size` can be had, without end.
    [[nodiscard]] virtual bool endless() const { return false; }
    /// Pictures that the source itself puts into a split; 0 where it has no such split.
    [[nodiscard]] virtual std::size_t size(Split) const = 0;
    [[nodiscard]] virtual int label(Split, std::size_t index) const = 0;
    /// File or item, for messages.
    [[nodiscard]] virtual std::string nameOf(Split, std::size_t index) const = 0;
    /// Errors: those of `readPicture`.
    [[nodiscard]] virtual Result<Picture> read(Split, std::size_t index) const = 0;
};

/// Opens a source of `readLabelled`; height, width and seed matter to generated pictures. Polls the job while it looks at folders.
/// Errors: those of `readLabelled` that a look at the files can find.
[[nodiscard]] Result<std::unique_ptr<LabelledSource>> openLabelledSource(std::string_view source, const LabelledOptions&, const Job& = {});

} // namespace vulpes::data
