package io.outlay.intake.facts;

import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import io.outlay.domain.data.PerformanceRow;
import io.outlay.intake.source.Findings;
import io.outlay.packed.Dictionary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collects what the readers find. Not thread-safe; one per import.
public final class Facts {
    private static final int REMEMBERED = 100_000;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private record PointKey(String series, String market, LocalDate date) {}

    private final ReadSettings settings;
    private final Findings findings;
    private final Duplicates duplicates;
    private final FactStore drafts = new FactStore();
    private final KeySet keys = new KeySet();
    private Optional<KeyIndex> places = Optional.empty();
    private final Dictionary<Entity> nameless = new Dictionary<>();
    private final Map<Entity, Integer> numbers = new IdentityHashMap<>();
    private final Dictionary<String> segments = new Dictionary<>();
    private final List<OutcomePoint> outcomes = new ArrayList<>();
    private final Map<PointKey, Integer> outcomePlaces = new HashMap<>();
    private final Map<PointKey, Long> outcomeRows = new HashMap<>();
    private final Questions questions = new Questions();
    private long identical;
    private final Rejects rejects;
    private final List<StatedTotal> totals = new ArrayList<>();
    private Optional<Period> stated = Optional.empty();

    public Facts(ReadSettings settings, Findings findings, Duplicates duplicates) {
        this.settings = settings;
        this.findings = findings;
        this.duplicates = duplicates;
        this.rejects = new Rejects(settings.choices(), findings);
    }

    /// Rows that are left out.
    public Rejects rejects() {
        return rejects;
    }

    /// The totals that files state of themselves.
    public List<StatedTotal> totals() {
        return List.copyOf(totals);
    }

    public ReadSettings settings() {
        return settings;
    }

    public Findings findings() {
        return findings;
    }

    public Questions questions() {
        return questions;
    }

    public FactStore drafts() {
        return drafts;
    }

    public List<OutcomePoint> outcomes() {
        return outcomes;
    }

    /// Rows left out because the same figures stood there before.
    public long identical() {
        return identical;
    }

    /// Adds a fact, settles doubles and notes what is still to be asked. Every figure was checked by the reader.
    public void add(FactDraft draft) {
        add(draft, List.of());
    }

    /// @param cells the row as it stands in the file, to be saved if it is left out
    public void add(FactDraft draft, List<String> cells) {
        ask(draft);
        warn(draft);
        int place = place(draft);
        if (place < 0) {
            drafts.add(draft);
            return;
        }
        var first = drafts.get(place);
        boolean otherOffset =
                LocalHour.bareOffset(draft.zone()) && !draft.zone().equals(first.zone());
        if (otherOffset || repeatedHour(first)) {
            var second = draft.with(draft.when().map(When::second));
            if (place(second) < 0) {
                drafts.add(second);
                return;
            }
        }
        switch (duplicates) {
            case ADD -> {
                if (first.currency().equals(draft.currency())) {
                    drafts.replace(place, first.with(sum(first.measures(), draft.measures())));
                } else {
                    doubled(first.row(), draft.file(), draft.row(), cells);
                }
            }
            case DROP_IDENTICAL -> {
                if (same(first.measures(), draft.measures())) {
                    identical++;
                } else {
                    doubled(first.row(), draft.file(), draft.row(), cells);
                }
            }
            case ERROR, KEEP -> doubled(first.row(), draft.file(), draft.row(), cells);
        }
    }

    /// Where a fact with this key stands, or -1 once the key is taken for the next fact. Places are looked up, and
    /// from then on kept, only once some key is there twice: that takes memory by the row.
    private int place(FactDraft draft) {
        long what = what(draft);
        boolean added = draft.when().map(when -> keys.add(what, when)).orElseGet(() -> keys.addUndated(what));
        if (added) {
            places.ifPresent(index -> index.putIfAbsent(what, time(draft), drafts.size()));
            return -1;
        }
        var index = places.orElseGet(this::indexed);
        places = Optional.of(index);
        return index.putIfAbsent(what, time(draft), drafts.size());
    }

    private KeyIndex indexed() {
        var index = new KeyIndex();
        int place = 0;
        for (var draft : drafts) {
            index.putIfAbsent(what(draft), time(draft), place++);
        }
        return index;
    }

    private long what(FactDraft draft) {
        var known = numbers.get(draft.entity());
        int entity = known == null ? nameless.number(draft.nameless()) : known;
        if (known == null && numbers.size() < REMEMBERED) {
            numbers.put(draft.entity(), entity);
        }
        return (long) entity << 32 | segments.number(draft.segment());
    }

    private static long time(FactDraft draft) {
        return draft.when().map(When::key).orElse(-1L);
    }

