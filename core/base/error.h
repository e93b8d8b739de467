// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace vulpes::base {

/// What kind of failure this is; decides the exit code of `vulpes-cli` (docs/cli.md).
enum class ErrorKind {
    Internal,     ///< a fault of ours (exit 1)
    Usage,        ///< wrong words on the command line or in a call (exit 2)
    Input,        ///< unreadable or invalid input (exit 3)
    Infeasible,   ///< no network meets the constraints (exit 4)
    Refuted,      ///< a check failed (exit 5)
    Missing,      ///< a part is missing in this build (exit 6)
    Stopped,      ///< the user asked to stop (exit 130)
};

/// One fact of an error: `{"row", 17}`, `{"column", "latency"}`, `{"file", "a.csv"}`.
struct Fact
{
    std::string key;
    std::variant<std::string, std::int64_t, double> value;
};

/// An expected failure: a stable code (`csv_bad_number`) and the facts a sentence can be made from.
/// Sentences are made in `ui` (translated) and in `app/cli` (English), never here.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    std::string code;
    std::vector<Fact> facts;

    Error& with(std::string key, std::string value) &
    {
        facts.push_back({std::move(key), std::move(value)});
        return *this;
    }
    Error& with(std::string key, std::int64_t value) &
    {
        facts.push_back({std::move(key), value});
        return *this;
    }
    Error& with(std::string key, double value) &
    {
        facts.push_back({std::move(key), value});
        return *this;
    }
    template<typename T>
    Error&& with(std::string key, T value) &&
    {
        if constexpr (std::is_integral_v<T>)
            static_cast<Error&>(*this).with(std::move(key), static_cast<std::int64_t>(value));
        else if constexpr (std::is_floating_point_v<T>)
            static_cast<Error&>(*this).with(std::move(key), static_cast<double>(value));
        else
            static_cast<Error&>(*this).with(std::move(key), std::string(std::move(value)));
        return std::move(*this);
    }
};

[[nodiscard]] inline Error inputError(std::string code) { return {ErrorKind::Input, std::move(code), {}}; }
[[nodiscard]] inline Error usageError(std::string code) { return {ErrorKind::Usage, std::move(code), {}}; }
[[nodiscard]] inline Error internalError(std::string code) { return {ErrorKind::Internal, std::move(code), {}}; }
[[nodiscard]] inline Error infeasibleError(std::string code) { return {ErrorKind::Infeasible, std::move(code), {}}; }
[[nodiscard]] inline Error refutedError(std::string code) { return {ErrorKind::Refuted, std::move(code), {}}; }
[[nodiscard]] inline Error missingError(std::string code) { return {ErrorKind::Missing, std::move(code), {}}; }
[[nodiscard]] inline Error stoppedError() { return {ErrorKind::Stopped, "stopped", {}}; }

} // namespace vulpes::base

namespace vulpes {
using base::Error;
using base::ErrorKind;
using base::infeasibleError;
using base::inputError;
using base::internalError;
using base::missingError;
using base::refutedError;
using base::stoppedError;
using base::usageError;
}
