package io.outlay.intake.facts;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.Severity;
import io.outlay.intake.source.Findings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Decides what becomes of rows with findings, as the person chose, and keeps the rows that were left out.
public final class Rejects {
    /// So many are kept to be saved; all are counted.
    public static final int KEPT = 10_000;

    private final Map<ProblemCode, RowChoice> choices;
    private final Findings findings;
    private final List<RejectedRow> rows = new ArrayList<>();
    private final Map<ProblemCode, Long> emptied = new EnumMap<>(ProblemCode.class);
    private long count;

    Rejects(Map<ProblemCode, RowChoice> choices, Findings findings) {
        this.choices = Map.copyOf(choices);
        this.findings = findings;
    }

    /// What the person chose for findings of a kind; STOP when nothing.
    public RowChoice choice(ProblemCode code) {
        return choices.getOrDefault(code, RowChoice.STOP);
    }

    /// Whether a figure with this finding counts as blank, which is counted here.
    public boolean blank(Problem problem) {
        boolean blank = choice(problem.code()) == RowChoice.EMPTY;
        if (blank) {
            emptied.merge(problem.code(), 1L, Long::sum);
        }
        return blank;
    }

    /// Whether an amount below 0 counts as it stands.
    public boolean credits() {
        return choice(ProblemCode.OUT_OF_RANGE) == RowChoice.KEEP;
    }

    private boolean stops(Problem problem) {
        return switch (choice(problem.code())) {
            case STOP, KEEP -> true;
            case EMPTY, SKIP -> false;
        };
    }

    /// Leaves a row out; it stops the import unless all its findings may be passed over.
    public void reject(String file, long row, List<String> cells, List<Problem> problems) {
        count++;
        if (rows.size() < KEPT) {
            rows.add(new RejectedRow(file, row, cells, problems.getFirst()));
        }
        if (problems.stream().anyMatch(this::stops)) {
            problems.forEach(findings::add);
        } else {
            problems.forEach(problem ->
                    findings.count(new Problem(Severity.WARNING, problem.code(), problem.where(), problem.args())));
        }
    }

    public List<RejectedRow> rows() {
        return List.copyOf(rows);
    }

    public long count() {
        return count;
    }

    /// How many figures count as blank, by the finding.
    public Map<ProblemCode, Long> emptied() {
        return Map.copyOf(emptied);
    }
}
