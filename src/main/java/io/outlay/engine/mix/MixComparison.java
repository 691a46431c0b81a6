package io.outlay.engine.mix;

import io.outlay.domain.Interval;
import io.outlay.domain.mix.MixChange;
import io.outlay.domain.mix.MixChange.Cause;
import io.outlay.domain.mix.MixChange.Kind;
import io.outlay.domain.mix.MixChange.Reason;
import io.outlay.domain.mix.MixChannel;
import io.outlay.domain.mix.MixControl;
import io.outlay.domain.mix.MixFit;
import io.outlay.domain.mix.MixMedia;
import io.outlay.domain.mix.MixRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says what a fit changed against an earlier one and why: new or restated data, another model, or nothing but chance.
public final class MixComparison {
    private final MixRequest before;
    private final MixRequest now;
    private final Map<LocalDate, Integer> earlier = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();

    private MixComparison(MixRequest before, MixRequest now) {
        this.before = before;
        this.now = now;
        for (int t = 0; t < before.dates().size(); t++) {
            earlier.put(before.dates().get(t), t);
        }
    }

    /// Of models without regions.
    public static MixChange of(MixRequest before, MixFit earlierFit, MixRequest now, MixFit fit) {
        return new MixComparison(before, now).change(earlierFit, fit);
    }

    private MixChange change(MixFit earlierFit, MixFit fit) {
        weeks();
        outcome();
        for (var media : now.media()) {
            member(before, media.id()).ifPresent(known -> media(known, media));
        }
        controls();
        if (!before.liftTests().equals(now.liftTests())) {
            say(Kind.EXPERIMENTS, "", before.liftTests().size(), now.liftTests().size());
        }
        if (before.fourierOrder() != now.fourierOrder()
                || !before.trend().getClass().equals(now.trend().getClass())
                || before.likelihood() != now.likelihood()
                || before.holdout() != now.holdout()) {
            say(Kind.BASELINE, "");
        }
        if (!before.sampling().equals(now.sampling())) {
            say(Kind.SAMPLING, "");
        }
        var added = now.media().stream()
                .map(MixMedia::id)
                .filter(id -> member(before, id).isEmpty())
                .toList();
        var removed = before.media().stream()
                .map(MixMedia::id)
                .filter(id -> member(now, id).isEmpty())
                .toList();
        var bare = new MixChange(reasons, List.of(), added, removed);
        var channels = fit.channels().stream()
                .flatMap(channel -> earlierFit.channel(channel.id()).stream()
                        .map(old -> channel(old, channel, bare, !added.isEmpty() || !removed.isEmpty())))
                .toList();
        return new MixChange(reasons, channels, added, removed);
    }

    private void say(Kind kind, String subject, Object... figures) {
        reasons.add(new Reason(
                kind, subject, Arrays.stream(figures).map(String::valueOf).toList()));
    }

    private static Optional<MixMedia> member(MixRequest request, String id) {
        return request.media().stream().filter(media -> media.id().equals(id)).findFirst();
    }

    private void weeks() {
        long added =
                now.dates().stream().filter(date -> !earlier.containsKey(date)).count();
        long dropped = before.dates().stream()
                .filter(date -> !now.dates().contains(date))
                .count();
        if (added > 0) {
            say(Kind.WEEKS_ADDED, "", added, now.dates().getLast());
        }
        if (dropped > 0) {
            say(Kind.WEEKS_DROPPED, "", dropped);
        }
    }

    private void outcome() {
        int weeks = 0;
        double sum = 0;
        for (int t = 0; t < now.dates().size(); t++) {
            var old = earlier.get(now.dates().get(t));
            double difference =
                    old == null ? 0 : now.outcome().get(t) - before.outcome().get(old);
            weeks += difference != 0 ? 1 : 0;
            sum += difference;
        }
        if (weeks > 0) {
            say(Kind.OUTCOME_RESTATED, "", weeks, sum);
        }
    }

    private void media(MixMedia known, MixMedia media) {
        int restated = 0;
        for (int t = 0; t < now.dates().size(); t++) {
            var old = earlier.get(now.dates().get(t));
            if (old != null && !known.spend().get(old).equals(media.spend().get(t))) {
                restated++;
            }
        }
        if (restated > 0) {
            say(Kind.SPEND_RESTATED, media.id(), restated);
        }
        boolean exposed =
                known.exposure().equals(known.spend()) != media.exposure().equals(media.spend());
        if (known.family() != media.family() || !known.adstock().equals(media.adstock()) || exposed) {
            say(Kind.CHANNEL_MODEL, media.id());
        }
        if (!known.priors().equals(media.priors())) {
            say(Kind.BELIEF, media.id());
        }
    }

    private void controls() {
        for (var control : now.controls()) {
            var known = before.controls().stream()
                    .filter(it -> it.name().equals(control.name()))
                    .findFirst();
            if (known.isEmpty() || restated(known.get(), control)) {
                say(Kind.CONTROL, control.name());
            }
        }
        for (var control : before.controls()) {
            if (now.controls().stream().noneMatch(it -> it.name().equals(control.name()))) {
                say(Kind.CONTROL, control.name());
            }
        }
    }

    private boolean restated(MixControl known, MixControl control) {
        for (int t = 0; t < now.dates().size(); t++) {
            var old = earlier.get(now.dates().get(t));
            if (old != null && !known.values().get(old).equals(control.values().get(t))) {
                return true;
            }
        }
        return false;
    }

    private static MixChange.Channel channel(MixChannel old, MixChannel channel, MixChange bare, boolean others) {
        var cause = noise(old.roas(), channel.roas())
                ? Cause.NOISE
                : bare.newData() && (bare.otherModel() || others)
                        ? Cause.DATA_AND_SETTINGS
                        : bare.newData() ? Cause.DATA : bare.otherModel() || others ? Cause.SETTINGS : Cause.NOISE;
        return new MixChange.Channel(channel.id(), old.roas(), channel.roas(), cause);
    }

    /// Each figure lies in the other's 50 % range: too small a difference to speak of.
    private static boolean noise(Optional<Interval> before, Optional<Interval> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return before.isEmpty() && now.isEmpty();
        }
        return before.get().low50() <= now.get().value()
                && now.get().value() <= before.get().high50()
                && now.get().low50() <= before.get().value()
                && before.get().value() <= now.get().high50();
    }
}
