// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/generated.h"

#include "base/random.h"
#include "data/picture.h"

#include <algorithm>
#include <cmath>

namespace vulpes::data {
namespace {

constexpr std::size_t kItems = 1000;
constexpr int kClasses = 10;

/// A class's own numbers in 0 … 1, the same for every picture of it.
struct ClassLook
{
    explicit ClassLook(std::uint64_t seed, int label)
    {
        base::Random random(seed * 1000003U + static_cast<std::uint64_t>(label) + 1);
        for (double& c : colour)
            c = random.uniform();
        centreY = 0.2 + 0.6 * random.uniform();
        centreX = 0.2 + 0.6 * random.uniform();
        radius = 0.08 + 0.17 * random.uniform();
    }
    double colour[3] = {};
    double centreY = 0.5;
    double centreX = 0.5;
    double radius = 0.1;
};

struct Canvas
{
    Canvas(int h, int w) : height(h), width(w), values(static_cast<std::size_t>(h) * static_cast<std::size_t>(w) * 3) {}
    double* pixel(int y, int x) { return values.data() + (static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3; }

    int height;
    int width;
    std::vector<double> values; ///< 0 … 1
};

void drawNoise(Canvas& canvas, const ClassLook& look, base::Random& random)
{
    for (std::size_t i = 0; i < canvas.values.size(); ++i)
        canvas.values[i] = 0.5 * look.colour[i % 3] + 0.5 * random.uniform();
}

void drawBlobs(Canvas& canvas, const ClassLook& look, int label, base::Random& random)
{
    const double dark = random.uniform();
    const double slopeY = random.uniform() - 0.5;
    const double slopeX = random.uniform() - 0.5;
    for (int y = 0; y < canvas.height; ++y)
        for (int x = 0; x < canvas.width; ++x) {
            const double shade = dark + slopeY * y / canvas.height + slopeX * x / canvas.width;
            for (int c = 0; c < 3; ++c)
                canvas.pixel(y, x)[c] = 0.7 * shade + 0.3 * (1 - look.colour[c]) * dark;
        }
    const int blobs = 1 + label % 4;
    for (int b = 0; b < blobs; ++b) {
        const double centreY = (look.centreY + 0.15 * random.normal()) * canvas.height;
        const double centreX = (look.centreX + 0.15 * random.normal()) * canvas.width;
        const double radius = look.radius * (0.7 + 0.6 * random.uniform()) * std::min(canvas.height, canvas.width);
        // The upper classes' blobs have hard edges.
        const double softness = label < kClasses / 2 ? 0.5 : 0.05;
        for (int y = 0; y < canvas.height; ++y)
            for (int x = 0; x < canvas.width; ++x) {
                const double distance = std::hypot(y + 0.5 - centreY, x + 0.5 - centreX) / radius;
                const double cover = std::clamp((1 + softness - distance) / (2 * softness), 0.0, 1.0);
                for (int c = 0; c < 3; ++c)
                    canvas.pixel(y, x)[c] += cover * (look.colour[c] - canvas.pixel(y, x)[c]);
            }
    }
    for (double& value : canvas.values)
        value += 0.04 * (random.uniform() - 0.5);
}

class Generated final : public Dataset
{
public:
    Generated(std::string_view name, std::uint64_t seed) : m_name(name), m_blobs(name == "blobs"), m_seed(seed)
    {
        for (int label = 0; label < kClasses; ++label) {
            m_classes.push_back(m_name + "-" + std::to_string(label));
            m_looks.emplace_back(seed, label);
        }
    }

    [[nodiscard]] std::size_t size() const override { return kItems; }
    [[nodiscard]] const std::vector<std::string>& classes() const override { return m_classes; }
    [[nodiscard]] int label(std::size_t index) const override { return static_cast<int>(index % kClasses); }
    [[nodiscard]] std::string nameOf(std::size_t index) const override { return m_name + ":" + std::to_string(index); }

    [[nodiscard]] Result<std::vector<float>> input(std::size_t index, const Preprocessing& preprocessing) const override
    {
        base::Random random(m_seed ^ (0x9e3779b97f4a7c15ULL * (index + 1)));
        Canvas canvas(preprocessing.height, preprocessing.width);
        const ClassLook& look = m_looks[static_cast<std::size_t>(label(index))];
        if (m_blobs)
            drawBlobs(canvas, look, label(index), random);
        else
            drawNoise(canvas, look, random);
        // Through bytes, as a picture from a file: the same steps, the same preprocessing.
        Picture picture{canvas.height, canvas.width, {}};
        for (const double value : canvas.values)
            picture.rgb.push_back(static_cast<std::uint8_t>(std::lround(255 * std::clamp(value, 0.0, 1.0))));
        return prepare(picture, preprocessing);
    }

private:
    std::string m_name;
    bool m_blobs;
    std::uint64_t m_seed;
    std::vector<std::string> m_classes;
    std::vector<ClassLook> m_looks;
};

} // namespace

std::unique_ptr<Dataset> makeGenerated(std::string_view name, std::uint64_t seed)
{
    if (name != "noise" && name != "blobs")
        return nullptr;
    return std::make_unique<Generated>(name, seed);
}

} // namespace vulpes::data
