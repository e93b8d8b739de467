// SPDX-License-Identifier: GPL-3.0-or-later
#include "predict/formula_text.h"
#include "space/named_spaces.h"

#include <cstdlib>

/// A formula from a file or from the editor: whatever can be read is written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vulpes;
    static const space::SpacePtr space = *space::namedSpace("foxnas-cpu");
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    predict::Formula formula;
    formula.name = "mine";
    if (const auto document = base::parseJson(text)) {
        auto read = predict::formulaFromJson(*document);
        if (!read)
            return 0;
        formula = std::move(*read);
        const auto again = predict::formulaFromJson(predict::toJson(formula));
        if (!again || !(*again == formula))
            std::abort();
    } else {
        if (!predict::readTermsText(text, formula))
            return 0;
        predict::Formula again = formula;
        if (!predict::readTermsText(predict::termsText(formula), again) || !(again == formula))
            std::abort();
    }
    (void)predict::BoundFormula::bind(std::move(formula), space);
    return 0;
}
