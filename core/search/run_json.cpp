// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/annealing.h"

#include <bit>
#include <limits>

namespace vulpes::search {

namespace {

Json toJson(const Point& point)
{
    return {{"slice", point.slice}, {"states", point.states}, {"objective", point.objective},
        {"cost", point.cost}};
}

bool accepts(char reason)
{
    return reason == '+' || reason == '=' || reason == 't' || reason == 's';
}

/// Reads one member after the other; the first thing wrong is what the error names.
class Reader
{
public:
    [[nodiscard]] const Json& member(const Json& object, const char* key)
    {
        static const Json kNothing;
        if (object.is_object())
            if (const auto it = object.find(key); it != object.end())
                return *it;
        complain(key, "missing");
        return kNothing;
    }
    double number(const Json& object, const char* key) { return numberOf(member(object, key), key); }
    double numberOf(const Json& value, const char* key)
    {
        if (value.is_number())
            return value.get<double>();
        complain(key, "not a number");
        return 0;
    }
    template<typename Integer>
    Integer integer(const Json& object, const char* key)
    {
        return integerOf<Integer>(member(object, key), key);
    }
    template<typename Integer>
    Integer integerOf(const Json& value, const char* key)
    {
        if (value.is_number_unsigned()) {
            const auto wide = value.get<std::uint64_t>();
            if (wide <= static_cast<std::uint64_t>(std::numeric_limits<Integer>::max()))
                return static_cast<Integer>(wide);
        } else if (value.is_number_integer()) {
            const auto wide = value.get<std::int64_t>();
            if (std::is_signed_v<
                    Integer> && wide >= static_cast<std::int64_t>(std::numeric_limits<Integer>::min()))
                return static_cast<Integer>(wide);
        }
        complain(key, "not an integer in range");
        return 0;
    }
    std::string text(const Json& object, const char* key)
    {
        const auto& value = member(object, key);
        if (value.is_string())
            return value.get<std::string>();
        complain(key, "not a text");
        return {};
    }
    const Json& list(const Json& object, const char* key)
    {
        const auto& value = member(object, key);
        if (!value.is_array())
            complain(key, "not a list");
        return value;
    }
    Point point(const Json& object, const char* key)
    {
        const auto& value = member(object, key);
        Point point;
        point.slice = integer<std::uint32_t>(value, "slice");
        for (const auto& state : list(value, "states"))
            point.states.push_back(integerOf<std::uint32_t>(state, "states"));
        point.objective = integer<std::int64_t>(value, "objective");
        point.cost = integer<std::int64_t>(value, "cost");
        return point;
    }
    void complain(const char* key, const char* reason)
    {
        if (!m_error)
            m_error = base::inputError("run_json").with("path", key).with("reason", reason);
    }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    std::optional<Error> m_error;
};

}  // namespace

Json toJson(const Run& run)
{
    const auto& options = run.options;
    Json stage = Json::array(), from = Json::array(), to = Json::array(), objective = Json::array(),
         cost = Json::array();
    Json temperature = Json::array(), improvements = Json::array();
    std::string reasons;
    for (const auto& move : run.moves) {
        stage.push_back(move.stage == Move::kAllStages ? -1 : static_cast<std::int64_t>(move.stage));
        from.push_back(move.from);
        to.push_back(move.to);
        objective.push_back(move.objective);
        cost.push_back(move.cost);
        temperature.push_back(move.temperature);
        reasons.push_back(move.reason);
    }
    for (const auto& [evaluations, best] : run.improvements)
        improvements.push_back({evaluations, best});
    return {{"format", "vulpes.run/1"},
        {"options",
            {{"rule", toString(options.rule)}, {"budget", options.budget}, {"seed", options.seed},
                {"max_steps", options.maxSteps}, {"start_temperature", options.startTemperature},
                {"end_temperature", options.endTemperature}, {"population", options.population},
                {"tournament", options.tournament}, {"log_moves", options.logMoves}}},
        {"model", run.modelDigest},
        {"moves_by", run.byDecision ? "decision" : "state"}, {"start", toJson(run.start)}, {"best", toJson(run.best)},
        {"best_objective", run.bestObjective}, {"best_cost", run.bestCost}, {"evaluations", run.evaluations},
        {"seconds", run.seconds}, {"improvements", std::move(improvements)},
        {"moves",
            {{"reason", std::move(reasons)}, {"stage", std::move(stage)}, {"from", std::move(from)},
                {"to", std::move(to)}, {"objective", std::move(objective)}, {"cost", std::move(cost)},
                {"temperature", std::move(temperature)}}}};
}

Result<Run> runFromJson(const Json& json)
{
    Reader read;
    Run run;
    if (read.text(json, "format") != "vulpes.run/1")
        read.complain("format", "not vulpes.run/1");
    const auto& options = read.member(json, "options");
    if (const auto rule = ruleFromString(read.text(options, "rule")))
        run.options.rule = *rule;
    else
        read.complain("rule", "unknown");
    run.options.budget = read.number(options, "budget");
    run.options.seed = read.integer<std::uint64_t>(options, "seed");
    run.options.maxSteps = read.integer<std::int64_t>(options, "max_steps");
    run.options.startTemperature = read.number(options, "start_temperature");
    run.options.endTemperature = read.number(options, "end_temperature");
    run.options.population = read.integer<int>(options, "population");
    run.options.tournament = read.integer<int>(options, "tournament");
    const auto& logMoves = read.member(options, "log_moves");
    if (!logMoves.is_boolean())
        read.complain("log_moves", "not true or false");
    else
        run.options.logMoves = logMoves.get<bool>();
    run.modelDigest = read.text(json, "model");
    const std::string movesBy = read.text(json, "moves_by");
    if (movesBy != "decision" && movesBy != "state")
        read.complain("moves_by", "neither decision nor state");
    run.byDecision = movesBy == "decision";
    run.start = read.point(json, "start");
    run.best = read.point(json, "best");
    run.bestObjective = read.number(json, "best_objective");
    run.bestCost = read.number(json, "best_cost");
    run.evaluations = read.integer<std::int64_t>(json, "evaluations");
    run.seconds = read.number(json, "seconds");
    for (const auto& pair : read.list(json, "improvements")) {
        if (!pair.is_array() || pair.size() != 2) {
            read.complain("improvements", "not pairs");
            break;
        }
        const auto evaluations = read.integerOf<std::int64_t>(pair[0], "improvements");
        run.improvements.emplace_back(evaluations, read.numberOf(pair[1], "improvements"));
    }
    const auto& moves = read.member(json, "moves");
    const std::string reasons = read.text(moves, "reason");
    const auto& stage = read.list(moves, "stage");
    const auto &from = read.list(moves, "from"), &to = read.list(moves, "to");
    const auto &objective = read.list(moves, "objective"), &cost = read.list(moves, "cost"),
               &temperature = read.list(moves, "temperature");
    for (const auto* column : {&stage, &from, &to, &objective, &cost, &temperature})
        if (column->size() != reasons.size())
            read.complain("moves", "columns of different lengths");
    for (std::size_t i = 0; i < reasons.size() && !read.error(); ++i) {
        if (std::string_view("+=t-xsp").find(reasons[i]) == std::string_view::npos)
            read.complain("reason", "unknown letter");
        const auto at = read.integerOf<std::int64_t>(stage[i], "stage");
        if (at < -1 || at >= std::numeric_limits<std::uint32_t>::max())
            read.complain("stage", "out of range");
        Move move;
        move.step = static_cast<std::int64_t>(i);
        move.stage = at < 0 ? Move::kAllStages : static_cast<std::uint32_t>(at);
        move.from = read.integerOf<std::uint32_t>(from[i], "from");
        move.to = read.integerOf<std::uint32_t>(to[i], "to");
        move.objective = read.numberOf(objective[i], "objective");
        move.cost = read.numberOf(cost[i], "cost");
        move.temperature = read.numberOf(temperature[i], "temperature");
        move.reason = reasons[i];
        run.moves.push_back(move);
    }
    if (read.error())
        return fail(*read.error());
    // A part shares the verdict of the entry its proposal ends with.
    char verdict = '-';
    for (auto move = run.moves.rbegin(); move != run.moves.rend(); ++move) {
        if (move->reason != 'p')
            verdict = move->reason;
        move->feasible = verdict != 'x';
        move->accepted = accepts(verdict);
    }
    return run;
}

Result<void> replay(const predict::SeparableModel& model, const Run& run, const Job& job,
    std::shared_ptr<const predict::StateCatalogue> catalogue)
{
    const auto diverged = [](std::int64_t step, const char* what) {
        return fail(base::refutedError("run_diverged").with("step", step).with("what", what));
    };
    if (run.modelDigest != modelDigest(model))
        return diverged(0, "model");
    auto options = run.options;
    if (catalogue)
        options.catalogue = std::move(catalogue);
    if (!run.byDecision)
        options.catalogue.reset();
    else if (!options.catalogue)
        return diverged(0, "catalogue");
    const auto again = search(model, options, job);
    if (!again)
        return again.error().kind == ErrorKind::Stopped ? Result<void>(fail(again.error()))
                                                        : diverged(0, "options");
    const auto same = [](double a, double b) {
        return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
    };
    const std::size_t moves = std::min(run.moves.size(), again->moves.size());
    for (std::size_t i = 0; i < moves; ++i) {
        const auto &told = run.moves[i], &seen = again->moves[i];
        const char* what = told.step != seen.step       ? "step"
            : told.stage != seen.stage                  ? "stage"
            : told.from != seen.from                    ? "from"
            : told.to != seen.to                        ? "to"
            : !same(told.objective, seen.objective)     ? "objective"
            : !same(told.cost, seen.cost)               ? "cost"
            : told.feasible != seen.feasible            ? "feasible"
            : told.accepted != seen.accepted            ? "accepted"
            : told.reason != seen.reason                ? "reason"
            : !same(told.temperature, seen.temperature) ? "temperature"
                                                        : nullptr;
        if (what != nullptr)
            return diverged(static_cast<std::int64_t>(i), what);
    }
    const auto last = static_cast<std::int64_t>(moves);
    if (run.moves.size() != again->moves.size())
        return diverged(last, "moves");
    if (!(run.start == again->start))
        return diverged(0, "start");
    if (!(run.best == again->best) || !same(run.bestObjective, again->bestObjective)
        || !same(run.bestCost, again->bestCost))
        return diverged(last, "best");
    if (run.evaluations != again->evaluations || run.improvements != again->improvements)
        return diverged(last, "evaluations");
    return {};
}

}  // namespace vulpes::search
