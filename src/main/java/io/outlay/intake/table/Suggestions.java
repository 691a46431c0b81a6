package io.outlay.intake.table;

import io.outlay.intake.value.DateCell;
import io.outlay.intake.value.Names;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proposes which column of an unknown table is which fact, from the names of its headers, and says how sure that is.
/// A person confirms; nothing is read by a suggestion alone.
public final class Suggestions {
    /// From here on a suggestion is as good as stated.
    public static final double SURE = 0.95;

    /// Below this, names only look alike.
    public static final double LEAST = 0.6;

    private static final double BY_CELLS = 0.7;
    private static final Map<String, List<String>> NAMES = names();

    /// @param fact       as in [Mapping#columns()]
    /// @param confidence 0 to 1
    public record Suggestion(int column, String fact, double confidence) {}

    private Suggestions() {}

    /// At most one column per fact and one fact per column, in the order of the columns.
    public static List<Suggestion> of(TableLook table) {
        var all = new ArrayList<Suggestion>();
        for (int i = 0; i < table.headers().size(); i++) {
            var header = Names.header(table.headers().get(i));
            for (var fact : NAMES.entrySet()) {
                double confidence = similarity(header, fact.getValue());
                if (confidence >= LEAST) {
                    all.add(new Suggestion(i, fact.getKey(), confidence));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Suggestion::confidence).reversed().thenComparingInt(Suggestion::column));
        var chosen = chosen(all);
        if (chosen.stream().noneMatch(it -> it.fact().equals("date"))) {
            dateByCells(table, chosen).ifPresent(chosen::add);
        }
        chosen.sort(Comparator.comparingInt(Suggestion::column));
        return chosen;
    }

    private static List<Suggestion> chosen(List<Suggestion> best) {
        var columns = new HashSet<Integer>();
        var facts = new HashSet<String>();
        var chosen = new ArrayList<Suggestion>();
        for (var each : best) {
            if (!columns.contains(each.column()) && !facts.contains(each.fact())) {
                columns.add(each.column());
                facts.add(each.fact());
                chosen.add(each);
            }
        }
        return chosen;
    }

    /// The one column whose cells are all dates.
    private static Optional<Suggestion> dateByCells(TableLook table, List<Suggestion> taken) {
        var dated = new ArrayList<Integer>();
        for (int i = 0; i < table.headers().size(); i++) {
            int column = i;
            boolean free = taken.stream().noneMatch(it -> it.column() == column);
            if (free
                    && !table.rows().isEmpty()
                    && table.rows().stream()
                            .allMatch(row -> column < row.cells().size()
                                    && DateCell.of(row.cells().get(column)).isPresent())) {
                dated.add(column);
            }
        }
        return dated.size() == 1 ? Optional.of(new Suggestion(dated.getFirst(), "date", BY_CELLS)) : Optional.empty();
    }

    private static double similarity(String header, List<String> names) {
        double best = 0;
        var bare = header.replaceAll("\\([^)]*\\)", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        for (var name : names) {
            if (header.equals(name) || bare.equals(name)) {
                return 1;
            }
            best = Math.max(best, alike(bare, name));
        }
        return best;
    }

    /// Whole words in common over all words, or letters in common where words are misspelt.
    private static double alike(String a, String b) {
        var left = new HashSet<>(List.of(a.split(" ")));
        var right = new HashSet<>(List.of(b.split(" ")));
        var both = new HashSet<>(left);
        both.retainAll(right);
        left.addAll(right);
        double words = (double) both.size() / left.size();
        int longest = Math.max(a.length(), b.length());
        double letters = longest < 5 ? 0 : 1 - (double) distance(a, b) / longest;
        return Math.max(words, letters >= 0.8 ? letters : 0) * 0.94;
    }

    private static int distance(String a, String b) {
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var now = new int[b.length() + 1];
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[b.length()];
    }

    private static Map<String, List<String>> names() {
        var names = new LinkedHashMap<String, List<String>>();
        names.put("date", List.of("date", "day", "datum", "tag", "start date", "by day", "jour", "fecha"));
        names.put("date_end", List.of("end date", "date end", "reporting ends", "enddatum"));
        names.put("hour", List.of("hour", "hour of the day", "stunde"));
        names.put("campaign_name", List.of("campaign name", "campaign", "kampagne", "campagne", "kampagnenname"));
        names.put("campaign_id", List.of("campaign id", "kampagnen id"));
        names.put("ad_group_name", List.of("ad group name", "ad group", "ad set name", "adset name", "ad set"));
        names.put("ad_group", List.of("ad group id", "ad set id", "adgroup id"));
        names.put("ad_name", List.of("ad name", "creative name"));
        names.put("ad", List.of("ad id", "creative id"));
        names.put("account_name", List.of("account name", "advertiser name", "account", "konto"));
        names.put("account", List.of("account id", "customer id", "advertiser id"));
        names.put("objective", List.of("objective", "campaign type", "campaign objective"));
        names.put("market", List.of("market", "country", "region", "land"));
        names.put("currency", List.of("currency", "currency code", "waehrung", "währung"));
        names.put("zone", List.of("time zone", "timezone", "zone"));
        names.put("attribution", List.of("attribution setting", "attribution", "attribution window"));
        names.put(
                "spend",
                List.of("spend", "cost", "amount spent", "total spent", "total cost", "kosten", "ausgaben", "spent"));
        names.put("impressions", List.of("impressions", "impr", "impressionen", "views", "total impressions"));
        names.put("clicks", List.of("clicks", "klicks", "total clicks", "clics"));
        names.put("link_clicks", List.of("link clicks"));
        names.put("reach", List.of("reach", "reichweite"));
        names.put("frequency", List.of("frequency"));
        names.put(
                "conversions",
                List.of("conversions", "purchases", "orders", "results", "conv", "total orders", "7 day total orders"));
        names.put(
                "revenue",
                List.of(
                        "revenue",
                        "conv value",
                        "conversion value",
                        "purchase value",
                        "purchases conversion value",
                        "total conversion value",
                        "sales",
                        "total sales",
                        "umsatz",
                        "7 day total sales"));
        names.put("leads", List.of("leads"));
        return names;
    }
}
