// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "training/manifest.h"
#include "workflow/sampling.h"

namespace vulpes::workflow {

/// Where the accuracies that were sampled into a study come from.
struct SampledFrom
{
    Json supernet;       ///< the run at one moment: `digest`, `epoch`, `step`, `data_digest`
    std::string split;
};
/// Nothing where no network of a plan has an accuracy yet: a plan alone binds a study to nothing. Errors: those of the study's readers.
[[nodiscard]] Result<std::optional<SampledFrom>> sampledFrom(const study::Study&);

/// Which networks a plan has chosen so far, kept in the study: the document of kind "sampling".
class SamplingRecord
{
public:
    /// What the study has of this request; an empty one where it has nothing. Errors: `sampling_other_supernet` with fact `epoch` (of the run whose
    /// accuracies the study has), because accuracies of two supernets, or of one at two moments, are no one measurement; `sampling_other_split` with facts `split` (of the study's accuracies)
    /// and `asked`; those of the study's readers.
    [[nodiscard]] static Result<SamplingRecord> read(const study::Study&, const SamplingRequest&, const training::Manifest&);

    [[nodiscard]] const std::vector<space::Architecture>& networks() const { return m_networks; }
    /// Adds networks and keeps them. Errors: those of the study's writers.
    [[nodiscard]] Result<void> add(study::Study&, std::vector<space::Architecture>);

private:
    std::string m_name;
    Json m_body;
    std::vector<space::Architecture> m_networks;
};

}  // namespace vulpes::workflow
