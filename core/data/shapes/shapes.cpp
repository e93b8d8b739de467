// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/shapes/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace vulpes::data::shapes {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kDegree = kPi / 180;

enum class Stream { Geometry = 1, Colour, Texture, Clutter, Occluder, Light, Noise };

/// What is drawn, and what later steps need of earlier ones. The steps are called in the order of the picture, back to front.
class Painter
{
public:
    Painter(const ShapeSet& set, const ShapeId& id)
        : m_variant(set.variant), m_domain(set.domainOf(id.index)), m_label(labelOf(id)),
          m_key(key(key(key(id.seed, 7), static_cast<std::uint64_t>(id.split)), id.index))
    {
        placeObject();
        chooseColours();
    }

    void paintBackground();
    void paintClutter();
    void paintObject();
    void paintOccluder();
    void finish(std::span<std::uint8_t> out);
    [[nodiscard]] ObjectLook look() const { return {m_lumaObject, m_hueObject}; }

private:
    void placeObject();
    void chooseColours();
    [[nodiscard]] double hueOfClass(double share, int other) const;
    [[nodiscard]] ShapeRandom stream(Stream which) const { return ShapeRandom(key(m_key, static_cast<std::uint64_t>(which))); }
    /// Domains keep clutter pale, so that the object's hue is the one that tells something.
    [[nodiscard]] double mostSaturation() const { return m_domain == nullptr ? 0.9 : 0.5; }

    const Variant& m_variant;
    const Domain* m_domain;
    int m_label;
    std::uint64_t m_key;

    double m_radius = 0;
    Point m_centre;
    double m_form = 0;          ///< 0 … 1: filled, outlined, rimmed
    double m_lineHalf = 0;
    Outline m_outline;

    double m_lumaBack = 0, m_lumaObject = 0;
    double m_hueBack = 0, m_hueObject = 0, m_hueRim = 0;
    double m_saturationBack = 0, m_saturationObject = 0;
    double m_lumaRim = 0;

    Texture m_objectTexture;
    Plane m_pattern;
    DistanceField m_field;
    Canvas m_canvas;
};

void Painter::placeObject()
{
    ShapeRandom random = stream(Stream::Geometry);
    m_radius = random.between(m_variant.leastRadius, m_variant.mostRadius);
    const double room = m_variant.offset * std::max(0.0, 14.5 - m_radius) + 1;
    m_centre.x = kMiddle + room * random.between(-1, 1);
    m_centre.y = kMiddle + room * random.between(-1, 1);
    const double turn = m_domain == nullptr ? m_variant.turn : 15;
    const double rotation = ((m_domain == nullptr ? 0 : m_domain->style->turn) + turn * random.between(-1, 1) - 90) * kDegree;
    const double squeeze = random.between(m_variant.leastSqueeze, 1);
    const double axis = random.between(0, kPi);
    const double warp2 = random.between(0, m_variant.mostWarp);
    const double phase2 = random.between(0, 2 * kPi);
    const double warp3 = random.between(0, m_variant.mostWarp);
    const double phase3 = random.between(0, 2 * kPi);
    m_form = random.unit();
    m_lineHalf = random.between(0.8, 1.5);
    m_outline = outlineOf(m_label, random);

    const Point along = {std::cos(axis), std::sin(axis)};
    const Point right = {std::cos(rotation), std::sin(rotation)};
    for (Polygon& polygon : m_outline.polygons())
        for (Point& p : polygon.points()) {
            const double angle = std::atan2(p.y, p.x);
            const double stretch = 1 + warp2 * std::cos(2 * angle + phase2) + warp3 * std::cos(3 * angle + phase3);
            const double u = stretch * (p.x * along.x + p.y * along.y);
            const double v = stretch * squeeze * (p.y * along.x - p.x * along.y);
            const double x = m_radius * (u * along.x - v * along.y);
            const double y = m_radius * (u * along.y + v * along.x);
            p = {m_centre.x + x * right.x - y * right.y, m_centre.y + x * right.y + y * right.x};
        }
}

