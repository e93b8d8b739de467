// SPDX-License-Identifier: GPL-3.0-or-later
#include "device/adb/adb_client.h"

#include <string_view>

namespace vulpes::device::adb {

namespace {

constexpr std::chrono::seconds kShort{20};
constexpr std::chrono::seconds kPush{300};

std::string lastLine(const std::string& text)
{
    const auto end = text.find_last_not_of(" \r\n");
    if (end == std::string::npos)
        return {};
    const auto start = text.find_last_of('\n', end);
    const std::string line =
        text.substr(start == std::string::npos ? 0 : start + 1, end - (start == std::string::npos ? 0 : start + 1) + 1);
    return line.substr(0, 300);
}

bool has(std::string_view text, std::string_view words)
{
    return text.find(words) != std::string_view::npos;
}

}  // namespace

Error AdbClient::told(const base::ProcessOutput& output) const
{
    const std::string all = output.err + output.out;
    const auto error = [&](const char* code) { return inputError(code).with("serial", m_serial); };
    if (has(all, "unauthorized") || has(all, "still authorizing") || has(all, "no permissions"))
        return error("adb_unauthorized");
    if (has(all, "not found") && has(all, "device"))
        return error("adb_device_missing");
    if (has(all, "no devices"))
        return error("adb_device_missing");
    if (has(all, "offline") || has(all, "error: closed") || has(all, "device disconnected")
        || has(all, "protocol fault") || has(all, "connection reset") || has(all, "remote object closed"))
        return error("device_lost");
    return error("adb_failed").with("line", lastLine(all));
}

Result<base::ProcessOutput> AdbClient::call(
    std::vector<std::string> arguments, std::chrono::seconds timeout, const Job& job) const
{
    arguments.insert(arguments.begin(), {"adb", "-s", m_serial});
    base::ProcessOptions options;
    options.timeout = timeout;
    auto output = base::runProcess(arguments, options, job);
    if (output)
        return output;
    if (output.error().code == "process_missing")
        return fail(missingError("adb_missing"));
    if (output.error().code == "process_timeout")
        return fail(inputError("adb_timeout")
                        .with("serial", m_serial)
                        .with("seconds", static_cast<std::int64_t>(timeout.count())));
    return output;
}

Result<void> AdbClient::check(const Job& job) const
{
    const auto output = call({"get-state"}, kShort, job);
    if (!output)
        return fail(output.error());
    if (output->exitCode != 0 || !output->out.starts_with("device"))
        return fail(told(*output));
    return {};
}

Result<std::string> AdbClient::shell(const std::string& command, std::chrono::seconds timeout, const Job& job) const
{
    auto output = call({"shell", command}, timeout, job);
    if (!output)
        return fail(output.error());
    // adb's own words come on its standard error with exit code 1; what the device says there comes with the answer.
    if (output->exitCode != 0 && (output->err.find("error:") != std::string::npos || output->out.empty())
        && output->out.find("RC=") == std::string::npos) {
        Error error = told(*output);
        // The device was there when we began.
        if (error.code == "adb_device_missing")
            error.code = "device_lost";
        return fail(std::move(error));
    }
    return output->out + output->err;
}

Result<void> AdbClient::push(const std::filesystem::path& file, const std::string& remote, const Job& job) const
{
    const auto output = call({"push", file.string(), remote}, kPush, job);
    if (!output)
        return fail(output.error());
    if (output->exitCode == 0)
        return {};
    Error error = told(*output);
    if (error.code == "adb_device_missing")
        error.code = "device_lost";
    if (error.code == "adb_failed")
        error.code = "adb_push";
    return fail(std::move(error).with("file", file.filename().string()));
}

}  // namespace vulpes::device::adb
