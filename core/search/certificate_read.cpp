// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a proof and makes its integers anew from the formulas.
#include "search/certificate_read.h"

#include "search/certificate_check.h"
#include "search/certificate_fields.h"

#include <algorithm>
#include <cmath>

namespace vulpes::search::certificate {
namespace {

using Step = Result<void>;

class Reader
{
public:
    explicit Reader(const Json& proof) : m_proof(proof) {}

    Result<ReadProof> run()
    {
        using Method = Step (Reader::*)();
        for (const Method step : {&Reader::readSpace, &Reader::readFormulas, &Reader::readLimit, &Reader::checkTables}) {
            if (auto done = (this->*step)(); !done)
                return fail(done.error());
        }
        return std::move(m_read);
    }

private:
    Step readSpace()
    {
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        if (top.text("schema") != "vulpes.proof/1")
            top.complain("schema", "version");
        const std::string digest = top.text("digest");
        m_read.claim = top.text("claim");
        if (m_read.claim != "optimal" && m_read.claim != "bounded" && m_read.claim != "infeasible")
            top.complain("claim", "range");
        m_read.tied = top.boolean("tied");
        m_read.classes = top.has("classes") ? static_cast<int>(std::clamp<std::int64_t>(top.integer("classes"), 1, 1000000)) : 1000;
        if (error)
            return fail(std::move(*error));
        if (digest != digestOf(m_proof))
            return refuse("proof_digest", "/digest");
        auto space = space::SearchSpace::fromJson(top.member("space"));
        if (!space)
            return fail(base::inputError("proof_json").with("path", "/space").with("reason", space.error().code));
        m_read.space = std::make_shared<const space::SearchSpace>(std::move(*space));
        const Json& locks = top.member("locks");
        if (!locks.is_object())
            top.complain("locks", "type");
        else
            for (const auto& [decision, value] : locks.items())
                m_read.locks[decision] = top.asNumber(value, "locks");
        if (error)
            return fail(std::move(*error));
        if (auto valid = m_read.space->checkLocks(m_read.locks); !valid)
            return refuse("proof_space", "/locks");
        auto states = listStates(*m_read.space, m_read.locks, m_read.tied);
        if (!states)
            return fail(states.error());
        m_read.states = std::move(*states);

        const Json& listed = top.array("states");
        if (error)
            return fail(std::move(*error));
        if (listed.size() != m_read.states.size())
            return refuse("proof_space", "/states");
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            const std::string path = "/states/" + std::to_string(s);
            const Json& row = listed[s];
            if (m_read.states[s].empty() || !row.is_array() || row.size() != 3)
                return refuse("proof_space", path);
            const Sums sums = sumsOf(*m_read.space, s, m_read.states[s]);
            if (top.asInteger(row[0], "states") != static_cast<std::int64_t>(m_read.states[s].size()) || top.asInteger(row[1], "states") != sums.sum
                || top.asInteger(row[2], "states") != sums.squares)
                return refuse("proof_space", path);
        }
        const auto choices = m_read.space->globalChoices(m_read.locks);
        for (const Json& globals : top.array("slices")) {
            ReadProof::Slice slice;
            for (const std::size_t g : m_read.space->globals()) {
                const space::Decision& decision = m_read.space->decisions()[g];
                Fields fields(globals, "/slices", error);
                const double value = fields.number(decision.id.c_str());
                const auto at = std::find(decision.values.begin(), decision.values.end(), value);
                if (at == decision.values.end())
                    return refuse("proof_space", "/slices");
                slice.globals.push_back(static_cast<std::int8_t>(at - decision.values.begin()));
            }
            if (std::find(choices.begin(), choices.end(), slice.globals) == choices.end())
                return refuse("proof_space", "/slices");
            m_read.slices.push_back(std::move(slice));
        }
        if (m_read.slices.empty() || m_read.slices.size() > 64)
            top.complain("slices", "range");
        if (error)
            return fail(std::move(*error));
        return {};
    }

    /// Each coefficient stands twice, as a decimal and as its bits: one changed alone is noticed.
    static Step checkBits(const Json& json, const char* key, const char* bitsKey, const std::string& path)
    {
        const auto bits = json.contains(bitsKey) && json[bitsKey].is_string() ? fromHex(json[bitsKey].get<std::string>()) : std::nullopt;
        if (!bits || !json.contains(key) || !json[key].is_number() || *bits != json[key].get<double>())
            return refuse("proof_coefficient", path + "/" + key);
        return {};
    }

