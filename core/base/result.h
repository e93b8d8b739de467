// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace vulpes::base {

/// A value, or the reason why there is none. Broken preconditions are asserted instead.
template<typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace vulpes::base

namespace vulpes {
using base::fail;
using base::Result;
}
