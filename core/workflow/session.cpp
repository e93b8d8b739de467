// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/session.h"

#include "study/embedded.h"
#include "workflow/profile.h"

#include <fstream>

namespace vulpes::workflow {

bool looksLikeStudy(const std::filesystem::path& path)
{
    if (path.extension() == ".vulpes")
        return true;
    std::ifstream file(path, std::ios::binary);
    char start[16] = {};
    file.read(start, sizeof start);
    return file.gcount() == sizeof start && std::string_view(start, 15) == "SQLite format 3";
}

Session::Session(study::Study study) : m_study(std::move(study))
{
    if (auto state = m_study.state())
        m_state = std::move(*state);
}

Result<Session> Session::open(const std::string& studyOrCsv, const study::ImportOptions& csv, const std::filesystem::path& workingCopy,
                              bool readOnly)
{
    namespace fs = std::filesystem;
    if (study::isEmbedded(studyOrCsv)) {
        Result<study::Study> opened = workingCopy.empty()      ? study::embeddedStudy(studyOrCsv)
                                      : fs::exists(workingCopy) ? study::Study::open(workingCopy, readOnly)
                                                                : study::embeddedStudyAt(studyOrCsv, workingCopy);
        if (!opened)
            return fail(opened.error());
        return Session(std::move(*opened));
    }
    if (looksLikeStudy(studyOrCsv)) {
        auto opened = study::Study::open(studyOrCsv, readOnly);
        if (!opened)
            return fail(opened.error());
        return Session(std::move(*opened));
    }
    auto imported = study::importCsvFile(studyOrCsv, csv);
    if (!imported)
        return fail(imported.error());
    return fromImport(std::move(*imported));
}

Result<Session> Session::fromImport(study::ImportResult imported)
{
    auto made = study::Study::inMemory(imported.space);
    if (!made)
        return fail(made.error());
    for (const study::Device& device : imported.devices)
        if (auto put = made->putDevice(device); !put)
            return fail(put.error());
    if (auto added = made->addSamples(imported.samples); !added)
        return fail(added.error());
    Session session(std::move(*made));
    session.m_problems = std::move(imported.problems);
    return session;
}

Result<void> Session::setState(study::AnalysisState state)
{
    m_state = std::move(state);
    if (!m_study.writable())
        return {};
    return m_study.setState(m_state);
}

Result<Inputs> inputsOf(const study::Study& study)
{
    Inputs inputs;
    inputs.space = study.space();
    inputs.classes = study.classes();
    auto digest = study.digest();
    if (!digest)
        return fail(digest.error());
    inputs.studyDigest = std::move(*digest);
    auto samples = study.samples();
    if (!samples)
        return fail(samples.error());
    inputs.samples = std::move(*samples);
    auto devices = study.devices();
    if (!devices)
        return fail(devices.error());
    inputs.devices = std::move(*devices);
    auto coefficients = study.documents("coefficients");
    if (!coefficients)
        return fail(coefficients.error());
    inputs.coefficients = std::move(*coefficients);
    auto tables = blockTables(study);
    if (!tables)
        return fail(tables.error());
    inputs.blockTables = std::move(*tables);
    return inputs;
}

Result<Inputs> Session::inputs() const
{
    auto digest = m_study.digest();
    if (!digest)
        return fail(digest.error());
    if (m_inputs && m_inputs->studyDigest == *digest && m_inputs->classes == m_study.classes()) {
        auto devices = m_study.devices();
        if (!devices)
            return fail(devices.error());
        m_inputs->devices = std::move(*devices);
        return *m_inputs;
    }
    auto inputs = inputsOf(m_study);
    if (inputs)
        m_inputs = *inputs;
    return inputs;
}

} // namespace vulpes::workflow
