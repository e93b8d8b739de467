// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source_dataset.h"

namespace vulpes::data {
namespace {

class SourceDataset final : public Dataset
{
public:
    explicit SourceDataset(std::unique_ptr<LabelledSource> source) : m_source(std::move(source)) {}

    [[nodiscard]] std::size_t size() const override { return m_source->size(Split::Train); }
    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_source->classes(); }
    [[nodiscard]] int label(std::size_t index) const override { return m_source->label(Split::Train, index); }
    [[nodiscard]] std::string nameOf(std::size_t index) const override { return m_source->nameOf(Split::Train, index); }
    [[nodiscard]] Result<std::vector<float>> input(std::size_t index, const Preprocessing& preprocessing) const override
    {
        const auto picture = m_source->read(Split::Train, index);
        if (!picture)
            return fail(picture.error());
        return prepare(*picture, preprocessing);
    }

private:
    std::unique_ptr<LabelledSource> m_source;
};

} // namespace

std::unique_ptr<Dataset> trainingOf(std::unique_ptr<LabelledSource> source)
{
    return std::make_unique<SourceDataset>(std::move(source));
}

} // namespace vulpes::data
