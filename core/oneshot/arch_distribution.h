// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "space/search_space.h"

namespace vulpes::oneshot {

/// Where a strategy's networks come from.
class ArchDistribution
{
public:
    virtual ~ArchDistribution() = default;
    [[nodiscard]] virtual space::Architecture sample(base::Random&) const = 0;
};

/// Along a size dial, so that networks of every size are trained (`space::sampleAlongDial`). Uniform draws crowd round the middle.
class DialDistribution final : public ArchDistribution
{
public:
    explicit DialDistribution(space::SpacePtr space) : m_space(std::move(space)) {}
    [[nodiscard]] space::Architecture sample(base::Random&) const override;

private:
    space::SpacePtr m_space;
};

} // namespace vulpes::oneshot
