// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/fields.h"
#include "training/picture_options.h"

namespace vulpes::training {

namespace {

template<typename Visitor, typename Options>
void visit(Visitor& field, Options& options)
{
    field("height", options.height);
    field("width", options.width);
    field("seed", options.seed);
    field("train", options.train);
    field("validation", options.validation);
    field("test", options.test);
}

} // namespace

Json toJson(const data::LabelledOptions& options)
{
    FieldWriter writer;
    visit(writer, options);
    return writer.take();
}

Result<data::LabelledOptions> pictureOptionsFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(inputError("options_json").with("key", "pictures").with("reason", "not_an_object"));
    data::LabelledOptions options;
    FieldReader reader(json);
    visit(reader, options);
    if (!reader.wrong().empty())
        return fail(inputError("options_json").with("key", "pictures." + reader.wrong()).with("reason", "value"));
    return options;
}

} // namespace vulpes::training
