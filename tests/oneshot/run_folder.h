// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "oneshot/tiny_run.h"
#include "training/manifest.h"
#include "training/train_options.h"

#include <QTemporaryDir>

namespace vulpes::test {

/// A folder with the tiny space as a file, and options of a run over it that takes a second or two.
class RunFolder
{
public:
    RunFolder()
    {
        static_cast<void>(base::writeFileAtomically(path("space.json"), tinySpace()->toJson().dump()));
    }

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }

    [[nodiscard]] training::TrainOptions options() const
    {
        training::TrainOptions options;
        options.space = path("space.json").string();
        options.data = "generated:shapes-easy";
        options.pictures = {.height = 16, .width = 16, .seed = 1, .train = 320, .validation = 100, .test = 100};
        options.epochs = 3;
        options.batch = 16;
        options.randomNetworks = 1;
        options.calibrationPictures = 64;
        return options;
    }

    /// The digest of the weights of a finished run: equal bits, equal digest.
    [[nodiscard]] std::string digestOf(const std::string& run) const { return training::readManifest(path(run)).value().digest; }

private:
    QTemporaryDir m_folder;
};

} // namespace vulpes::test
