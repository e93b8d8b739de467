// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "device/provider.h"
#include "study/block_table.h"
#include "study/study.h"
#include "workflow/profile_store.h"
#include "workflow/timing_models.h"

#include <memory>

namespace vulpes::workflow {

struct ProfileRequest
{
    space::SpacePtr space;
    int resolution = kUsualResolution;  ///< a value of the space's decision, where it has one
    int classes = 1000;
    Precision precision = Precision::Float32;
    std::string device;  ///< name of the record in the study
    device::Protocol protocol;
    int fittedNetworks = 20;   ///< decide the factor
    int heldOutNetworks = 40;  ///< test the table
    std::uint64_t seed = 1;    ///< of the networks and of the order
    ProfileStore* store = nullptr;  ///< where visits are kept until the table is whole; none: a stop keeps nothing
};

/// One random network of the test.
struct ProfiledNetwork
{
    space::Architecture architecture;
    std::int64_t macs = 0;
    double sum = 0;  ///< of its blocks, before the factor
    double predictedMs = 0;
    device::Timing measured;
    device::Timing again;  ///< a second session; empty for the networks that decided the factor
};

struct Profile
{
    study::BlockTable table;  ///< with its check, where networks were held out
    std::vector<ProfiledNetwork> fitted, heldOut;
};

/// Measures every different block of a space on its own, with random whole networks among them in the same interleaved
/// rounds; one factor makes the sums the networks' times (fitted on `fittedNetworks`, smallest mean squared relative
/// error); the held-out networks are measured a second time, which is what the table is compared with. Blocks of equal
/// operators and shapes are measured once.
///
/// Cost: foxnas-cpu has 122 pieces; 10 rounds of them and 60 networks take about a minute at 128 px on one core. A
/// table is made whole or not at all, but with a store every visit (a candidate in a round) is kept every few seconds
/// and at the end of a stop: the same request goes on with the visits that are missing, in the order they would have
/// had, as long as machine, precision and protocol are the same; more rounds may be asked for, or more networks. The
/// store is cleared by the caller, once the table is kept. All models are in memory at once: about 1.5 GB for 60
/// networks in float32. Reports phases "models", "prepare" and "measure" in visits. Errors: those of the store;
/// `space_no_skeleton`, `profile_resolution` with fact `resolution` (not a value of the space), those of
/// `blockVariants`, `columnOf`, `cutIntoBlocks`, `TimingModels::make` and `Provider::measure`; stopped.
[[nodiscard]] Result<Profile> profileSpace(device::Provider&, const ProfileRequest&, const Job& = {});

/// The test on its own: how well `predicted` and `macs` foretell `measured`, beside `again`. `fitted` decide the line
/// through the MACs.
[[nodiscard]] study::BlockTable::Check checkProfile(
    const std::vector<ProfiledNetwork>& fitted, const std::vector<ProfiledNetwork>& heldOut);

/// Writes the table, and the device's record where the study has none of that name.
/// Errors: those of `Study::putDocument` and `keepDevice`.
[[nodiscard]] Result<void> keepProfile(study::Study&, const study::BlockTable&, const device::DeviceFacts&);

/// Where the study keeps the visits of such a profile until it is whole; the study must live longer.
[[nodiscard]] std::unique_ptr<ProfileStore> profileStoreIn(study::Study&, const ProfileRequest&);

/// `profileSpace` for a study, from the device's record to the kept table: refuses before it measures, goes on with what
/// a stop left in the study (`request.store` is not used), and clears that in the end.
/// Errors: those of `checkDevice`, `profileSpace` and `keepProfile`.
[[nodiscard]] Result<Profile> profileIntoStudy(
    study::Study&, device::Provider&, ProfileRequest, const Job& = {});

/// The tables of a study that can be read, in the order of their names.
[[nodiscard]] Result<std::vector<study::BlockTable>> blockTables(const study::Study&);

}  // namespace vulpes::workflow