    /// Adds a point of an outcome series.
    ///
    /// @param money whether the value is an amount, whose currency must be known
    public void add(OutcomePoint point, boolean money, String file, long row) {
        if (money && point.unit().isEmpty()) {
            questions.currency();
        }
        var key = new PointKey(point.series(), point.market(), point.date());
        var place = outcomePlaces.putIfAbsent(key, outcomes.size());
        if (place == null) {
            outcomes.add(point);
            outcomeRows.put(key, row);
            return;
        }
        var first = outcomes.get(place);
        long firstRow = outcomeRows.getOrDefault(key, row);
        switch (duplicates) {
            case ADD ->
                outcomes.set(
                        place,
                        new OutcomePoint(
                                first.series(),
                                first.market(),
                                first.date(),
                                first.value().add(point.value()),
                                first.unit()));
            case DROP_IDENTICAL -> {
                if (first.value().compareTo(point.value()) == 0) {
                    identical++;
                } else {
                    doubled(firstRow, file, row, List.of());
                }
            }
            case ERROR, KEEP -> doubled(firstRow, file, row, List.of());
        }
    }

    /// Notes the range that a file says it covers; of several the hull counts.
    public void states(Period period) {
        stated = Optional.of(stated.map(known -> hull(known, period)).orElse(period));
    }

    public Optional<Period> stated() {
        return stated;
    }

    private static Period hull(Period a, Period b) {
        return new Period(a.from().isBefore(b.from()) ? a.from() : b.from(), a.to().isAfter(b.to()) ? a.to() : b.to());
    }

    /// Whether the date can be one of a report.
    public boolean plausible(LocalDate date) {
        return !date.isBefore(EARLIEST) && !date.isAfter(settings.today().plusDays(1));
    }

    /// Notes the totals that a file states of itself.
    public void states(List<StatedTotal> stated) {
        totals.addAll(stated);
    }

    private void ask(FactDraft draft) {
        if (draft.when().isEmpty()) {
            questions.period();
        }
        if (draft.money() && draft.currency().isEmpty()) {
            questions.currency();
        }
        if ((draft.zone().isEmpty() || LocalHour.bareOffset(draft.zone()))
                && draft.when().filter(when -> when.grain() == Grain.HOUR).isPresent()) {
            questions.zone();
        }
    }

    private void warn(FactDraft draft) {
        var clicks = draft.measures().get(Measure.CLICKS);
        var impressions = draft.measures().get(Measure.IMPRESSIONS);
        var spend = draft.measures().get(Measure.SPEND);
        var conversions = draft.measures().get(Measure.CONVERSIONS);
        draft.when().filter(when -> when.grain() == Grain.HOUR).ifPresent(when -> {
            int hour = when.hour().orElse(0);
            if (PerformanceRow.skipped(when.date(), hour, draft.zone())) {
                findings.add(Problem.warning(
                        ProblemCode.WARN_SKIPPED_HOUR, where(draft), draft.zone(), when.date() + " " + hour + ":00"));
            }
        });
        if (clicks != null && impressions != null && clicks.compareTo(impressions) > 0) {
            findings.add(Problem.warning(ProblemCode.WARN_CLICKS_GT_IMPRESSIONS, where(draft)));
        }
        if (conversions != null && clicks != null && conversions.compareTo(clicks) > 0) {
            findings.add(Problem.warning(ProblemCode.WARN_CONVERSIONS_GT_CLICKS, where(draft)));
        }
        if (spend != null && spend.signum() > 0 && impressions != null && impressions.signum() == 0) {
            findings.add(Problem.warning(ProblemCode.WARN_SPEND_WITHOUT_IMPRESSIONS, where(draft)));
        }
    }

    private static Location where(FactDraft draft) {
        return Location.file(draft.file()).atRow(draft.row());
    }

    /// Whether the fact stands in an hour that the clocks of its zone run through twice.
    private static boolean repeatedHour(FactDraft draft) {
        var when = draft.when();
        if (draft.zone().isEmpty() || when.isEmpty() || when.get().grain() != Grain.HOUR) {
            return false;
        }
        var local = LocalDateTime.of(
                when.get().date(), java.time.LocalTime.of(when.get().hour().orElse(0), 0));
        return ZoneId.of(draft.zone()).getRules().getValidOffsets(local).size() > 1;
    }

    private void doubled(long firstRow, String file, long row, List<String> cells) {
        var problem =
                Problem.error(ProblemCode.DUPLICATE_KEY, Location.file(file).atRow(row), String.valueOf(firstRow));
        rejects.reject(file, row, cells, List.of(problem));
    }

    private static Map<Measure, BigDecimal> sum(Map<Measure, BigDecimal> a, Map<Measure, BigDecimal> b) {
        var sum = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (var measure : Measure.values()) {
            var left = a.get(measure);
            var right = b.get(measure);
            if (!measure.additive() || (left == null && right == null)) {
                continue;
            }
            sum.put(measure, left == null ? right : right == null ? left : left.add(right));
        }
        return sum;
    }

    private static boolean same(Map<Measure, BigDecimal> a, Map<Measure, BigDecimal> b) {
        return a.keySet().equals(b.keySet())
                && a.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().compareTo(b.getOrDefault(entry.getKey(), BigDecimal.ONE)) == 0);
    }
}
