// SPDX-License-Identifier: GPL-3.0-or-later
// How long an exact search under a chance of meeting the budget takes, against the simple second method and against reading the nominal
// front from end to end. One run prints everything.
//   bench_chance [--strict]      --strict: exit 1 when the mean limit is missed (for a quiet core)
#include "measured_model.h"
#include "search/chance.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>

using namespace vulpes;

namespace {

constexpr double kMeanLimit = 5.0;   // ms per budget

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * (static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec));
}

struct Spread
{
    double mean = 0, p99 = 0, most = 0;
};

Spread spreadOf(std::vector<double> all)
{
    Spread s;
    std::sort(all.begin(), all.end());
    for (const double ms : all)
        s.mean += ms / static_cast<double>(all.size());
    s.p99 = all[all.size() * 99 / 100];
    s.most = all.back();
    return s;
}

/// True when the limit is met.
bool measure(const char* accuracy, const char* latency, int budgets)
{
    const auto slices = measured::pair(accuracy, latency);
    if (slices.empty())
        return true;
    std::vector<predict::ModelPtr> models;
    for (const auto& slice : slices)
        models.push_back(slice.model);
    const auto front = std::make_shared<const search::ParetoFront>(search::solveFront(models).value());
    double start = cpuMilliseconds();
    const auto solver = search::ChanceSolver::make(models, front).value();
    std::printf("%s + %s: %zu front points, preparation %.1f ms\n", latency, accuracy, front->size(), cpuMilliseconds() - start);
    bool met = true;
    for (const double chance : {0.90, 0.95, 0.99}) {
        std::vector<double> exact, simple, quick, scan;
        int differs = 0, wrong = 0;
        double nodes = 0, gain = 0;
        const double low = front->cost(0) + 12, high = front->cost(front->size() - 1) + 5;
        for (int i = 0; i < budgets; ++i) {
            const double budget = low + (high - low) * i / (budgets - 1);
            start = cpuMilliseconds();
            const auto answer = solver->solve(budget, chance).value();
            exact.push_back(cpuMilliseconds() - start);
            start = cpuMilliseconds();
            const auto known = solver->quick(budget, chance).value();
            quick.push_back(cpuMilliseconds() - start);
            nodes += static_cast<double>(answer.nodes) / budgets;
            if (i % 20 == 0) {
                start = cpuMilliseconds();
                const auto second = solver->solveSimple(budget, chance).value();
                simple.push_back(cpuMilliseconds() - start);
                wrong += second.point.objective != answer.point.objective;
                // The plain way: every point of the front is asked for its limit.
                start = cpuMilliseconds();
                std::int64_t best = 0;
                for (std::size_t k = 0; k < front->size(); ++k) {
                    const auto point = front->point(k);
                    if (solver->limitOf(point, chance) <= budget)
                        best = std::max(best, point.objective);
                }
                scan.push_back(cpuMilliseconds() - start);
                const double missed = static_cast<double>(answer.point.objective - best) / static_cast<double>(models[0]->objective.scale);
                differs += missed > 0;
                gain = std::max(gain, missed);
            }
        }
        const Spread e = spreadOf(exact), s = spreadOf(simple), q = spreadOf(quick), f = spreadOf(scan);
        std::printf("  chance %.2f: exact %.3f / %.3f / %.3f ms (mean / p99 / max of %d), %.0f nodes; drag %.3f ms; second method %.2f ms "
                    "(ratio %.1f), differs in %d; reading the front %.2f ms (ratio %.1f), misses %d of %zu, by %.4f index units at most\n",
                    chance, e.mean, e.p99, e.most, budgets, nodes, q.mean, s.mean, s.mean / e.mean, wrong, f.mean, f.mean / e.mean, differs,
                    scan.size(), gain);
        met = met && e.mean < kMeanLimit && wrong == 0;
    }
    std::printf("    mean limit %.0f ms: %s\n", kMeanLimit, met ? "met" : "MISSED");
    return met;
}

} // namespace

int main(int argc, char** argv)
{
    const bool strict = argc > 1 && std::strcmp(argv[1], "--strict") == 0;
    const char* folder = std::getenv("VULPES_TEST_DATA");
    if (folder == nullptr) {
        std::printf("set VULPES_TEST_DATA to measure on the published rows\n");
        return 0;
    }
    const bool first = measure("saturating", "physical", 1000);
    const bool second = measure("fox", "fox", 1000);
    return strict && !(first && second) ? 1 : 0;
}
