package io.outlay.intake.table;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.Platform;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds what a row is about. The same cells are the same entity, made once.
final class RowEntities {
    private static final int REMEMBERED = 100_000;

    private final Platform platform;
    private final Header header;
    private final Optional<Header.Column> campaign;
    private final Optional<Header.Column> adGroup;
    private final Optional<Header.Column> ad;
    private final boolean byName;
    private final Level level;
    private final int[] columns;
    private final Map<List<String>, Entity> known = new HashMap<>();
    private final String[] lastCells;
    private @Nullable Entity last;

    RowEntities(Platform platform, Header header) {
        this.platform = platform;
        this.header = header;
        this.campaign = first("campaign_id", "campaign", "campaign_name");
        this.adGroup = first("ad_group", "ad_group_name");
        this.ad = first("ad", "ad_name");
        this.level = ad.isPresent()
                ? Level.AD
                : adGroup.isPresent() ? Level.AD_GROUP : campaign.isPresent() ? Level.CAMPAIGN : Level.ACCOUNT;
        this.byName = switch (level) {
            case ACCOUNT -> false;
            case CAMPAIGN -> campaign.filter(column -> !isId(column)).isPresent();
            case AD_GROUP -> named(adGroup, "ad_group_name");
            case AD -> named(ad, "ad_name");
        };
        this.columns = header.columns().stream()
                .filter(column -> column.role().fact().startsWith("campaign")
                        || column.role().fact().startsWith("ad")
                        || column.role().fact().startsWith("account")
                        || column.role().fact().equals("objective"))
                .mapToInt(Header.Column::index)
                .toArray();
        this.lastCells = new String[columns.length];
    }

    private Optional<Header.Column> first(String... facts) {
        for (var fact : facts) {
            var column = header.column(fact);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    private static boolean named(Optional<Header.Column> column, String fact) {
        return column.filter(each -> each.role().fact().equals(fact)).isPresent();
    }

    Entity of(Line line) {
        boolean same = last != null;
        for (int i = 0; i < columns.length; i++) {
            var cell = line.cell(columns[i]);
            same &= cell.equals(lastCells[i]);
            lastCells[i] = cell;
        }
        if (same && last != null) {
            return last;
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        last = known.computeIfAbsent(List.of(lastCells), any -> entity(line));
        return last;
    }

    private Entity entity(Line line) {
        var id = campaign.map(column -> id(column.cell(line))).orElse("");
        boolean campaignNamed = campaign.filter(column -> !isId(column)).isPresent();
        var name = header.column("campaign_name")
                .map(column -> Names.text(column.cell(line)))
                .orElse(campaignNamed ? id : "");
        return new Entity(
                platform,
                header.column("account")
                        .map(column -> Names.account(column.cell(line)))
                        .filter(text -> !Names.missing(text))
                        .orElse(header.preamble().account()),
                or(text("account_name", line), header.preamble().accountName()),
                level,
                id,
                name,
                adGroup.map(column -> id(column.cell(line))).orElse(""),
                text("ad_group_name", line),
                ad.map(column -> id(column.cell(line))).orElse(""),
                text("ad_name", line),
                byName,
                text("objective", line));
    }

    /// An id as text, without the brackets that some exports put around it.
    private static String id(String cell) {
        var text = Names.text(cell);
        if (Names.missing(text)) {
            return "";
        }
        boolean bracketed = text.length() > 2
                && text.charAt(0) == '['
                && text.charAt(text.length() - 1) == ']'
                && text.substring(1, text.length() - 1).chars().allMatch(Character::isDigit);
        return bracketed ? text.substring(1, text.length() - 1) : text;
    }

    private String text(String fact, Line line) {
        return header.column(fact)
                .map(column -> Names.text(column.cell(line)))
                .filter(value -> !Names.missing(value))
                .orElse("");
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    /// Whether a campaign column holds ids: it was mapped as one beside a name, or its header says so.
    private boolean isId(Header.Column column) {
        if (column.role().fact().equals("campaign_name")) {
            return false;
        }
        var name = Names.header(column.name());
        return column.role().fact().equals("campaign_id")
                || header.column("campaign_name").isPresent()
                || name.equals("id")
                || name.endsWith("_id")
                || name.endsWith(" id");
    }
}
