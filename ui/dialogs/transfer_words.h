// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/twin_table.h"
#include "workflow/device_transfer.h"

#include <QCoreApplication>

#include <memory>

namespace vulpes::dialogs {

/// What came of foretelling a device, immutable: what was asked, of which table, and the answer.
struct ForetoldDevice
{
    hardware::HardwareTablePtr table;
    workflow::TransferRequest request;
    std::shared_ptr<const workflow::DeviceTransfer> task;
    workflow::TransferResult result;
    transfer::AdditiveTable additive;   ///< of the device itself
};

/// A foretold device in words and tables.
class TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(TransferWords)
public:
    /// How well it went, whether the device is exactly additive, what carries the prediction.
    [[nodiscard]] static QString answer(const ForetoldDevice&);
    /// All that was foretold, the fastest first.
    [[nodiscard]] static models::TwinTable predictions(const ForetoldDevice&);
    /// Networks to measure, with what the device measured of them where it is known.
    [[nodiscard]] static models::TwinTable networks(const hardware::HardwareTable&, const std::vector<std::size_t>& rows, const hardware::Series* measured,
                                                    const std::string& metric);
};

} // namespace vulpes::dialogs
