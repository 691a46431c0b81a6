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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<List<GroupKey>, Group> now = new HashMap<>();
    private final Map<List<GroupKey>, Group> before = new HashMap<>();
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

    private void add(Map<List<GroupKey>, Group> groups, CampaignFact fact, boolean shifted) {
        switch (keys.size()) {
            case 0 -> {}
            case 1 -> {
                for (var key : of(keys.getFirst(), fact, shifted)) {
                    groups.computeIfAbsent(List.of(key), it -> new Group()).add(fact);
                }
            }
            default -> {
                for (var first : of(keys.getFirst(), fact, shifted)) {
                    for (var second : of(keys.getLast(), fact, shifted)) {
                        groups.computeIfAbsent(List.of(first, second), it -> new Group())
                                .add(fact);
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
        var rows = new ArrayList<InsightRow>();
        var groups = new TreeMap<List<GroupKey>, List<GroupKey>>(order());
        now.keySet().forEach(key -> groups.put(key, key));
        before.keySet().forEach(key -> groups.putIfAbsent(key, key));
        for (var key : groups.values()) {
            rows.add(row(key, now.getOrDefault(key, new Group()), before.getOrDefault(key, new Group())));
        }
        return new InsightResult(request, earlier, currency, rows, row(List.of(), all, allBefore), rangesApart, levels);
    }

    private InsightRow row(List<GroupKey> key, Group group, Group then) {
        return new InsightRow(
                key, group.figures(request.metrics()), earlier.isEmpty() ? Map.of() : then.figures(request.metrics()));
    }

    private Comparator<List<GroupKey>> order() {
        Comparator<List<GroupKey>> order = (a, b) -> 0;
        for (int i = 0; i < keys.size(); i++) {
            int place = i;
            var dimension = keys.get(i).dimension();
            order = order.thenComparing(key -> rank(dimension, key.get(place)))
                    .thenComparing(key -> key.get(place).label().toLowerCase(Locale.ROOT))
                    .thenComparing(key -> key.get(place).id());
        }
        return order;
    }

    /// Weekdays and seasons in their own order; no group comes last.
    private static int rank(Dimension dimension, GroupKey key) {
        if (key.id().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        return switch (dimension) {
            case WEEKDAY -> WEEKDAYS.indexOf(key.id());
            case SEASON -> SEASONS.indexOf(key.id());
            case PLATFORM, ACCOUNT, CHANNEL, CAMPAIGN, LEVEL, TAG -> 0;
            case DAY, ISO_WEEK, MONTH, QUARTER, FISCAL_YEAR, HOLIDAY, EVENT -> 0;
        };
    }
}
