package io.outlay.intake.facts;

import io.outlay.domain.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the files do not say and a person must: CURRENCY, ZONE or PERIOD.
public final class Questions {
    private final Set<ProblemCode> open = EnumSet.noneOf(ProblemCode.class);

    public void currency() {
        open.add(ProblemCode.CURRENCY);
    }

    public void zone() {
        open.add(ProblemCode.ZONE);
    }

    public void period() {
        open.add(ProblemCode.PERIOD);
    }

    public List<ProblemCode> open() {
        return List.copyOf(open);
    }
}
