// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/train_event.h"

#include "training/error_json.h"
#include "training/event_fields.h"
#include "training/fields.h"

#include <cmath>

namespace vulpes::training {

namespace {

constexpr std::size_t kShownOfLine = 200;

Error malformed(const std::string& reason, std::string_view line)
{
    return inputError("event_malformed").with("reason", reason).with("line", std::string(line.substr(0, kShownOfLine)));
}

template<typename Event>
concept TellsError = std::same_as<Event, Refused> || std::same_as<Event, Failed>;

template<typename Event>
Json written(const Event& event)
{
    FieldWriter writer;
    if constexpr (std::same_as<Event, Warning>) {
        writer("code", event.code);
        Json json = writer.take();
        json["facts"] = factsToJson(event.facts);
        return json;
    } else if constexpr (TellsError<Event>) {
        Json json;
        json["error"] = toJson(event.error);
        return json;
    } else {
        fields(writer, event);
        return writer.take();
    }
}

/// The first key that cannot be read; empty where all could.
template<typename Event>
std::string readInto(const Json& json, Event& event)
{
    FieldReader reader(json);
    if constexpr (std::same_as<Event, Warning>) {
        reader("code", event.code);
        if (const auto facts = json.find("facts"); facts != json.end())
            event.facts = factsFromJson(*facts);
    } else if constexpr (TellsError<Event>) {
        const auto error = json.find("error");
        if (error == json.end() || !error->is_object())
            return "error";
        event.error = errorFromJson(*error);
    } else {
        fields(reader, event);
    }
    return reader.wrong();
}

/// Tries every event there is; `wrong` as in `readInto`.
template<std::size_t Index = 0>
std::optional<TrainEvent> eventFromJson(const std::string& name, const Json& json, std::string& wrong)
{
    if constexpr (Index < std::variant_size_v<TrainEvent>) {
        using Event = std::variant_alternative_t<Index, TrainEvent>;
        if (name != kEventNames[Index])
            return eventFromJson<Index + 1>(name, json, wrong);
        Event event;
        wrong = readInto(json, event);
        return event;
    } else {
        return std::nullopt;
    }
}

} // namespace

double Evaluated::standardError() const
{
    if (total <= 0)
        return 0;
    const double share = static_cast<double>(correct) / static_cast<double>(total);
    return 100 * std::sqrt(share * (1 - share) / static_cast<double>(total));
}

std::string toLine(const TrainEvent& event)
{
    Json json;
    json["event"] = kEventNames[event.index()];
    json.update(std::visit([](const auto& known) { return written(known); }, event));
    // A file's name need not be UTF-8; a line must be.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::optional<TrainEvent>> fromLine(std::string_view line)
{
    const auto json = base::parseJson(line);
    if (!json)
        return fail(malformed("json", line));
    if (!json->is_object())
        return fail(malformed("not_an_object", line));
    const auto name = json->find("event");
    if (name == json->end() || !name->is_string())
        return fail(malformed("event", line));
    std::string wrong;
    auto event = eventFromJson(name->get<std::string>(), *json, wrong);
    if (!wrong.empty())
        return fail(malformed(wrong, line));
    return event;
}

} // namespace vulpes::training
