// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/train_options.h"

#include "training/fields.h"
#include "training/picture_options.h"
#include "training/train_option_fields.h"

#include <algorithm>
#include <cmath>

namespace vulpes::training {

namespace {

constexpr int kLargestSide = 4096;
constexpr const char* kDevices = "cpu, cuda, auto";

Error jsonError(const std::string& key, const char* reason)
{
    return inputError("options_json").with("key", key).with("reason", reason);
}

Error invalid(const std::string& option, const Json& value, const std::string& expected)
{
    return usageError("options_invalid").with("option", option).with("value", value.is_string() ? value.get<std::string>() : value.dump()).with("expected", expected);
}

std::string textOf(Limits limits)
{
    const auto shown = [](double value) { return value == std::floor(value) && std::abs(value) < 1e15 ? std::to_string(static_cast<std::int64_t>(value)) : Json(value).dump(); };
    return shown(limits.least) + " … " + shown(limits.most);
}

/// Keeps the first member outside its limits.
class Checker
{
public:
    template<typename T>
    void operator()(const char*, const T&)
    {
    }
    template<typename T>
    void operator()(const char* key, const T& value, Limits limits)
    {
        const auto number = static_cast<double>(value);
        if (!m_error && !(number >= limits.least && number <= limits.most))
            m_error = invalid(key, value, textOf(limits));
    }
    void require(bool holds, const char* key, const Json& value, const std::string& expected)
    {
        if (!m_error && !holds)
            m_error = invalid(key, value, expected);
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

struct LimitFinder
{
    std::string_view wanted;
    std::optional<Limits> found;

    template<typename T>
    void operator()(const char*, const T&)
    {
    }
    template<typename T>
    void operator()(const char* key, const T&, Limits limits)
    {
        if (wanted == key)
            found = limits;
    }
};

} // namespace

Json toJson(const TrainOptions& options)
{
    FieldWriter writer;
    fields(writer, options);
    Json json = writer.take();
    json["pictures"] = toJson(options.pictures);
    json["augmentation"] = data::toJson(options.augmentation);
    return json;
}

Result<TrainOptions> trainOptionsFromJson(const Json& json)
{
    if (!json.is_object())
        return fail(jsonError("", "not_an_object"));
    TrainOptions options;
    FieldReader reader(json);
    fields(reader, options);
    if (!reader.wrong().empty())
        return fail(jsonError(reader.wrong(), "value"));
    if (const auto pictures = json.find("pictures"); pictures != json.end()) {
        auto read = pictureOptionsFromJson(*pictures);
        if (!read)
            return fail(std::move(read.error()));
        options.pictures = *read;
    }
    if (const auto augmentation = json.find("augmentation"); augmentation != json.end()) {
        auto read = data::augmentationFromJson(*augmentation);
        if (!read)
            return fail(jsonError("augmentation", "value"));
        options.augmentation = *read;
    }
    return options;
}

std::optional<Limits> limitsOf(std::string_view option)
{
    const TrainOptions options;
    LimitFinder finder{option, {}};
    fields(finder, options);
    return finder.found;
}

Result<void> check(const TrainOptions& options)
{
    Checker checker;
    checker.require(!options.space.empty(), "space", options.space, "SPACE");
    checker.require(!options.data.empty(), "data", options.data, "DATA");
    fields(checker, options);
    checker.require(options.warmupEpochs <= options.epochs, "warmup_epochs", options.warmupEpochs, textOf({0, static_cast<double>(options.epochs)}));
    const bool knownDevice = options.device == "cpu" || options.device == "cuda" || options.device == "auto";
    checker.require(knownDevice, "device", options.device, kDevices);
    const Limits sides{8, kLargestSide};
    checker("pictures.height", options.pictures.height, sides);
    checker("pictures.width", options.pictures.width, sides);
    const Limits inside{0, static_cast<double>(std::min(options.pictures.height, options.pictures.width))};
    checker("augmentation.crop_padding", options.augmentation.cropPadding, inside);
    checker("augmentation.cutout", options.augmentation.cutout, inside);
    if (checker.error())
        return fail(*checker.error());
    return {};
}

} // namespace vulpes::training
