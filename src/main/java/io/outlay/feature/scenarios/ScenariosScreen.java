package io.outlay.feature.scenarios;

/// What the room has to show, whatever is under way.
public sealed interface ScenariosScreen {

    /// Nothing was imported yet.
    record NothingImported() implements ScenariosScreen {}

    /// There is no study; `possible` tells whether there is a question for one.
    record NoStudy(boolean possible) implements ScenariosScreen {}

    /// The study could not plan.
    record NoPlan() implements ScenariosScreen {}

    /// The study's draws are being made.
    record Preparing() implements ScenariosScreen {}

    /// @param outOfDate whether the study behind it no longer answers the question
    record Ready(ScenarioGround ground, boolean outOfDate) implements ScenariosScreen {}
}