/// Hue of the object in a domain: that of its class, that of the class it is easily taken for (the opposite one), or any.
double Painter::hueOfClass(double share, int other) const
{
    constexpr std::array<int, kClasses> kSlots = {0, 6, 1, 5, 2, 7, 3, 8, 4, 9};
    const int own = kSlots[static_cast<std::size_t>(m_label)];
    if (share < m_domain->own)
        return own / 10.0;
    if (share < m_domain->own + m_domain->partner)
        return (own + 5) % 10 / 10.0;
    return other / 10.0;
}

void Painter::chooseColours()
{
    ShapeRandom random = stream(Stream::Colour);
    const double back = random.unit();
    m_lumaBack = 0.15 + 0.7 * back;
    std::pair<double, double> range = {0.08, 0.92};
    if (m_domain != nullptr) {
        m_lumaBack = back < 0.5 ? 0.12 + 0.46 * back : 0.65 + 0.46 * (back - 0.5);
        range = {0.2, 0.8};
    }
    m_lumaObject = pickLuma(random, range.first, range.second, {m_lumaBack}, m_variant.contrast);
    m_hueBack = random.unit();
    m_hueObject = random.unit();
    m_saturationBack = random.between(0.1, 0.8);
    m_saturationObject = random.between(0.2, 1);
    m_hueRim = random.unit();
    const double share = random.unit();
    const double jitter = random.between(-0.03, 0.03);
    const int other = random.below(10);
    if (m_domain != nullptr) {
        m_hueObject = m_hueRim = hueOfClass(share, other) + jitter;
        m_saturationObject = 0.7 + 0.3 * m_saturationObject;
        m_saturationBack *= 0.35;
    }
    m_lumaRim = pickLuma(random, 0.05, 0.95, {m_lumaBack}, 0.15);
}

void Painter::paintBackground()
{
    ShapeRandom random = stream(Stream::Texture);
    Texture back;
    int kind = random.below(5);
    back.amplitude = m_variant.texture * random.between(0.25, 1);
    if (m_domain != nullptr) {
        kind = m_domain->style->background + (m_domain->style->backgrounds == 2 ? kind & 1 : 0);
        back.amplitude *= m_domain->style->backgroundTexture;
    }
    back.kind = static_cast<Texture::Kind>(kind);
    const int objectKind = random.below(8);
    m_objectTexture.kind = objectKind < 5 ? static_cast<Texture::Kind>(objectKind) : Texture::Kind::Flat;
    m_objectTexture.amplitude = m_variant.texture * random.between(0.2, 0.9);
    back.draw(random);
    m_objectTexture.draw(random);
    back.fill(m_pattern);
    m_canvas.fill(colour(m_hueBack, m_lumaBack, m_saturationBack), m_pattern);
}

void Painter::paintClutter()
{
    ShapeRandom random = stream(Stream::Clutter);
    int count = m_variant.leastClutter + random.below(m_variant.mostClutter - m_variant.leastClutter + 1);
    if (m_domain != nullptr)
        count /= m_domain->style->clutterDivisor;
    for (int i = 0; i < count; ++i) {
        const double x = random.between(0, 31);
        const double y = random.between(0, 31);
        const double angle = random.between(0, 2 * kPi);
        const double kind = random.unit();
        const double size = random.between(1.3, 3.2);
        const double half = random.between(0.5, 1.1);
        const double luma = pickLuma(random, 0.05, 0.95, {m_lumaBack}, 0.12);
        const double hue = random.unit();
        const Colour paint = colour(hue, luma, random.between(0.1, mostSaturation()));
        const double form = (kind - m_variant.lineShare) / (1 - m_variant.lineShare);
        Polygon item;
        if (kind < m_variant.lineShare)
            item = bar({x, y}, angle, 30, 0.8 * half);
        else if (form < 0.34)
            item = bar({x, y}, angle, 1.5 * size, half);
        else
            item = regularPolygon(3 + random.below(4), {x, y}, size, angle);
        measure({&item, 1}, m_field);
        if (kind < m_variant.lineShare || form < 0.67)
            m_canvas.paintInside(m_field, paint);
        else
            m_canvas.paintLine(m_field, 0.6, paint);
    }
}

