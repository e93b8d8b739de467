// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot/peers.h"

#include <ATen/ATen.h>

#include <cstdlib>
#include <cstring>

#ifdef USE_C10D_GLOO
#include <ATen/core/grad_mode.h>
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

namespace vulpes::oneshot {
namespace {

class NoPeers final : public Peers
{
public:
    [[nodiscard]] int rank() const override { return 0; }
    [[nodiscard]] int size() const override { return 1; }
    [[nodiscard]] Result<bool> average(Parameters&, bool stop) override { return stop; }
    [[nodiscard]] Result<void> sum(std::vector<double>&) override { return {}; }
};

#ifdef USE_C10D_GLOO

/// From 2.4 on LibTorch serves by libuv unless told not to, and Debian's is built without it. Older ones have no such option.
template <typename Options>
void serveWithoutLibUv(Options& options)
{
    if constexpr (requires { options.useLibUV; })
        options.useLibUV = false;
}

class GlooPeers final : public Peers
{
public:
    GlooPeers(c10::intrusive_ptr<c10d::ProcessGroupGloo> group, int rank, int size) : m_group(std::move(group)), m_rank(rank), m_size(size) {}

    [[nodiscard]] int rank() const override { return m_rank; }
    [[nodiscard]] int size() const override { return m_size; }

    [[nodiscard]] Result<bool> average(Parameters& parameters, bool stop) override
    {
        const at::NoGradGuard guard;
        // One flat bucket, the wish to stop at its end: one message per step.
        std::vector<at::Tensor> parts;
        for (auto& [name, parameter] : parameters.all())
            if (parameter.value.grad().defined())
                parts.push_back(parameter.value.grad().reshape({-1}));
        parts.push_back(at::full({1}, stop ? 1.0 : 0.0, parts.empty() ? at::TensorOptions(at::kFloat) : parts.front().options()));
        at::Tensor bucket = at::cat(parts).to(at::kCPU);   // Gloo's way, whether or not it was built for graphics cards
        if (auto summed = sum(bucket); !summed)
            return fail(std::move(summed.error()));
        std::int64_t at = 0;
        for (auto& [name, parameter] : parameters.all())
            if (at::Tensor gradient = parameter.value.grad(); gradient.defined()) {
                gradient.copy_(bucket.narrow(0, at, gradient.numel()).view(gradient.sizes()).div(m_size));
                at += gradient.numel();
            }
        return bucket[at].item<float>() > 0;
    }

    [[nodiscard]] Result<void> sum(std::vector<double>& numbers) override
    {
        at::Tensor tensor = at::empty({static_cast<std::int64_t>(numbers.size())}, at::kDouble);
        std::memcpy(tensor.data_ptr<double>(), numbers.data(), numbers.size() * sizeof(double));
        if (auto summed = sum(tensor); !summed)
            return summed;
        std::memcpy(numbers.data(), tensor.data_ptr<double>(), numbers.size() * sizeof(double));
        return {};
    }

private:
    Result<void> sum(at::Tensor& tensor)
    {
        try {
            std::vector<at::Tensor> tensors = {tensor};
            m_group->allreduce(tensors)->wait();
            return {};
        } catch (const std::exception& error) {
            return fail(internalError("peer_lost").with("reason", std::string(error.what()).substr(0, 300)));
        }
    }

    c10::intrusive_ptr<c10d::ProcessGroupGloo> m_group;
    int m_rank;
    int m_size;
};

Result<std::unique_ptr<Peers>> meetOverGloo(const Meeting& meeting)
{
    try {
        const auto patience = std::chrono::duration_cast<std::chrono::milliseconds>(meeting.patience);
        c10::intrusive_ptr<c10d::Store> store;
        auto options = c10d::ProcessGroupGloo::Options::create();
        options->timeout = patience;
        if (!meeting.file.empty()) {
            store = c10::make_intrusive<c10d::FileStore>(meeting.file.string(), meeting.size);
            // Nobody outside this machine is meant.
            options->devices.push_back(c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1"));
        } else {
            c10d::TCPStoreOptions tcp;
            tcp.port = static_cast<std::uint16_t>(meeting.port);
            tcp.isServer = meeting.rank == 0;
            tcp.numWorkers = meeting.size;
            tcp.timeout = patience;
            serveWithoutLibUv(tcp);
            // torchrun keeps a store of its own on this port.
            if (const char* agent = std::getenv("TORCHELASTIC_USE_AGENT_STORE"); agent && std::strcmp(agent, "True") == 0)
                tcp.isServer = false;
            store = c10::make_intrusive<c10d::TCPStore>(meeting.address, tcp);
            const char* attempt = std::getenv("TORCHELASTIC_RESTART_COUNT");
            store = c10::make_intrusive<c10d::PrefixStore>(std::string("vulpes/") + (attempt ? attempt : "0"), store);
            options->devices.push_back(c10d::ProcessGroupGloo::createDefaultDevice());
        }
        store->setTimeout(patience);
        auto group = c10::make_intrusive<c10d::ProcessGroupGloo>(store, meeting.rank, meeting.size, options);
        return std::make_unique<GlooPeers>(std::move(group), meeting.rank, meeting.size);
    } catch (const std::exception& error) {
        return fail(internalError("peers_failed").with("reason", std::string(error.what()).substr(0, 300)));
    }
}

#endif

} // namespace

Result<std::unique_ptr<Peers>> Peers::meet(const Meeting& meeting)
{
    if (meeting.size <= 1)
        return std::make_unique<NoPeers>();
#ifdef USE_C10D_GLOO
    return meetOverGloo(meeting);
#else
    return fail(missingError("peers_missing"));
#endif
}

} // namespace vulpes::oneshot
