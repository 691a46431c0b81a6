package io.outlay.feature.optimise;

import io.outlay.domain.study.PlanExploration;
import io.outlay.feature.optimise.Planner.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is worth knowing about the split at hand: what more money would bring, what is lost for not knowing better, and
/// whether it leaves what was seen.
final class NoteWords {
    private final SplitWords words;

    NoteWords(SplitWords words) {
        this.words = words;
    }

    /// One thing worth knowing.
    record Note(String icon, String title, String detail) {}

    List<Note> of(Optional<PlanExploration> found, Optional<Planner> planner) {
        var notes = new ArrayList<Note>();
        found.ifPresent(it -> {
            notes.add(it.next()
                    .map(next -> new Note("plus-circle", words.next(next), words.nextDetail(next)))
                    .orElseGet(() ->
                            new Note("plus-circle", say("optimise.next.none"), say("optimise.next.none.detail"))));
            var surest = planner.map(shown -> words.surest(shown.rows())).orElse("");
            var regret = say("optimise.regret.detail");
            notes.add(new Note(
                    "shield",
                    words.regret(it),
                    surest.isEmpty() ? regret : say("optimise.regret.surest", regret, surest)));
        });
        planner.ifPresent(shown -> notes.add(known(shown)));
        return notes;
    }

    private Note known(Planner shown) {
        var beyond =
                shown.rows().stream().filter(row -> row.free() && row.beyond()).toList();
        if (beyond.isEmpty()) {
            return new Note("map-pin", say("optimise.known"), say("optimise.known.detail"));
        }
        var figures = words.words().figures();
        var detail = beyond.stream()
                .map(row -> say(
                        "optimise.beyond.detail",
                        beyond.size() > 1 ? row.name() + " " : "",
                        figures.compact(row.spend()),
                        figures.compact(row.observedHigh())))
                .collect(Collectors.joining("; "));
        return new Note(
                "map-pin",
                say(
                        beyond.size() > 1 ? "optimise.beyond.many" : "optimise.beyond",
                        words.names(beyond.stream().map(Row::name).toList())),
                detail);
    }

    private String say(String key, Object... args) {
        return words.words().say(key, args);
    }
}
