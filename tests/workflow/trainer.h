// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/file.h"
#include "space/named_spaces.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <filesystem>
#include <string>
#include <vector>

namespace vulpes::test {

/// Makes the stand-in the trainer of this program, and of those it starts, for as long as it lives.
class StandIn
{
public:
    StandIn()
    {
        set("VULPES_TRAINER", VULPES_SOURCE_DIR "/tests/workflow/trainer_standin.py");
        set("STANDIN_SPACE", path("space.json").string());
        (void)base::writeFileAtomically(path("space.json"), space::namedSpace("foxnas-cpu-32").value()->toJson().dump());
    }
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;
    ~StandIn()
    {
        for (const auto& name : m_names)
            qunsetenv(name.constData());
    }

    void set(const std::string& name, const std::string& value)
    {
        qputenv(name.c_str(), QByteArray::fromStdString(value));
        m_names.push_back(QByteArray::fromStdString(name));
    }
    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return std::filesystem::path(m_folder.path().toStdString()) / name; }

private:
    QTemporaryDir m_folder;
    std::vector<QByteArray> m_names;
};

} // namespace vulpes::test
