package io.outlay.ui;

import io.outlay.settings.Preferences;
import io.outlay.text.Figures;
import io.outlay.text.Text;

/// What every view model may use of the window around it.
public record Services(
        Text text, Figures figures, Dialogs dialogs, Notices notices, Navigator navigator, Preferences preferences) {}
