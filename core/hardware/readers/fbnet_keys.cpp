// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardware/readers/fbnet_keys.h"

#include <array>

namespace vulpes::hardware {

namespace {

/// A part's name: "Skip", then each property with its number.
class Key
{
public:
    explicit Key(std::string kind) : m_text(std::move(kind)) {}
    Key& with(std::string_view property, int value)
    {
        m_text += "_" + std::string(property) + std::to_string(value);
        return *this;
    }
    Key& side(int pixels) { return with("H", pixels).with("W", pixels); }
    Key& channels(int in, int out) { return with("Cin", in).with("Cout", out); }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

struct Run
{
    int layers, channels, stride;
};

}  // namespace

FbnetKeys fbnetKeys(std::string_view dataset)
{
    const bool small = dataset == "cifar100";
    const std::array<Run, 7> runs = {{{1, 16, 1}, {4, 24, small ? 1 : 2}, {4, 32, 2}, {4, 64, 2}, {4, 112, 1}, {4, 184, 2}, {1, 352, 1}}};
    const int head = small ? 1504 : 1984, classes = small ? 100 : 1000, firstStride = small ? 1 : 2;
    int side = small ? 32 : 224, channels = 16;

    FbnetKeys keys;
    keys.base.push_back(Key("ConvNorm").side(side).channels(3, channels).with("kernel", 3).with("stride", firstStride).with("group", 1).text());
    side /= firstStride;
    for (const Run& run : runs)
        for (int layer = 0; layer < run.layers; ++layer) {
            const int stride = layer == 0 ? run.stride : 1;
            std::vector<std::string> operators;
            for (const int kernel : {3, 5})
                for (const auto& [expansion, group] : {std::pair{1, 1}, {1, 2}, {3, 1}, {6, 1}})
                    operators.push_back(Key("ConvBlock").side(side).channels(channels, run.channels).with("exp", expansion).with("kernel", kernel)
                                            .with("stride", stride).with("group", group).text());
            operators.push_back(Key("Skip").side(side).channels(channels, run.channels).with("stride", stride).text());
            keys.layers.push_back(std::move(operators));
            side /= stride;
            channels = run.channels;
        }
    keys.base.push_back(Key("ConvNorm").side(side).channels(channels, head).with("kernel", 1).with("stride", 1).with("group", 1).text());
    keys.base.push_back(Key("AvgP").side(side).channels(head, head).with("kernel", side).with("stride", 1).text());
    keys.base.push_back(Key("FC").channels(head, classes).text());
    return keys;
}

}  // namespace vulpes::hardware