    Step readFormula(const Json& json, const std::string& path, Formula& target)
    {
        auto formula = certificate::readFormula(json, path, m_read.space, m_read.classes);
        if (!formula)
            return fail(formula.error());
        target = std::move(*formula);
        if (auto same = checkBits(json, "intercept", "bits", path); !same)
            return same;
        for (std::size_t t = 0; t < target.terms.size(); ++t) {
            if (auto same = checkBits(json["terms"][t], "coefficient", "bits", path + "/terms/" + std::to_string(t)); !same)
                return same;
        }
        return target.saturating ? checkBits(json, "ceiling", "ceiling_bits", path) : Step();
    }

    Step readFormulas()
    {
        const auto missing = [](const char* path) { return fail(base::inputError("proof_json").with("path", path).with("reason", "missing")); };
        if (!m_proof.contains("objective"))
            return missing("/objective");
        if (!m_proof.contains("cost"))
            return missing("/cost");
        if (auto done = readFormula(m_proof["objective"], "/objective", m_read.objective); !done)
            return done;
        if (auto done = readFormula(m_proof["cost"], "/cost", m_read.costs.emplace_back()); !done)
            return done;
        if (m_proof.contains("more_costs")) {
            const Json& more = m_proof["more_costs"];
            if (!more.is_array() || more.size() + 1 > kMostCosts)
                return fail(base::inputError("proof_json").with("path", "/more_costs").with("reason", "type"));
            for (std::size_t k = 0; k < more.size(); ++k) {
                if (auto done = readFormula(more[k], "/more_costs/" + std::to_string(k), m_read.costs.emplace_back()); !done)
                    return done;
            }
        }
        for (const Formula& cost : m_read.costs) {
            if (cost.saturating)
                return fail(base::inputError("proof_json").with("path", "/cost/link").with("reason", "range"));
        }
        m_read.keepKnown();
        for (std::size_t s = 0; s < m_read.states.size(); ++s)
            if (m_read.states[s].empty())
                return refuse("proof_space", "/states/" + std::to_string(s));
        return {};
    }

