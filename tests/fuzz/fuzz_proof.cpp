// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes: a proof is confirmed or refused, never more. The digest is set right so that the checker behind it is reached.
#include "base/json.h"
#include "search/certificate_check.h"
#include "search/certificate_model.h"

#include <cstdint>
#include <cstdlib>

using namespace vulpes;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto json = base::parseJson({reinterpret_cast<const char*>(data), size}, "fuzz.json");
    if (!json)
        return 0;
    (void)search::checkProof(*json);
    if (!json->is_object())
        return 0;
    (*json)["digest"] = search::certificate::digestOf(*json);
    const auto check = search::certificate::check(*json, 100000, {});
    if (check && check->claim != "optimal" && check->claim != "bounded" && check->claim != "infeasible")
        std::abort();
    if (check && (check->claim == "bounded" ? !(check->gap >= 0) : check->gap != 0))
        std::abort();
    return 0;
}
