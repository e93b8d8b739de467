// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

/// Two small panels of log-log lines as SVG: enough for the picture in docs/search.md, without a plotting library.
namespace vulpes::growth {

struct Panel
{
    std::string title, axis;
    std::vector<std::pair<double, double>> points;   ///< x, milliseconds
};

inline std::string svg(const std::vector<Panel>& panels)
{
    constexpr double width = 360, height = 260, left = 56, bottom = 44, top = 34, gap = 30;
    const auto text = [](double x, double y, const std::string& words, const char* anchor, const char* more = "") {
        char buffer[512];
        std::snprintf(buffer, sizeof buffer, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>\n", x, y, anchor, more,
                      words.c_str());
        return std::string(buffer);
    };
    const auto number = [](double value) {
        char buffer[32];
        std::snprintf(buffer, sizeof buffer, "%.6g", value);
        return std::string(buffer);
    };
    const double total = static_cast<double>(panels.size()) * (width + gap);
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(total) + " " + number(height + 10)
        + "\" font-family=\"sans-serif\" font-size=\"11\" fill=\"#333\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n";
    for (std::size_t p = 0; p < panels.size(); ++p) {
        const auto& panel = panels[p];
        const double x0 = static_cast<double>(p) * (width + gap) + left, x1 = x0 + width - left, y0 = height - bottom, y1 = top;
        double lowX = HUGE_VAL, highX = 0, lowY = HUGE_VAL, highY = 0;
        for (const auto& [x, y] : panel.points) {
            lowX = std::min(lowX, x);
            highX = std::max(highX, x);
            lowY = std::min(lowY, y);
            highY = std::max(highY, y);
        }
        const double decadeLow = std::floor(std::log10(lowY)), decadeHigh = std::max(std::ceil(std::log10(highY)), decadeLow + 1);
        const auto atX = [&](double x) { return x0 + (x1 - x0) * std::log(x / lowX) / std::log(highX / lowX); };
        const auto atY = [&](double y) { return y0 + (y1 - y0) * (std::log10(y) - decadeLow) / (decadeHigh - decadeLow); };
        out += text((x0 + x1) / 2, 18, panel.title, "middle", " font-weight=\"bold\"");
        for (double decade = decadeLow; decade <= decadeHigh; ++decade) {
            const double y = atY(std::pow(10.0, decade));
            out += "<path d=\"M" + std::to_string(x0) + " " + std::to_string(y) + "H" + std::to_string(x1) + "\" stroke=\"#ddd\"/>\n";
            out += text(x0 - 6, y + 4, number(std::pow(10.0, decade)) + " ms", "end");
        }
        std::string path;
        double lastLabel = -100;
        for (const auto& [x, y] : panel.points) {
            path += (path.empty() ? "M" : "L") + std::to_string(atX(x)) + " " + std::to_string(atY(y));
            out += "<circle cx=\"" + std::to_string(atX(x)) + "\" cy=\"" + std::to_string(atY(y)) + "\" r=\"3\" fill=\"#1f6fb4\"/>\n";
            if (atX(x) - lastLabel > 28) {
                lastLabel = atX(x);
                out += text(lastLabel, y0 + 16, number(x), "middle");
            }
        }
        out += "<path d=\"" + path + "\" fill=\"none\" stroke=\"#1f6fb4\" stroke-width=\"1.5\"/>\n";
        out += text((x0 + x1) / 2, y0 + 34, panel.axis, "middle");
    }
    return out + "</svg>\n";
}

} // namespace vulpes::growth
