// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace vulpes::base {
namespace {

constexpr int kMaxDepth = 256;

/// The byte at which nesting first passes the limit; npos if it never does. Counts brackets outside strings, so that the
/// parser's own stack is never asked for more.
std::size_t tooDeepAt(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > kMaxDepth)
                return i;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return std::string_view::npos;
}

/// Walks a text that is known to be wrong, only to learn where.
class ErrorFinder final : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception&) override
    {
        m_position = position;
        return false;
    }

    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    std::size_t m_position = 0;
};

Error syntaxError(std::string_view file, std::size_t byte)
{
    return inputError("json_syntax").with("file", std::string(file)).with("byte", byte);
}

} // namespace

Result<Json> parseJson(std::string_view text, std::string_view file)
{
    if (const std::size_t deep = tooDeepAt(text); deep != std::string_view::npos)
        return fail(syntaxError(file, deep + 1));
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_discarded())
        return json;
    ErrorFinder finder;
    Json::sax_parse(text, &finder);
    return fail(syntaxError(file, finder.position()));
}

} // namespace vulpes::base
