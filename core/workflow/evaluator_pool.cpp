// SPDX-License-Identifier: GPL-3.0-or-later
#include "workflow/evaluator_pool.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stop_token>
#include <thread>

namespace vulpes::workflow {

namespace {

constexpr std::chrono::milliseconds kSlice{50};

/// What the threads hand to the one that called.
class Results
{
public:
    struct Item
    {
        std::size_t index = 0;
        Result<training::Evaluated> result;
    };

    void put(Item item)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_items.push_back(std::move(item));
        }
        m_came.notify_one();
    }
    std::optional<Item> take()
    {
        std::unique_lock lock(m_mutex);
        m_came.wait_for(lock, kSlice, [&] { return !m_items.empty(); });
        if (m_items.empty())
            return std::nullopt;
        Item item = std::move(m_items.front());
        m_items.pop_front();
        return item;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::deque<Item> m_items;
};

}  // namespace

EvaluatorPool::EvaluatorPool(std::filesystem::path supernet, int processes)
    : m_supernet(std::move(supernet)), m_evaluators(static_cast<std::size_t>(std::max(1, processes)))
{
}

Result<void> EvaluatorPool::evaluate(const std::vector<std::string>& architectures, data::Split split,
                                     const std::function<Result<void>(std::size_t, const training::Evaluated&)>& onResult, const Job& job)
{
    Results results;
    std::stop_source stop;
    const Job inner(stop.get_token(), {});
    std::atomic<std::size_t> next{0};
    const auto work = [&](std::optional<Evaluator>& evaluator) {
        for (std::size_t i = next++; i < architectures.size() && !inner.stopped(); i = next++) {
            if (!evaluator) {
                auto started = Evaluator::start(m_supernet, inner);
                if (!started)
                    return results.put({i, fail(std::move(started.error()))});
                evaluator = std::move(*started);
            }
            auto result = evaluator->evaluate(architectures[i], split, inner);
            const bool failed = !result;
            results.put({i, std::move(result)});
            if (failed)
                return evaluator.reset();
        }
    };
    Result<void> ended;
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < std::min(m_evaluators.size(), architectures.size()); ++t)
            threads.emplace_back(work, std::ref(m_evaluators[t]));
        for (std::size_t done = 0; done < architectures.size() && ended;) {
            if (job.stopped()) {
                ended = fail(stoppedError());
            } else if (const auto item = results.take()) {
                ++done;
                ended = item->result ? onResult(item->index, *item->result) : fail(item->result.error());
            }
        }
        if (!ended)
            stop.request_stop();
    }
    // What came while the others were being ended was paid for.
    while (!ended && ended.error().kind == ErrorKind::Stopped) {
        const auto item = results.take();
        if (!item)
            break;
        if (item->result)
            if (auto kept = onResult(item->index, *item->result); !kept)
                return kept;
    }
    return ended;
}

}  // namespace vulpes::workflow