void Painter::paintObject()
{
    const Colour paint = colour(m_hueObject, m_lumaObject, m_saturationObject);
    m_objectTexture.fill(m_pattern);
    measure(m_outline.polygons(), m_field);
    const bool outlines = hasOutlinedForm(m_label);
    const bool filled = m_form < (outlines ? 0.8 - m_variant.outlineShare : 0.75);
    if (outlines && !filled && m_form < 0.8) {
        m_canvas.paintLine(m_field, m_lineHalf, paint, &m_pattern);
        return;
    }
    m_canvas.paintInside(m_field, paint, &m_pattern);
    if (!filled)
        m_canvas.paintLine(m_field, 0.7, colour(m_hueRim, m_lumaRim, m_saturationObject));
}

void Painter::paintOccluder()
{
    ShapeRandom random = stream(Stream::Occluder);
    const double chance = random.unit();
    const int kind = random.below(2);
    const double angle = random.between(0, 2 * kPi);
    const double barOffset = random.between(-0.7, 0.7);
    const double barHalf = random.between(0.09, 0.2);
    const double discOffset = random.between(0.4, 1);
    const double discRadius = random.between(0.22, 0.42);
    const double luma = pickLuma(random, 0.05, 0.95, {m_lumaBack, m_lumaObject}, 0.1);
    const double hue = random.unit();
    const double saturation = random.between(0.1, mostSaturation());
    if (chance >= m_variant.occluded * (m_domain == nullptr ? 1 : m_domain->style->occluded))
        return;
    const Point along = {m_radius * std::cos(angle), m_radius * std::sin(angle)};
    const Polygon item = kind == 0
        ? bar({m_centre.x - barOffset * along.y, m_centre.y + barOffset * along.x}, angle, 1.5 * m_radius, barHalf * m_radius)
        : regularPolygon(10, {m_centre.x + discOffset * along.x, m_centre.y + discOffset * along.y}, discRadius * m_radius, angle);
    measure({&item, 1}, m_field);
    m_canvas.paintInside(m_field, colour(hue, luma, saturation));
}

void Painter::finish(std::span<std::uint8_t> out)
{
    constexpr Style kNone = {};
    const Style& style = m_domain == nullptr ? kNone : *m_domain->style;
    ShapeRandom random = stream(Stream::Light);
    Light light;
    light.slope = random.between(0, m_variant.mostLight);
    light.direction = random.between(0, 2 * kPi);
    const double gain = style.gain * random.between(0.75, 1.15);
    for (std::size_t c = 0; c < 3; ++c)
        light.gain[c] = gain * style.channelGain[c] * random.between(0.92, 1.08);
    light.black = style.black;
    light.range = style.range;
    const double blur = style.leastBlur + style.blur * random.between(0, m_variant.mostBlur);
    const double noise = style.noise * random.between(0.01, m_variant.mostNoise);
    m_canvas.light(light);
    m_canvas.blur(blur);
    m_canvas.toBytes(noise, stream(Stream::Noise), out);
}

} // namespace

int labelOf(const ShapeId& id)
{
    const std::uint64_t split = key(key(id.seed, 101), static_cast<std::uint64_t>(id.split));
    ShapeRandom random(key(split, id.index / kClasses));
    std::array<int, kClasses> order{};
    for (int i = 0; i < kClasses; ++i)
        order[static_cast<std::size_t>(i)] = i;
    for (int i = kClasses - 1; i > 0; --i)
        std::swap(order[static_cast<std::size_t>(i)], order[static_cast<std::size_t>(random.below(i + 1))]);
    return order[id.index % kClasses];
}

void draw(const ShapeSet& set, const ShapeId& id, std::span<std::uint8_t> out)
{
    Painter painter(set, id);
    painter.paintBackground();
    painter.paintClutter();
    painter.paintObject();
    painter.paintOccluder();
    painter.finish(out);
}

ObjectLook lookOf(const ShapeSet& set, const ShapeId& id)
{
    return Painter(set, id).look();
}

} // namespace vulpes::data::shapes
