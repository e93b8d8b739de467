// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "base/json.h"
#include "base/process.h"
#include "deploy/outside_runtime.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace vulpes::deploy {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestReason = 2000;

Error failed(const OutsideRuntime& runtime, std::string reason)
{
    if (reason.size() > kLongestReason)
        reason.erase(0, reason.size() - kLongestReason);  // the last lines say what happened
    while (!reason.empty() && (reason.back() == '\n' || reason.back() == ' '))
        reason.pop_back();
    return inputError("runtime_failed").with("runtime", runtime.id).with("reason", std::move(reason));
}

/// A folder for what goes to the child and back; gone with this object.
class Exchange
{
public:
    Exchange()
    {
        std::error_code error;
        std::string pattern = (fs::temp_directory_path(error) / "vulpes-runtime-XXXXXX").string();
        if (const char* made = ::mkdtemp(pattern.data()))
            m_folder = made;
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;
    ~Exchange()
    {
        std::error_code error;
        if (good())
            fs::remove_all(m_folder, error);
    }
    [[nodiscard]] bool good() const { return !m_folder.empty(); }
    [[nodiscard]] fs::path file(const std::string& name) const { return m_folder / name; }

private:
    fs::path m_folder;
};

std::string joined(const OutsideTask& task)
{
    std::string bytes;
    for (const auto& sample : task.inputs)
        for (const TensorBytes& tensor : sample)
            bytes.append(reinterpret_cast<const char*>(tensor.data()), tensor.size());
    return bytes;
}

Result<Json> describe(
    const Exchange& exchange, const OutsideRuntime& runtime, std::span<const OutsideTask> tasks)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const fs::path input = exchange.file("input" + std::to_string(i));
        if (auto written = base::writeFileAtomically(input, joined(tasks[i])); !written)
            return fail(std::move(written.error()));
        std::error_code error;
        list.push_back(
            Json{{"model", fs::absolute(tasks[i].model, error).string()}, {"count", tasks[i].inputs.size()},
                {"input", input.string()}, {"output", exchange.file("output" + std::to_string(i)).string()}});
    }
    return Json{{"runtime", runtime.id}, {"results", exchange.file("results.json").string()},
        {"jobs", std::move(list)}};
}

/// The outputs of one file, cut into inputs and tensors.
Result<std::vector<OutsideOutputs>> collect(const Exchange& exchange, const OutsideRuntime& runtime,
    std::size_t index, std::size_t count, const Json& answer)
{
    if (answer.contains("error"))
        return fail(failed(runtime, answer["error"].is_string() ? answer["error"].get<std::string>() : "?"));
    std::vector<std::size_t> sizes;
    std::size_t sample = 0;
    for (const Json& output : answer.at("outputs")) {
        sizes.push_back(output.at("bytes").get<std::size_t>());
        sample += sizes.back();
    }
    const auto bytes =
        base::readFile(exchange.file("output" + std::to_string(index)), std::uint64_t{1} << 33U);
    if (!bytes)
        return fail(bytes.error());
    if (bytes->size() != sample * count)
        return fail(failed(runtime, "outputs are incomplete"));
    std::vector<OutsideOutputs> all(count);
    const auto* at = reinterpret_cast<const std::byte*>(bytes->data());
    for (OutsideOutputs& outputs : all)
        for (const std::size_t size : sizes) {
            outputs.emplace_back(at, at + size);
            at += size;
        }
    return all;
}

std::chrono::seconds patience(std::span<const OutsideTask> tasks)
{
    std::size_t inputs = 0;
    for (const OutsideTask& task : tasks)
        inputs += task.inputs.size();
    return std::chrono::seconds(60 + 20 * tasks.size() + 5 * inputs);
}

}  // namespace

Result<std::vector<Result<std::vector<OutsideOutputs>>>> runOutsideAll(
    const OutsideRuntime& runtime, std::span<const OutsideTask> tasks, const base::Job& job)
{
    const Exchange exchange;
    if (!exchange.good())
        return fail(failed(runtime, std::strerror(errno)));
    const auto description = describe(exchange, runtime, tasks);
    if (!description)
        return fail(description.error());
    const fs::path jobs = exchange.file("jobs.json");
    const std::string text = description->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (auto written = base::writeFileAtomically(jobs, text); !written)
        return fail(std::move(written.error()));

    const std::array<std::string, 3> command{
        runtime.node.string(), (runtime.folder / "run_model.cjs").string(), jobs.string()};
    base::ProcessOptions options;
    options.timeout = patience(tasks);
    const auto process = base::runProcess(command, options, job);
    if (!process && process.error().kind == ErrorKind::Stopped)
        return fail(process.error());
    if (!process)
        return fail(failed(runtime, process.error().code));
    if (process->exitCode != 0)
        return fail(failed(runtime, process->err.empty() ? process->out : process->err));

    try {
        const auto results = base::readFile(exchange.file("results.json"));
        const auto json = results ? base::parseJson(*results) : fail(results.error());
        if (!json || json->at("jobs").size() != tasks.size())
            return fail(failed(runtime, "no results"));
        std::vector<Result<std::vector<OutsideOutputs>>> all;
        for (std::size_t i = 0; i < tasks.size(); ++i)
            all.push_back(collect(exchange, runtime, i, tasks[i].inputs.size(), json->at("jobs").at(i)));
        return all;
    } catch (const Json::exception& error) {
        return fail(failed(runtime, error.what()));
    }
}

Result<std::vector<OutsideOutputs>> runOutside(const OutsideRuntime& runtime, const fs::path& model,
    std::span<const std::vector<TensorBytes>> inputs, const base::Job& job)
{
    const OutsideTask task{model, {inputs.begin(), inputs.end()}};
    auto all = runOutsideAll(runtime, {&task, 1}, job);
    if (!all)
        return fail(std::move(all.error()));
    return std::move(all->front());
}

}  // namespace vulpes::deploy
