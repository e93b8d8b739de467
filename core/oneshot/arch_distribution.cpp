// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/arch_distribution.h"

#include "space/dial.h"

namespace vulpes::oneshot {

space::Architecture DialDistribution::sample(base::Random& random) const
{
    return space::sampleAlongDial(*m_space, random);
}

} // namespace vulpes::oneshot
