package io.outlay.engine.insight;

import io.outlay.domain.Period;
import io.outlay.domain.calendar.CalendarDay;
import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.insight.CampaignFact;
import io.outlay.domain.insight.Comparison;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.Findable;
import io.outlay.domain.insight.GroupKey;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.InsightResult;
import io.outlay.domain.insight.InsightRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Adds facts up by the dimensions asked for. Give it every fact of the period, and of the period compared with, then
/// ask for the result.
///
/// In a dimension whose groups happen once, such as months, the earlier period is laid over the later one: by the same
/// dates for the year before (by the same weekdays for weeks), else by the number of days between them.
public final class Insights {
    private static final List<String> WEEKDAYS =
            List.of(DayOfWeek.values()).stream().map(Enum::name).toList();
    private static final List<String> SEASONS = List.of("SPRING", "SUMMER", "AUTUMN", "WINTER");
    private static final long WEEKS_OF_A_YEAR = 52;

    private final InsightRequest request;
    private final Optional<Period> earlier;
    private final List<GroupKeys> keys;
    private final CampaignFilter filter;
    private final Function<Entity, Findable> campaigns;
    private final Map<Entity, Boolean> kept = new IdentityHashMap<>();
    private final Groups now;
    private final Groups before;
    private final Group all = new Group();
    private final Group allBefore = new Group();
    private final EnumSet<Level> levels = EnumSet.noneOf(Level.class);
    private long rangesApart;

    /// @param calendar  what a date is part of
    /// @param campaigns what is known of a campaign
    public Insights(
            InsightRequest request, Function<LocalDate, CalendarDay> calendar, Function<Entity, Findable> campaigns) {
        this.request = request;
        this.campaigns = campaigns;
        this.earlier = request.compare().map(comparison -> comparison.of(request.period()));
        this.filter = new CampaignFilter(request.where());
        this.keys = request.by().stream()
                .map(dimension -> new GroupKeys(dimension, calendar, campaigns))
                .toList();
        boolean swapped = request.by().size() > 1 && request.by().getLast().calendar();
        this.now = new Groups(swapped);
        this.before = new Groups(swapped);
    }

    /// The period compared with, whose facts go to [#takeBefore].
    public Optional<Period> earlier() {
        return earlier;
    }

    /// A fact of the period.
    public void take(CampaignFact fact) {
        if (keeps(fact)) {
            all.add(fact);
            levels.add(fact.level());
            add(now, fact, false);
        }
    }

    /// A fact of the period compared with.
    public void takeBefore(CampaignFact fact) {
        if (keeps(fact)) {
            allBefore.add(fact);
            add(before, fact, true);
        }
    }

    private boolean keeps(CampaignFact fact) {
        if (fact.range() && request.by().stream().anyMatch(Dimension::calendar)) {
            rangesApart++;
            return false;
        }
        return request.where().isEmpty()
                || kept.computeIfAbsent(fact.campaign(), entity -> filter.keeps(campaigns.apply(entity)));
    }

    private void add(Groups groups, CampaignFact fact, boolean shifted) {
        switch (keys.size()) {
            case 0 -> {}
            case 1 -> {
                for (var key : of(keys.getFirst(), fact, shifted)) {
                    groups.add(key, GroupKey.NONE, fact);
                }
            }
            default -> {
                for (var first : of(keys.getFirst(), fact, shifted)) {
                    for (var second : of(keys.getLast(), fact, shifted)) {
                        groups.add(first, second, fact);
                    }
                }
            }
        }
    }

    private List<GroupKey> of(GroupKeys dimension, CampaignFact fact, boolean shifted) {
        var date = fact.date();
        return dimension.of(fact, shifted && dimension.dimension().once() ? later(date, dimension.dimension()) : date);
    }

    /// The date of the period that a date of the earlier one is compared with.
    private LocalDate later(LocalDate date, Dimension dimension) {
        var then = earlier.orElse(request.period());
        boolean yearBefore = then.equals(new Comparison.YearBefore().of(request.period()));
        if (!yearBefore) {
            return date.plusDays(
                    ChronoUnit.DAYS.between(then.from(), request.period().from()));
        }
        return dimension == Dimension.ISO_WEEK ? date.plusWeeks(WEEKS_OF_A_YEAR) : date.plusYears(1);
    }

    /// @param currency of the workspace
    public InsightResult result(String currency) {
        var pairs = new LinkedHashSet<>(now.keys());
        pairs.addAll(before.keys());
        var rows = pairs.stream()
                .map(Place::new)
                .sorted()
                .map(place -> row(
                        keys.size() == 1
                                ? List.of(place.pair.first())
                                : List.of(place.pair.first(), place.pair.second()),
                        now.get(place.pair.first(), place.pair.second()),
                        before.get(place.pair.first(), place.pair.second())))
                .toList();
        return new InsightResult(request, earlier, currency, rows, row(List.of(), all, allBefore), rangesApart, levels);
    }

    private InsightRow row(List<GroupKey> key, Group group, Group then) {
        return new InsightRow(
                key, group.figures(request.metrics()), earlier.isEmpty() ? Map.of() : then.figures(request.metrics()));
    }

    /// Where a row stands: by the first dimension, then by the second; labels in either case.
    private final class Place implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.<Place>comparingInt(place -> place.firstRank)
                .thenComparing(place -> place.firstLabel)
                .thenComparing(place -> place.pair.first())
                .thenComparingInt(place -> place.secondRank)
                .thenComparing(place -> place.secondLabel)
                .thenComparing(place -> place.pair.second());

        private final Groups.Pair pair;
        private final int firstRank;
        private final String firstLabel;
        private final int secondRank;
        private final String secondLabel;

        Place(Groups.Pair pair) {
            this.pair = pair;
            this.firstRank = rank(keys.getFirst().dimension(), pair.first());
            this.firstLabel = pair.first().label().toLowerCase(Locale.ROOT);
            this.secondRank = rank(keys.getLast().dimension(), pair.second());
            this.secondLabel = pair.second().label().toLowerCase(Locale.ROOT);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /// Weekdays and seasons in their own order; no group comes last.
    private static int rank(Dimension dimension, GroupKey key) {
        if (key.id().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return switch (dimension) {
            case WEEKDAY -> WEEKDAYS.indexOf(key.id());
            case SEASON -> SEASONS.indexOf(key.id());
            case PLATFORM,
                    ACCOUNT,
                    CHANNEL,
                    CAMPAIGN,
                    LEVEL,
                    TAG,
                    DAY,
                    ISO_WEEK,
                    MONTH,
                    QUARTER,
                    FISCAL_YEAR,
                    HOLIDAY,
                    EVENT -> 0;
        };
    }
}
