// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"
#include "cli/measured_things.h"
#include "cli/options.h"
#include "cli/profile_report.h"
#include "cli/study_options.h"
#include "space/describe.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>

namespace vulpes::cli {

namespace {

constexpr int kMostNetworks = 1000;  // all their models are in memory at once

class ProfileCommand : public Command
{
public:
    ProfileCommand()
        : Command("profile", "Time every different block of a space, and test the table on whole networks",
                  "vulpes-cli profile --space foxnas-cpu --resolution 192 --device host --into my.vulpes")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "measured-space", m_space);
        add(app, "profiled-resolution", m_resolution);
        add(app, "classes", m_classes);
        add(app, "timed-precision", m_precision);
        m_device.bind(app);
        add(app, "fitted", m_fitted);
        add(app, "held-out", m_heldOut);
        auto* output = add(app, "output-table", m_output);
        output->excludes(add(app, "into", m_into));
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_output.empty() == m_into.empty())
            return fail(base::usageError("profile_needs_output"));
        auto request = this->request(context);
        if (!request)
            return fail(request.error());
        std::optional<study::Study> study;
        if (!m_into.empty()) {
            auto opened = openForAdding(m_into);
            if (!opened)
                return fail(opened.error());
            study = std::move(*opened);
        } else if (std::error_code unreadable; !m_force && std::filesystem::exists(m_output, unreadable)) {
            return fail(base::inputError("file_exists").with("file", m_output));
        }
        if (auto named = nameSpace(*request, study ? &*study : nullptr); !named)
            return fail(named.error());
        auto provider = m_device.open();
        if (!provider)
            return fail(provider.error());
        auto facts = (*provider)->describe(request->protocol);
        if (!facts)
            return fail(facts.error());
        const Measuring measuring{request->device, m_precision, *facts, request->protocol};

        const auto store = study ? workflow::profileStoreIn(*study, *request) : workflow::profileStoreBeside(m_output);
        if (m_force)
            store->clear();
        const auto before = store->read();
        if (before)
            context.say("A profile was stopped here: what it measured under the same conditions is not repeated (--force begins anew).");
        auto profile = study ? workflow::profileIntoStudy(*study, **provider, *request, context.job)
                             : intoFile(**provider, *request, *store, context.job);
        if (!profile) {
            if (store->read() != before)
                context.say("What was measured is kept; run the same command again to go on.");
            return fail(profile.error());
        }
        const std::string& file = study ? m_into : m_output;
        if (context.globals.json)
            context.print(profileJson(*profile, *request->space, measuring, file));
        else
            context.print(profileText(*profile, measuring, file));
        return kDone;
    }

private:
    [[nodiscard]] Result<workflow::ProfileRequest> request(const Context& context) const
    {
        for (const auto& [option, value, least] : {std::tuple{"--fitted", m_fitted, 1}, std::tuple{"--held-out", m_heldOut, 0}})
            if (value < least || value > kMostNetworks)
                return fail(base::usageError("count_range").with("option", option).with("least", least).with("most", kMostNetworks));
        if (m_classes < 0 || m_resolution < 0)
            return fail(base::usageError("task_shape"));
        auto protocol = m_device.protocol(context);
        if (!protocol)
            return fail(protocol.error());
        workflow::ProfileRequest request;
        request.precision = *workflow::precisionFromCode(m_precision);
        request.device = m_device.recordName(m_precision);
        request.protocol = *protocol;
        request.fittedNetworks = m_fitted;
        request.heldOutNetworks = m_heldOut;
        request.seed = context.globals.seed;
        return request;
    }

    [[nodiscard]] Result<void> nameSpace(workflow::ProfileRequest& request, const study::Study* study) const
    {
        auto space = measuredSpace(m_space, study ? study->space() : nullptr);
        if (!space)
            return fail(space.error());
        request.space = *space;
        request.classes = m_classes > 0 ? m_classes : study ? study->classes() : space::publishedTask(*request.space).classes;
        request.resolution = m_resolution > 0 ? m_resolution : usualResolution(*request.space);
        return {};
    }

    /// The usual one, or the value of the space's own decision that is nearest to it.
    static int usualResolution(const space::SearchSpace& space)
    {
        const auto decision = space.find("resolution");
        if (!decision)
            return space::publishedTask(space).height;
        const auto& values = space.decisions()[*decision].values;
        return static_cast<int>(*std::ranges::min_element(values, {}, [](double value) { return std::abs(value - workflow::kUsualResolution); }));
    }

    [[nodiscard]] Result<workflow::Profile> intoFile(device::Provider& provider, workflow::ProfileRequest request,
                                                     workflow::ProfileStore& store, const Job& job) const
    {
        request.store = &store;
        auto profile = workflow::profileSpace(provider, request, job);
        if (!profile)
            return profile;
        Json file;
        file["schema"] = study::kBlockTableSchema;
        file.update(study::toJson(profile->table));
        if (auto written = base::writeFileAtomically(m_output, file.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"); !written)
            return fail(written.error());
        store.clear();
        return profile;
    }

    DeviceOptions m_device;
    std::string m_space, m_precision = "float32", m_output, m_into;
    int m_resolution = 0, m_classes = 0, m_fitted = 20, m_heldOut = 40;
    bool m_force = false;
};

} // namespace

CommandPtr makeProfileCommand()
{
    return std::make_unique<ProfileCommand>();
}

} // namespace vulpes::cli
