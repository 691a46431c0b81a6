package io.outlay.plot.fx;

import java.util.Optional;

/// A click on a chart.
///
/// @param panel 0 for the only or first panel
/// @param x     data coordinate
/// @param y     data coordinate
/// @param key   of the spot that was meant, if one was near
public record Pick(int panel, double x, double y, Optional<String> key) {}
