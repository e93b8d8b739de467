// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "search/annealing.h"

#include <bit>

namespace vulpes::search {

namespace {

/// Numbers as eight bytes, least significant first, on every machine.
class Bytes
{
public:
    void put(std::uint64_t value)
    {
        for (int i = 0; i < 8; ++i)
            m_bytes.push_back(static_cast<char>(value >> (8 * i) & 0xff));
    }
    void put(std::int64_t value) { put(static_cast<std::uint64_t>(value)); }
    void put(double value) { put(std::bit_cast<std::uint64_t>(value)); }
    void put(const std::string& text)
    {
        put(static_cast<std::uint64_t>(text.size()));
        m_bytes += text;
    }
    void put(const predict::Quantity& quantity)
    {
        put(quantity.name);
        put(quantity.scale);
        put(quantity.constant);
        put(static_cast<std::uint64_t>(quantity.link));
        put(quantity.linkCeiling);
        put(static_cast<std::uint64_t>(quantity.stage.size()));
        for (const auto& stage : quantity.stage) {
            put(static_cast<std::uint64_t>(stage.size()));
            for (const auto value : stage)
                put(value);
        }
        put(static_cast<std::uint64_t>(quantity.interactions.size()));
        for (const auto& interaction : quantity.interactions) {
            put(interaction.coefficient);
            put(static_cast<std::uint64_t>(interaction.factors.size()));
            for (const auto& factor : interaction.factors) {
                put(static_cast<std::uint64_t>(factor.stage));
                for (const auto value : factor.values)
                    put(value);
            }
        }
    }
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
};

}  // namespace

std::string modelDigest(const predict::SeparableModel& model)
{
    // Only what a run reads: the objective and the budgeted cost.
    Bytes bytes;
    bytes.put(model.objective);
    bytes.put(model.costs.front());
    return base::sha256(bytes.bytes());
}

}  // namespace vulpes::search
