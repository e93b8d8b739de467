// SPDX-License-Identifier: GPL-3.0-or-later
#include "trainer/questions.h"

#include "trainer/line_output.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <string>

namespace vulpes::trainer {
namespace {

/// A question is an architecture and a path.
constexpr std::size_t kLongestLine = 1U << 20U;

/// Lines of standard input, read so that a stop is noticed while waiting for the next.
class Lines
{
public:
    explicit Lines(std::stop_token stop) : m_stop(std::move(stop)) {}

    /// Nothing at the end of the input, or when stopped.
    std::optional<std::string> next()
    {
        while (!m_stop.stop_requested()) {
            if (const std::size_t end = m_read.find('\n'); end != std::string::npos) {
                std::string line = m_read.substr(0, end);
                m_read.erase(0, end + 1);
                return line;
            }
            if (m_ended || m_read.size() > kLongestLine) {
                if (m_read.empty())
                    return std::nullopt;
                return std::exchange(m_read, {});
            }
            readMore();
        }
        return std::nullopt;
    }

private:
    void readMore()
    {
        pollfd input = {STDIN_FILENO, POLLIN, 0};
        if (poll(&input, 1, 100) <= 0)
            return;
        std::array<char, 4096> bytes{};
        const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            return;
        if (count <= 0)
            m_ended = true;
        else
            m_read.append(bytes.data(), static_cast<std::size_t>(count));
    }

    std::stop_token m_stop;
    std::string m_read;
    bool m_ended = false;
};

} // namespace

Result<bool> answerQuestions(const std::filesystem::path& folder, const std::stop_token& stop)
{
    auto examiner = oneshot::Examiner::open(folder, writeLine, stop);
    if (!examiner)
        return fail(std::move(examiner.error()));
    Lines lines(stop);
    while (const auto line = lines.next()) {
        if (line->empty())
            continue;
        const auto question = oneshot::questionFromLine(*line);
        auto answer = question ? (*examiner)->answer(*question, stop) : fail(question.error());
        if (answer)
            writeLine(*answer);
        else if (answer.error().kind == ErrorKind::Stopped)
            break;
        else
            writeLine(training::Refused{answer.error()});
    }
    return stop.stop_requested();
}

} // namespace vulpes::trainer
