// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/options.h"
#include "space/describe.h"
#include "space/named_spaces.h"
#include "study/study.h"
#include "workflow/supernet_record.h"

namespace vulpes::cli {

namespace {

class NewCommand : public Command
{
public:
    NewCommand() : Command("new", "Make an empty study", "vulpes-cli new --space foxnas-cpu -o my.vulpes") {}

    void options(CLI::App& app) override
    {
        add(app, "arch-space", m_space)->required();
        add(app, "classes", m_classes);
        add(app, "supernet-of-study", m_supernet);
        add(app, "title", m_title);
        add(app, "notes", m_notes);
        add(app, "output-study", m_output)->required();
        addFlag(app, "force", m_force);
    }

    Result<ExitCode> run(const Context& context) override
    {
        auto space = space::resolveSpace(m_space);
        if (!space)
            return fail(space.error());
        const int classes = m_classes.value_or(space::publishedTask(**space).classes);
        if (classes < 1)
            return fail(base::usageError("task_shape"));
        auto study = study::Study::create(m_output, *space, m_force);
        if (!study)
            return fail(study.error());
        auto set = study->setClasses(classes);
        if (set && !m_title.empty())
            set = study->setTitle(m_title);
        if (set && !m_notes.empty())
            set = study->setNotes(m_notes);
        if (set && !m_supernet.empty()) {
            workflow::SupernetRecord record;
            record.folder = m_supernet;
            record.complete = true;
            set = workflow::keepSupernet(*study, record);
        }
        if (!set)
            return fail(set.error());
        if (context.globals.json)
            context.print(Json{{"schema", "vulpes.new/1"}, {"file", m_output}, {"space", (*space)->name()}, {"classes", classes}});
        else
            context.print("Made " + m_output + ", an empty study of " + (*space)->name() + ".\n");
        return kDone;
    }

private:
    std::string m_space, m_supernet, m_title, m_notes, m_output;
    std::optional<int> m_classes;
    bool m_force = false;
};

} // namespace

CommandPtr makeNewCommand()
{
    return std::make_unique<NewCommand>();
}

} // namespace vulpes::cli
