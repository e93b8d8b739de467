// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generated.h"
#include "data/shapes/shapes.h"

#include <array>
#include <cmath>

namespace vulpes::data {
namespace {

/// A set of shapes in its splits, without end.
class ShapeSource final : public LabelledSource
{
public:
    ShapeSource(const shapes::ShapeSet& set, std::uint64_t seed) : m_set(set), m_seed(seed) {}

    [[nodiscard]] const std::vector<std::string>& classes() const override { return shapes::classNames(); }
    [[nodiscard]] bool endless() const override { return true; }
    [[nodiscard]] std::size_t size(Split split) const override { return split == Split::Train ? 16000 : 4000; }
    [[nodiscard]] int label(Split split, std::size_t index) const override { return shapes::labelOf(idOf(split, index)); }
    [[nodiscard]] std::string nameOf(Split split, std::size_t index) const override
    {
        return std::string(m_set.name) + ":" + std::string(codeOf(split)) + ":" + std::to_string(index);
    }
    [[nodiscard]] Result<Picture> read(Split split, std::size_t index) const override
    {
        Picture made{shapes::kSide, shapes::kSide, std::vector<std::uint8_t>(3 * shapes::kPixels)};
        shapes::draw(m_set, idOf(split, index), made.rgb);
        return made;
    }

private:
    [[nodiscard]] shapes::ShapeId idOf(Split split, std::size_t index) const { return {m_seed, static_cast<int>(split), index}; }

    const shapes::ShapeSet& m_set;
    std::uint64_t m_seed;
};

/// A generated dataset without splits, drawn at the size that is asked for.
class DatasetSource final : public LabelledSource
{
public:
    DatasetSource(std::unique_ptr<Dataset> dataset, const LabelledOptions& options) : m_dataset(std::move(dataset))
    {
        m_plain.height = options.height;
        m_plain.width = options.width;
        m_plain.mean.assign(3, 0);
        m_plain.deviation.assign(3, 1 / 255.0);
    }

    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_dataset->classes(); }
    [[nodiscard]] std::size_t size(Split split) const override { return split == Split::Train ? m_dataset->size() : 0; }
    [[nodiscard]] int label(Split, std::size_t index) const override { return m_dataset->label(index); }
    [[nodiscard]] std::string nameOf(Split, std::size_t index) const override { return m_dataset->nameOf(index); }
    [[nodiscard]] Result<Picture> read(Split, std::size_t index) const override
    {
        const auto values = m_dataset->input(index, m_plain);
        if (!values)
            return fail(values.error());
        Picture made{m_plain.height, m_plain.width, {}};
        for (const float value : *values)
            made.rgb.push_back(static_cast<std::uint8_t>(std::lround(value)));
        return made;
    }

private:
    std::unique_ptr<Dataset> m_dataset;
    Preprocessing m_plain;
};

} // namespace

std::unique_ptr<LabelledSource> makeGeneratedSource(std::string_view name, const LabelledOptions& options)
{
    if (const shapes::ShapeSet* set = shapes::shapeSet(name))
        return std::make_unique<ShapeSource>(*set, options.seed);
    if (auto dataset = makeGenerated(name, options.seed))
        return std::make_unique<DatasetSource>(std::move(dataset), options);
    return nullptr;
}

std::string generatedNames()
{
    std::string names = "noise, blobs";
    for (const shapes::ShapeSet& set : shapes::shapeSets())
        names += ", " + std::string(set.name);
    return names;
}

} // namespace vulpes::data
