package io.outlay.intake.table;

import io.outlay.domain.Period;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import io.outlay.intake.value.Words;
import io.outlay.intake.value.ZoneNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the lines before a header say of the whole report.
///
/// @param range       the dates it covers
/// @param currency    of all amounts
/// @param zone        IANA id of the account's zone
/// @param rows        how many rows it should have
/// @param incomplete  whether the platform calls the figures incomplete
/// @param step        how much time one row covers, where the columns do not say
/// @param account     id of the account
/// @param accountName its name
record Preamble(
        Optional<Period> range,
        Optional<String> currency,
        Optional<String> zone,
        Optional<Long> rows,
        boolean incomplete,
        Step step,
        String account,
        String accountName) {

    /// How much time the date of a row stands for.
    enum Step {
        DAY,
        WEEK,
        MONTH
    }

    private static final Pattern PARTS =
            Pattern.compile(" +[-\u2013\u2014] +| *[\u2013\u2014] *| (?:to|bis|au|hasta|al|at\u00E9|a) "
                    + "|[,;\\t|] *(?=\\d)|(?<=\\d{4})-(?=\\d{1,2}\\.)");
    private static final Pattern EDGES = Pattern.compile("^[\",;\\t| ]+|[\",;\\t| ]+$");

    /// Reads the lines; dates of digits alone are read in the order given, unless they prove another. Without an order
    /// they state nothing.
    static Preamble of(List<String> lines, Optional<DateOrder> order) {
        Optional<Period> range = Optional.empty();
        Optional<LocalDate> from = Optional.empty();
        Optional<LocalDate> to = Optional.empty();
        Optional<String> currency = Optional.empty();
        Optional<String> zone = Optional.empty();
        Optional<Long> rows = Optional.empty();
        boolean incomplete = false;
        var step = Step.DAY;
        var account = "";
        var accountName = "";
        for (var written : lines) {
            var line = EDGES.matcher(written).replaceAll("");
            var pair = Pair.of(line);
            var subject = pair.flatMap(named -> Words.preamble(named.name())).orElse("");
            var value = pair.map(Pair::value).orElse(line);
            switch (subject) {
                case "currency" -> currency = currency.or(() -> Codes.currency(value));
                case "zone" -> zone = zone.or(() -> ZoneNames.iana(value));
                case "range" -> range = range.or(() -> period(value, order));
                case "from" -> from = from.or(() -> date(value, order));
                case "to" -> to = to.or(() -> date(value, order));
                case "rows" -> rows = rows.or(() -> count(value));
                case "aggregation" ->
                    step = Words.weekly(value) ? Step.WEEK : Words.monthly(value) ? Step.MONTH : Step.DAY;
                case "incomplete" -> incomplete |= Words.yes(value);
                case "account" -> account = Names.account(value);
                case "account_name" -> accountName = Names.text(value);
                default -> range = pair.isEmpty() ? range.or(() -> period(line, order)) : range;
            }
        }
        if (range.isEmpty() && from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            range = Optional.of(new Period(from.get(), to.get()));
        }
        return new Preamble(range, currency, zone, rows, incomplete, step, account, accountName);
    }

    /// `Name: value`, or two cells; a line that is itself a date is none.
    private record Pair(String name, String value) {
        static Optional<Pair> of(String line) {
            int colon = line.indexOf(':');
            if (colon > 0 && colon < 60 && line.substring(0, colon).chars().noneMatch(Character::isDigit)) {
                return Optional.of(new Pair(
                        EDGES.matcher(line.substring(0, colon)).replaceAll(""),
                        EDGES.matcher(line.substring(colon + 1)).replaceAll("")));
            }
            for (char delimiter : new char[] {'\t', ';', ',', '|'}) {
                int at = line.indexOf(delimiter);
                if (at > 0) {
                    var name = EDGES.matcher(line.substring(0, at)).replaceAll("");
                    if (Words.preamble(name).isPresent()) {
                        return Optional.of(new Pair(
                                name, EDGES.matcher(line.substring(at + 1)).replaceAll("")));
                    }
                }
            }
            return Optional.empty();
        }
    }

    /// Two dates with something between them, or one day.
    static Optional<Period> period(String text, Optional<DateOrder> order) {
        var single = date(text, order);
        if (single.isPresent()) {
            return Optional.of(new Period(single.get(), single.get()));
        }
        var breaks = new ArrayList<int[]>();
        var matcher = PARTS.matcher(text);
        while (matcher.find()) {
            breaks.add(new int[] {matcher.start(), matcher.end()});
        }
        for (var at : breaks) {
            var left = cell(text.substring(0, at[0]));
            var right = cell(text.substring(at[1]));
            if (left.isEmpty() || right.isEmpty()) {
                continue;
            }
            var period = between(left.get(), right.get(), order);
            if (period.isPresent()) {
                return period;
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> between(DateCell left, DateCell right, Optional<DateOrder> order) {
        var numeric = proven(left).or(() -> proven(right)).or(() -> order);
        var first = date(left, numeric);
        var last = date(right, numeric);
        return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
                ? Optional.of(new Period(first.get(), last.get()))
                : Optional.empty();
    }

    private static Optional<DateOrder> proven(DateCell cell) {
        return cell.proves().filter(order -> order != DateOrder.YMD);
    }

    private static Optional<LocalDate> date(String text, Optional<DateOrder> order) {
        return cell(text).flatMap(cell -> date(cell, proven(cell).or(() -> order)));
    }

    private static Optional<LocalDate> date(DateCell cell, Optional<DateOrder> order) {
        return cell.ambiguous() && order.isEmpty() ? Optional.empty() : cell.date(order.orElse(DateOrder.DMY));
    }

    private static Optional<DateCell> cell(String text) {
        return DateCell.of(EDGES.matcher(text).replaceAll(""));
    }

    private static Optional<Long> count(String value) {
        return Numbers.parse(value, '.')
                .or(() -> Numbers.parse(value, ','))
                .filter(number -> number.stripTrailingZeros().scale() <= 0 && number.precision() < 12)
                .map(number -> number.longValueExact());
    }
}
