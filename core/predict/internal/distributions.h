// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>

namespace vulpes::predict {

/// Two-sided p of a t statistic (R: 2 * pt(-abs(t), df)).
inline double twoSidedT(double t, double df)
{
    return 2 * boost::math::cdf(boost::math::complement(boost::math::students_t(df), std::abs(t)));
}
/// R: qt(p, df).
inline double tQuantile(double p, double df)
{
    return boost::math::quantile(boost::math::students_t(df), p);
}
/// R: pt(t, df).
inline double tCdf(double t, double df)
{
    return boost::math::cdf(boost::math::students_t(df), t);
}
/// R: pf(f, df1, df2, lower.tail = FALSE).
inline double upperF(double f, double df1, double df2)
{
    return boost::math::cdf(boost::math::complement(boost::math::fisher_f(df1, df2), f));
}
/// R: pchisq(x, df, lower.tail = FALSE).
inline double upperChiSquared(double x, double df)
{
    return boost::math::cdf(boost::math::complement(boost::math::chi_squared(df), x));
}
/// R: pnorm(x, lower.tail = FALSE) and qnorm(p).
inline double upperNormal(double x)
{
    return boost::math::cdf(boost::math::complement(boost::math::normal(), x));
}
inline double normalQuantile(double p)
{
    return boost::math::quantile(boost::math::normal(), p);
}

}  // namespace vulpes::predict
