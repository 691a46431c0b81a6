package io.outlay.feature.data;

import io.outlay.feature.data.ImportSetting.Option;
import java.util.List;

/// What the files leave open and nobody may guess.
///
/// @param title    the question
/// @param sentence why it is open, with the cell that could be read in two ways
/// @param column   header of the column concerned, or empty
/// @param options  the likely answers as buttons
/// @param others   all other answers, for a list; empty when the buttons are all there is
record ImportQuestion(
        SettingKind kind, String title, String sentence, String column, List<Option> options, List<Option> others) {

    ImportQuestion {
        options = List.copyOf(options);
        others = List.copyOf(others);
    }
}
