package io.outlay.domain.study;

import io.outlay.domain.Interval;
import io.outlay.domain.Period;
import java.util.Optional;

/// The fit that a study takes its returns and curves from.
///
/// @param fit          number of the stored fit
/// @param weeks        the modelled weeks inside the observed period, that all figures are of
/// @param outcome      the business's outcome in those weeks
/// @param contribution part of it that all channels brought
/// @param returns      incremental outcome per unit of spend of all channels together; absent without spend
public record MixBasis(long fit, Period weeks, double outcome, Interval contribution, Optional<Interval> returns) {}
