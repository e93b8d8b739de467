// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/text_table.h"
#include "data/labelled.h"

namespace vulpes::cli {

namespace {

class DataCommand : public Command
{
public:
    DataCommand()
        : Command("data", "What is in a set of labelled pictures: classes, splits, and what is wrong with them",
                  "vulpes-cli data images:pictures")
    {
    }

    void options(CLI::App& app) override
    {
        add(app, "data-input", m_data)->required();
        add(app, "size", m_size);
        add(app, "data-seed", m_pictures.seed);
        add(app, "train-pictures", m_pictures.train);
        add(app, "validation-pictures", m_pictures.validation);
        add(app, "test-pictures", m_pictures.test);
    }

    Result<ExitCode> run(const Context& context) override
    {
        if (m_size < 0)
            return fail(base::usageError("count_positive").with("option", "--size").with("least", 1));
        data::LabelledOptions options = m_pictures;
        if (m_size > 0)
            options.height = options.width = m_size;
        const auto read = data::readLabelled(m_data, options, context.job);
        if (!read)
            return fail(read.error());
        if (context.globals.json) {
            Json document = data::summary(*read);
            document["schema"] = "vulpes.data/1";
            context.print(document);
        } else {
            context.print(text(*read));
        }
        return kDone;
    }

private:
    [[nodiscard]] static std::string text(const data::LabelledData& data)
    {
        const auto count = [](std::size_t pictures) { return grouped(static_cast<std::int64_t>(pictures)); };
        TextTable table({{"class", TextTable::Align::Left}, {"train"}, {"validation"}, {"test"}});
        const auto train = data.balance(data::Split::Train), validation = data.balance(data::Split::Validation), test = data.balance(data::Split::Test);
        for (std::size_t c = 0; c < data.classes.size(); ++c)
            table.add({data.classes[c], count(train[c]), count(validation[c]), count(test[c])});
        table.add({"all " + count(data.classes.size()), count(data.train.size()), count(data.validation.size()), count(data.test.size())});
        std::string out = data.source + ", " + std::to_string(data.train.height) + " × " + std::to_string(data.train.width)
                          + (data.train.channels == 1 ? " pixels, grey" : " pixels, colour") + "\n\n" + table.text() + "\n";
        for (const data::DataProblem& problem : data.problems) {
            data::DataProblem told = problem;
            if (!problem.name.empty())
                told.facts.push_back({"name", problem.name});
            out += "warning: " + problemSentence(told) + "\n";
        }
        return data.problems.empty() ? out + "No picture is unreadable or in two splits, and no class is small.\n" : out;
    }

    std::string m_data;
    data::LabelledOptions m_pictures;
    int m_size = 0;
};

} // namespace

CommandPtr makeDataCommand()
{
    return std::make_unique<DataCommand>();
}

} // namespace vulpes::cli
