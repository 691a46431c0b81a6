package io.outlay.domain.curve;

import java.util.OptionalDouble;

/// How well a fitted curve describes the data it was fitted to. Squares are weighted where weights were given.
///
/// @param rss        residual sum of squares
/// @param residualSd √(rss/(n − p)), or the robust scale under Huber's loss
/// @param r2         1 − rss / Σ(y − ȳ)²
/// @param rmse       √(rss/Σw)
/// @param aicc       Akaike's criterion with the small-sample correction, p + 1 parameters; absent under Huber's loss
///                   and with too few rows
/// @param bic        Schwarz's criterion, p + 1 parameters; absent under Huber's loss
/// @param looRmse    root mean squared error of predicting each row from the others
public record FitQuality(
        double rss,
        double residualSd,
        OptionalDouble r2,
        double rmse,
        OptionalDouble aicc,
        OptionalDouble bic,
        OptionalDouble looRmse) {}
