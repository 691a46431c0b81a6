package io.outlay.ui;

import io.outlay.plot.fx.ChartFiles;
import io.outlay.ui.kit.Tables;
import javafx.beans.value.ObservableValue;

/// What every view may use of the window around it.
///
/// @param describe   names nodes
/// @param appearance how the window looks now; charts are made anew when it changes
/// @param charts     how charts leave the window
/// @param tables     how tables leave the window, and where their arrangement is kept
public record Look(Describe describe, ObservableValue<Appearance> appearance, ChartFiles charts, Tables tables) {}
