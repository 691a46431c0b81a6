package io.outlay.session;

import io.outlay.domain.Period;
import io.outlay.domain.study.StudySettings;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which past the window looks at, and what it is compared with. It starts as the study's observed period and is no
/// part of the project: looking elsewhere changes no result.
public final class Viewed {
    /// What the period is compared with.
    public enum Comparison {
        NONE,
        /// The period of equal length before it.
        PREVIOUS,
        /// The same dates a year before.
        YEAR_BEFORE
    }

    private final ObjectProperty<Period> observed;
    private final ObjectProperty<Comparison> comparison = new SimpleObjectProperty<>(Comparison.PREVIOUS);

    public Viewed(Session session) {
        observed = new SimpleObjectProperty<>(first(session.state()));
        // a project that gets its first data, or another observed period in its question, is looked at there
        session.stateProperty()
                .map(state -> state.question().map(StudySettings::observed))
                .subscribe((before, now) -> now.ifPresent(observed::set));
    }

    private static Period first(ProjectState state) {
        return state.question()
                .map(StudySettings::observed)
                .or(state::dates)
                .orElseGet(() -> new Period(LocalDate.EPOCH, LocalDate.EPOCH));
    }

    public ObjectProperty<Period> observedProperty() {
        return observed;
    }

    public Period observed() {
        return observed.get();
    }

    public ObjectProperty<Comparison> comparisonProperty() {
        return comparison;
    }

    /// The period that the viewed one is compared with.
    public Optional<Period> compared() {
        var now = observed.get();
        return switch (comparison.get()) {
            case NONE -> Optional.empty();
            case PREVIOUS ->
                Optional.of(
                        new Period(now.from().minusDays(now.days()), now.from().minusDays(1)));
            case YEAR_BEFORE ->
                Optional.of(new Period(now.from().minusYears(1), now.to().minusYears(1)));
        };
    }
}
