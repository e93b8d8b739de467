# SPDX-License-Identifier: GPL-3.0-or-later
# Reference numbers for the predictors: Rscript foxnas_lm.R foxnas_cpu_256.csv > foxnas_lm.csv
# Base R only. Writes model,quantity,term,value with 17 significant digits.
# The published table: columns ending in _I count the blocks after the first, those without are the first block.
path <- commandArgs(trailingOnly = TRUE)[1]
d <- read.csv(path, check.names = FALSE)
stages <- c("24", "40", "80", "112", "160")
previous <- c("16", "24", "40", "80", "112")

out <- function(model, quantity, term, value)
    cat(sprintf("%s,%s,%s,%.17g\n", model, quantity, term, value), sep = "")
cat("model,quantity,term,value\n")

per <- function(pattern) sapply(seq_along(stages), function(i) gsub("S", stages[i], gsub("P", previous[i], pattern)))
columns <- function(names) { m <- sapply(names, function(n) {
    parts <- strsplit(n, "*", fixed = TRUE)[[1]]
    Reduce(`*`, lapply(parts, function(p) as.numeric(d[[p]]))) }); colnames(m) <- names; m }

linear <- c(per("tot_S"), per("avg_e_S"), per("avg_k_S"), per("tot_e_P_S"), per("tot_k_P_S"))
accuracy_terms <- c(linear, per("tot_e_S"), per("tot_S*tot_e_S"), per("tot_S*avg_k_S"))
latency_terms <- c(linear, per("tot_S*avg_e_S"), per("tot_S*avg_k_S"))

# physical: number of blocks after the first, their sums of e and e k^2, the first block's e and e k^2
physical <- do.call(cbind, lapply(seq_along(stages), function(i) {
    s <- stages[i]; prefix <- paste0("s", s, ".")
    kind <- if (s %in% c("24", "80")) "mbcv" else "se"
    work <- 0
    for (e in c(2, 3, 4, 6)) for (k in c(3, 5, 7))
        work <- work + e * k^2 * d[[sprintf("%s_e%d_k%d_%s_I", kind, e, k, s)]]
    first_e <- d[[sprintf("tot_e_%s_%s", previous[i], s)]]; first_k <- d[[sprintf("tot_k_%s_%s", previous[i], s)]]
    m <- cbind(d[[paste0("tot_", s)]] - 1, d[[paste0("tot_e_", s)]], work, first_e, first_e * first_k^2)
    colnames(m) <- paste0(prefix, c("identity.count", "identity.sum(expansion)", "identity.sum(expansion*kernel^2)",
                                    "first(expansion)", "first(expansion*kernel^2)"))
    m }))

report <- function(model, x, y) {
    names <- colnames(x)
    frame <- data.frame(y = y, x); names(frame) <- c("y", paste0("v", seq_len(ncol(x))))
    fit <- lm(y ~ ., data = frame); s <- summary(fit)
    terms <- c("(intercept)", names)
    table <- s$coefficients; ci <- confint(fit)
    out(model, "estimate", terms, table[, 1]); out(model, "se", terms, table[, 2])
    out(model, "t", terms, table[, 3]); out(model, "p", terms, table[, 4])
    out(model, "ci_low", terms, ci[, 1]); out(model, "ci_high", terms, ci[, 2])
    out(model, "adjusted_p", names, p.adjust(table[-1, 4], "BH"))
    out(model, "vif", names, diag(solve(cor(x))))
    e <- resid(fit); h <- hatvalues(fit); X <- model.matrix(fit); XtXi <- solve(crossprod(X))
    hc3 <- XtXi %*% crossprod(X * (e / (1 - h))) %*% XtXi
    out(model, "hc3_se", terms, sqrt(diag(hc3)))
    out(model, "n", "", length(y)); out(model, "df_residual", "", df.residual(fit))
    out(model, "r2", "", s$r.squared); out(model, "adjusted_r2", "", s$adj.r.squared)
    out(model, "residual_se", "", s$sigma)
    out(model, "f", "", s$fstatistic[1])
    out(model, "f_p", "", pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE))
    out(model, "press_rmse", "", sqrt(mean((e / (1 - h))^2)))
    out(model, "aic", "", AIC(fit))
    out(model, "condition_number", "", local({ z <- svd(scale(x))$d; max(z) / min(z) }))
    out(model, "max_leverage", "", max(h))
    shapiro <- shapiro.test(rstandard(fit))
    out(model, "shapiro_w", "", shapiro$statistic); out(model, "normality_p", "", shapiro$p.value)
    # Koenker's studentised Breusch-Pagan test on the fitted values
    r2 <- summary(lm(e^2 ~ fitted(fit)))$r.squared
    out(model, "breusch_pagan", "", length(y) * r2)
    out(model, "variance_p", "", pchisq(length(y) * r2, 1, lower.tail = FALSE))
    loo <- y - e / (1 - h)
    out(model, "loo_kendall", "", cor(loo, y, method = "kendall"))
    out(model, "loo_spearman", "", cor(loo, y, method = "spearman"))
    rows <- c(1, 2, 50, 123, 245)
    row <- as.character(rows)
    out(model, "row_fitted", row, fitted(fit)[rows]); out(model, "row_residual", row, e[rows])
    out(model, "row_leverage", row, h[rows]); out(model, "row_cook", row, cooks.distance(fit)[rows])
    out(model, "row_standardised", row, rstandard(fit)[rows]); out(model, "row_studentised", row, rstudent(fit)[rows])
    mean <- predict(fit, frame[rows, ], interval = "confidence"); new <- suppressWarnings(predict(fit, frame[rows, ], interval = "prediction"))
    out(model, "row_mean_low", row, mean[, 2]); out(model, "row_mean_high", row, mean[, 3])
    out(model, "row_low", row, new[, 2]); out(model, "row_high", row, new[, 3])
}

# Ridge by its normal equations: terms centred and scaled by their population standard deviation, lambda fixed.
ridge <- function(model, x, y, lambda) {
    n <- length(y); centre <- colMeans(x); spread <- sqrt(colMeans(sweep(x, 2, centre)^2))
    z <- sweep(sweep(x, 2, centre), 2, spread, "/")
    inverse <- solve(crossprod(z) + lambda * diag(ncol(z)))
    b <- drop(inverse %*% crossprod(z, y - mean(y))) / spread
    terms <- c("(intercept)", colnames(x))
    out(model, "estimate", terms, c(mean(y) - sum(b * centre), b))
    df <- 1 + sum(diag(z %*% inverse %*% t(z)))
    out(model, "effective_df", "", df)
    rss <- sum((y - mean(y) - drop(sweep(x, 2, centre) %*% b))^2)
    out(model, "residual_se", "", sqrt(rss / (n - df)))
    out(model, "aic", "", n * (log(2 * pi * rss / n) + 1) + 2 * (df + 1))
    out(model, "max_leverage", "", max(1 / n + rowSums((z %*% inverse) * z)))
}

report("fox-accuracy", columns(accuracy_terms), d$acc)
report("fox-latency", columns(latency_terms), d$latency)
report("physical-latency", physical, d$latency)
ridge("ridge-latency", physical, d$latency, 7)
