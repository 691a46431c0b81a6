package io.outlay.intake.table;

import io.outlay.domain.Period;
import io.outlay.domain.data.Grain;
import io.outlay.intake.facts.Duplicates;
import io.outlay.intake.facts.ReadSettings;
import io.outlay.intake.value.DateOrder;
import java.nio.charset.Charset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a person says about a table that no layout knows: which column is which fact, and how to read it. The file
/// format (`mapping-1`) is read by [MappingFile].
///
/// @param columns       fact → header. Facts: `account, account_name, campaign, campaign_id, campaign_name, ad_group,
///                      ad_group_name, ad, ad_name, objective, market, date, date_end, hour, zone, currency,
///                      attribution` and the measures (`spend`, `impressions`, … by their ids)
/// @param outcomes      series → header: dated series that no platform reports
/// @param units         series → ISO currency, or empty text for series that are no amounts
/// @param segments      headers whose values tell rows of one campaign and date apart
/// @param spendInMicros whether spend is in millionths of the currency
/// @param grain         forces the grain; DAY passes over times of day, SEND keeps them
/// @param decimal       the decimal sign, if stated
/// @param encoding      the character set, if stated
/// @param period        the report's range
/// @param delimiter     the character between cells, if stated
/// @param headerRow     physical line of the header, if stated
/// @param goals         account id, or `*` → the goal whose actions are its conversions, see [ReadSettings]
public record Mapping(
        Map<String, String> columns,
        Map<String, String> outcomes,
        Map<String, String> units,
        List<String> segments,
        boolean spendInMicros,
        Duplicates duplicates,
        Optional<Grain> grain,
        Optional<DateOrder> dateOrder,
        Optional<Character> decimal,
        Optional<Charset> encoding,
        Optional<Period> period,
        Optional<Character> delimiter,
        Optional<Long> headerRow,
        Map<String, String> goals) {

    /// States nothing.
    public static final Mapping NONE = new Mapping(
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            false,
            Duplicates.ERROR,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    public Mapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        units = Collections.unmodifiableMap(new TreeMap<>(units));
        segments = List.copyOf(segments);
        goals = Collections.unmodifiableMap(new TreeMap<>(goals));
    }

    /// Whether it names columns; without any it only answers questions about a known layout.
    public boolean namesColumns() {
        return !columns.isEmpty() || !outcomes.isEmpty();
    }

    /// The same, to be changed in some part.
    public MappingDraft draft() {
        return new MappingDraft(this);
    }
}
