package io.outlay.feature.optimise;

import io.outlay.domain.front.ObjectiveKind;
import java.util.List;

/// Two different aims that are drawn against each other.
public record FrontAxes(ObjectiveKind up, ObjectiveKind across) {
    /// Gain by budget moved, which is there without a search.
    static final FrontAxes MOVED = new FrontAxes(ObjectiveKind.RESPONSE, ObjectiveKind.CLOSENESS);

    List<ObjectiveKind> aims() {
        return List.of(up, across);
    }

    boolean has(ObjectiveKind kind) {
        return up == kind || across == kind;
    }
}