    Step readLimit()
    {
        if (!m_proof.contains("limit") || m_proof["limit"].is_null())
            return {};
        std::optional<Error> error;
        Fields fields(m_proof["limit"], "/limit", error);
        Limit limit;
        limit.sigma = fields.number("sigma");
        limit.df = fields.number("df");
        limit.quantile = fields.number("quantile");
        limit.leastLeverage = fields.number("least_leverage");
        if (!(limit.sigma >= 0) || !(limit.df > 0) || !(limit.quantile >= 0) || !(limit.leastLeverage >= 0))
            fields.complain("sigma", "range");
        for (const Json& term : fields.array("terms")) {
            const std::int64_t index = fields.asInteger(term, "terms");
            if (index < 0 || index >= static_cast<std::int64_t>(m_read.costs.front().terms.size()))
                fields.complain("terms", "range");
            else if (const auto& own = m_read.costs.front().terms[static_cast<std::size_t>(index)]; own.stage == Formula::kCoupled)
                return fail(base::missingError("proof_needs_separable").with("term", own.name));
            limit.terms.push_back(static_cast<int>(index));
        }
        const Json& rows = fields.array("covariance");
        const std::size_t size = limit.terms.size() + 1;
        if (rows.size() != size)
            fields.complain("covariance", "size");
        if (error)
            return fail(std::move(*error));
        limit.v.resize(static_cast<Eigen::Index>(size), static_cast<Eigen::Index>(size));
        for (std::size_t i = 0; i < size; ++i) {
            if (!rows[i].is_array() || rows[i].size() != i + 1) {
                fields.complain("covariance", "size");
                return fail(std::move(*error));
            }
            for (std::size_t j = 0; j <= i; ++j) {
                const double value = fields.asNumber(rows[i][j], "covariance");
                limit.v(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = value;
                limit.v(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(i)) = value;
            }
        }
        if (error)
            return fail(std::move(*error));
        m_read.limit = std::move(limit);
        return {};
    }

    static Result<std::vector<Tie>> readTies(const Json& json, std::size_t stages, const std::string& path)
    {
        std::vector<Tie> ties;
        for (const Json& row : json) {
            if (!row.is_array() || row.size() != 3)
                return fail(base::inputError("proof_json").with("path", path).with("reason", "type"));
            const auto stage = wholeNumber(row[0]), state = wholeNumber(row[1]), value = wholeNumber(row[2]);
            if (!stage || !state || !value || *stage < -1 || *stage >= static_cast<std::int64_t>(stages) || *state < 0 || *state > 10000000)
                return refuse("proof_witness", path);
            ties.push_back({static_cast<int>(*stage), static_cast<std::uint32_t>(*state), *value});
        }
        return ties;
    }

    static Step roundTable(const Formula& formula, RealTable real, std::vector<Tie> ties, const std::string& path, Table& out)
    {
        std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>> given(real.stage.size() + 1);
        for (const Tie& tie : ties)
            given[static_cast<std::size_t>(tie.stage + 1)].emplace_back(tie.state, tie.value);
        out.ties = std::move(ties);
        out.products = std::move(real.products);
        for (const Product& product : out.products) {
            double size = std::abs(product.coefficient) * static_cast<double>(formula.scale);
            for (const auto& values : product.values)
                size *= std::max(std::abs(*std::min_element(values.begin(), values.end())), std::abs(*std::max_element(values.begin(), values.end())));
            if (!(size < 0x1p60))
                return refuse("proof_coefficient", path);
        }
        const auto round = [&](const RealTable::Entry& entry, std::size_t list, std::uint32_t state, std::int64_t& value) -> Step {
            if (!(entry.guard <= 0.25))
                return refuse("proof_coefficient", path);   // too large for its integers to mean anything
            value = std::llround(entry.value);
            if (formula.exact && std::abs(entry.value - static_cast<double>(value)) > 1e-3)
                return refuse("proof_coefficient", path);
            for (const auto& [at, said] : given[list]) {
                if (at != state)
                    continue;
                if (!isTie(entry) || std::abs(static_cast<double>(said) - entry.value) > 0.5 + entry.guard)
                    return refuse("proof_coefficient", path);   // the ties are as made (see their sum): the numbers behind them are not
                value = said;
            }
            return {};
        };
        if (auto done = round(real.constant, 0, 0, out.constant); !done)
            return done;
        out.stage.resize(real.stage.size());
        for (std::size_t s = 0; s < real.stage.size(); ++s) {
            out.stage[s].resize(real.stage[s].size());
            for (std::size_t i = 0; i < real.stage[s].size(); ++i) {
                if (auto done = round(real.stage[s][i], s + 1, static_cast<std::uint32_t>(i), out.stage[s][i]); !done)
                    return done;
            }
        }
        return {};
    }

    /// A row [Σ, Σ² of the objective, Σ, Σ² of each cost]. One wrong sum is a wrong witness; both wrong means that the numbers behind them are
    /// other numbers.
    static Step compareRow(const Json& row, const std::vector<std::span<const std::int64_t>>& quantities, const std::string& path)
    {
        if (!row.is_array() || row.size() != 2 * quantities.size())
            return refuse("proof_witness", path);
        for (std::size_t j = 0; j < quantities.size(); ++j) {
            const auto sum = wholeNumber(row[2 * j]), squares = wholeNumber(row[2 * j + 1]);
            if (!sum || !squares)
                return refuse("proof_witness", path);
            const Sums own = sumsOf(quantities[j]);
            if (own.sum != *sum || own.squares != *squares)
                return refuse(own.sum != *sum && own.squares != *squares ? "proof_coefficient" : "proof_witness", path);
        }
        return {};
    }

    /// The products of one formula: [bits of c, bits of c × scale, then Σ, Σ² of each factor]. As above, one of two wrong is a wrong witness.
    static Step compareProducts(const Json& rows, const std::vector<Product>& products, std::int64_t scale, const std::string& path)
    {
        if (!rows.is_array() || rows.size() != products.size())
            return refuse(rows.is_array() ? "proof_coefficient" : "proof_witness", path);
        for (std::size_t i = 0; i < products.size(); ++i) {
            const Json own = productJson(products[i], scale);
            if (!rows[i].is_array() || rows[i].size() != own.size())
                return refuse("proof_witness", path);
            for (std::size_t j = 0; j + 1 < own.size(); j += 2) {
                const bool first = rows[i][j] == own[j], second = rows[i][j + 1] == own[j + 1];
                if (!first || !second)
                    return refuse(first || second ? "proof_witness" : "proof_coefficient", path + "/" + std::to_string(i));
            }
        }
        return {};
    }

    Step checkTables()
    {
        std::optional<Error> error;
        Fields top(m_proof, "", error);
        Fields witness(top.member("witness"), "/witness", error);
        const Json& slices = witness.array("slices");
        if (error)
            return fail(std::move(*error));
        if (slices.size() != m_read.slices.size())
            return refuse("proof_witness", "/witness/slices");
        for (std::size_t k = 0; k < m_read.slices.size(); ++k) {
            if (auto done = checkTables(slices[k], m_read.slices[k], "/witness/slices/" + std::to_string(k)); !done)
                return done;
        }
        return {};
    }

    Step checkTables(const Json& json, ReadProof::Slice& slice, const std::string& path)
    {
        std::optional<Error> error;
        Fields fields(json, path, error);
        const Json& constants = fields.array("constants");
        const Json& sums = fields.array("sums");
        Fields tieFields(fields.member("ties"), path + "/ties", error);
        std::vector<const Json*> tieLists{&tieFields.array("objective"), &tieFields.array("cost")};
        if (m_read.costs.size() > 1) {
            for (const Json& list : tieFields.array("more"))
                tieLists.push_back(&list);
        }
        static const Json none = Json::array();
        const bool hasProducts = fields.has("products");
        const Json& products = hasProducts ? fields.array("products") : none;
        const std::int64_t tieSum = fields.integer("tie_sum");
        if (error)
            return fail(std::move(*error));
        const std::size_t quantities = 1 + m_read.costs.size();
        if (tieLists.size() != quantities || (hasProducts && products.size() != quantities))
            return refuse("proof_witness", path + "/ties");

        slice.costs.resize(m_read.costs.size());
        const auto name = [](std::size_t j) { return j == 0 ? "objective" : j == 1 ? "cost" : "more"; };
        std::vector<std::vector<Tie>> ties;
        std::int64_t ownTieSum = 0;
        for (std::size_t j = 0; j < quantities; ++j) {
            auto read = readTies(*tieLists[j], m_read.states.size(), path + "/ties/" + name(j));
            if (!read)
                return fail(read.error());
            ownTieSum = static_cast<std::int64_t>(static_cast<std::uint64_t>(ownTieSum) + static_cast<std::uint64_t>(sumOfTies(*read)));
            ties.push_back(std::move(*read));
        }
        if (tieSum != ownTieSum)
            return refuse("proof_witness", path + "/tie_sum");
        std::vector<std::span<const std::int64_t>> own;
        for (std::size_t j = 0; j < quantities; ++j) {
            const Formula& formula = j == 0 ? m_read.objective : m_read.costs[j - 1];
            Table& table = j == 0 ? slice.objective : slice.costs[j - 1];
            if (auto done = roundTable(formula, evaluate(formula, m_read.states, slice.globals), std::move(ties[j]), path + "/ties/" + name(j), table);
                !done)
                return done;
            if (auto same = compareProducts(hasProducts ? products[j] : none, table.products, formula.scale, path + "/products/" + std::to_string(j));
                !same)
                return same;
            own.emplace_back(&table.constant, 1);
        }
        if (sums.size() != m_read.states.size())
            return refuse("proof_witness", path + "/sums");
        if (auto same = compareRow(constants, own, path + "/constants"); !same)
            return same;
        for (std::size_t s = 0; s < m_read.states.size(); ++s) {
            own.assign(1, slice.objective.stage[s]);
            for (const Table& cost : slice.costs)
                own.emplace_back(cost.stage[s]);
            if (auto same = compareRow(sums[s], own, path + "/sums/" + std::to_string(s)); !same)
                return same;
            if (m_read.limit)
                slice.features.push_back(limitFeatures(m_read.costs.front(), *m_read.limit, s, m_read.states[s], slice.globals));
        }
        if (m_read.limit)
            slice.base = limitBase(m_read.costs.front(), *m_read.limit, slice.globals);
        slice.makeOptions();
        return {};
    }

    const Json& m_proof;
    ReadProof m_read;
};

} // namespace

void ReadProof::keepKnown()
{
    objective.keepKnown(states);
    for (const Formula& cost : costs)
        cost.keepKnown(states);
}

Result<ReadProof> readProof(const Json& proof)
{
    return Reader(proof).run();
}

} // namespace vulpes::search::certificate
