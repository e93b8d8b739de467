// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/labelled.h"
#include "oneshot/network.h"
#include "training/train_event.h"

#include <stop_token>
#include <vector>

namespace vulpes::oneshot {

/// Accuracies of networks of a supernet on held-out pictures: each network is taken out, recalibrated on the same clean training
/// pictures, folded and run. The supernet and the data must outlive it. One thread.
class Evaluator
{
public:
    Evaluator(ChainSupernet&, const data::LabelledData&, const data::Preprocessing&, int calibrationPictures, bool averages);

    /// Pictures that are run at once.
    static constexpr std::size_t kBatch = 128;
    struct Counted
    {
        std::int64_t correct = 0;
        double loss = 0;    ///< summed, in nats
    };

    [[nodiscard]] Network extract(const space::Architecture&) const;
    /// Of `count` pictures of a split from `first` on, at most `kBatch`.
    [[nodiscard]] Counted count(const Network&, data::Split, std::size_t first, std::size_t count) const;
    /// Errors: stopped (polled every batch).
    [[nodiscard]] Result<training::Evaluated> evaluate(const Network&, data::Split, const std::stop_token& = {}) const;
    [[nodiscard]] Result<training::Evaluated> evaluate(const space::Architecture&, data::Split, const std::stop_token& = {}) const;

private:
    ChainSupernet& m_net;
    const data::LabelledData& m_data;
    const data::Preprocessing& m_preprocessing;
    at::Device m_device;
    std::vector<at::Tensor> m_calibration;
    bool m_averages;
};

} // namespace vulpes::oneshot
