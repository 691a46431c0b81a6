package io.outlay.intake.json;

import io.outlay.domain.Problem;
import io.outlay.intake.facts.Facts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What is wrong in one record. Once the record is settled, what turns up later blocks the import.
final class RecordProblems {
    private final Facts facts;
    private final List<Problem> problems = new ArrayList<>();
    private boolean settled;

    RecordProblems(Facts facts) {
        this.facts = facts;
    }

    void add(Problem problem) {
        if (settled) {
            facts.findings().add(problem);
        }
        problems.add(problem);
    }

    boolean none() {
        return problems.isEmpty();
    }

    void settle(String file, long number, JsonNode item) {
        settled = true;
        if (!problems.isEmpty()) {
            facts.rejects().reject(file, number, List.of(item.toString()), problems);
        }
    }
}
