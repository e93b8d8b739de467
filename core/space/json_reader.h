// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/json.h"
#include "base/result.h"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vulpes::space {

/// Reads the members of one JSON object. The first complaint is kept and later reads return defaults, so a reader can be
/// written straight down and asked once at the end. Paths are JSON pointers.
class JsonReader
{
public:
    /// `shared` collects the complaint for a whole document.
    JsonReader(const Json& object, std::string path, std::optional<Error>& shared);

    [[nodiscard]] bool has(const char* key) const;
    [[nodiscard]] std::string text(const char* key, std::string_view fallback);
    [[nodiscard]] std::string requiredText(const char* key);
    [[nodiscard]] int integer(const char* key, int fallback);
    [[nodiscard]] double number(const char* key, double fallback);
    [[nodiscard]] bool boolean(const char* key, bool fallback);
    [[nodiscard]] std::vector<double> numbers(const char* key);
    [[nodiscard]] std::vector<std::string> texts(const char* key);
    /// The elements of an array, each with its path; empty where the key is absent.
    [[nodiscard]] std::vector<std::pair<const Json*, std::string>> elements(const char* key);
    [[nodiscard]] const Json* member(const char* key) const;
    [[nodiscard]] std::string pathOf(const char* key) const;
    /// Complains about a key that is none of these: most often a misspelling.
    void allowOnly(std::initializer_list<std::string_view> keys);
    void complain(const std::string& path, const char* reason);

private:
    const Json& m_object;
    std::string m_path;
    std::optional<Error>& m_error;
};

} // namespace vulpes::space
