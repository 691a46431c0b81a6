package io.outlay.intake;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Measure;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Where the columns of an hourly file are.
///
/// @param timestamp present, or else date and hour are
/// @param others    columns that are not read
record HourlyHeader(
        List<String> names,
        OptionalInt timestamp,
        OptionalInt date,
        OptionalInt hour,
        OptionalInt campaign,
        Map<Measure, Integer> measures,
        List<Integer> others) {

    static HourlyHeader of(List<String> names, HourlyLayout layout, Location where) throws ProblemException {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!name.isBlank() && !seen.add(key(name))) {
                throw new ProblemException(
                        Problem.error(ProblemCode.DUPLICATE_COLUMN, where.atColumn(name.strip()), name.strip()));
            }
        }
        var timestamp = find(names, layout.timestamp(), "timestamp", where);
        boolean stamped = timestamp.isPresent() && layout.date().isEmpty();
        var date = stamped ? OptionalInt.empty() : find(names, layout.date(), "date", where);
        var hour = stamped ? OptionalInt.empty() : find(names, layout.hour(), "hour", where);
        if (!stamped && (date.isEmpty() || hour.isEmpty())) {
            var missing = date.isEmpty() && hour.isEmpty() ? "timestamp" : date.isEmpty() ? "date" : "hour";
            throw missing(missing, where);
        }
        var campaign = find(names, layout.campaign(), "campaign", where);
        var measures = new EnumMap<Measure, Integer>(Measure.class);
        for (var measure : HourlyLayout.MEASURES) {
            find(names, Optional.ofNullable(layout.measures().get(measure)), measure.id(), where)
                    .ifPresent(column -> measures.put(measure, column));
        }
        var others = new ArrayList<Integer>();
        for (int i = 0; i < names.size(); i++) {
            boolean used = measures.containsValue(i)
                    || stamped && timestamp.getAsInt() == i
                    || date.equals(OptionalInt.of(i))
                    || hour.equals(OptionalInt.of(i))
                    || campaign.equals(OptionalInt.of(i));
            if (!used) {
                others.add(i);
            }
        }
        return new HourlyHeader(
                List.copyOf(names), stamped ? timestamp : OptionalInt.empty(), date, hour, campaign, measures, others);
    }

    private static OptionalInt find(List<String> names, Optional<String> wanted, String usual, Location where)
            throws ProblemException {
        var key = key(wanted.orElse(usual));
        for (int i = 0; i < names.size(); i++) {
            if (key(names.get(i)).equals(key)) {
                return OptionalInt.of(i);
            }
        }
        if (wanted.isPresent()) {
            throw missing(wanted.get(), where);
        }
        return OptionalInt.empty();
    }

    private static ProblemException missing(String name, Location where) {
        return new ProblemException(Problem.error(ProblemCode.MISSING_COLUMN, where.atColumn(name), name));
    }

    private static String key(String header) {
        return Normalizer.normalize(header.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
