package io.outlay.workspace;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.PerformanceRow;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Facts as rows of the table `fact`: the order of columns, binding, reading and digesting.
final class FactColumns {
    private static final Measure[] MEASURES = Measure.values();
    private static final String[] LEADING = {
        "id",
        "scope_id",
        "entity_id",
        "segment",
        "fact_day",
        "fact_day_end",
        "fact_hour",
        "fold",
        "zone",
        "currency",
        "attribution",
        "provisional",
        "source_file",
        "source_row"
    };
    private static final int FIRST_MEASURE = LEADING.length + 1;

    static final String NAMES = Stream.concat(
                    Arrays.stream(LEADING), Arrays.stream(MEASURES).map(Measure::id))
            .collect(Collectors.joining(", "));
    static final String INSERT =
            "INSERT INTO fact (" + NAMES + ") VALUES (" + "?, ".repeat(LEADING.length + MEASURES.length - 1) + "?)";

    private static final int ORDINAL_BITS = 32;

    private FactColumns() {}

    /// The key of an import's first fact; the others follow it in stored order.
    static long firstId(long importId) {
        return importId << ORDINAL_BITS;
    }

    static long importOf(long id) {
        return id >> ORDINAL_BITS;
    }

    static void bind(
            PreparedStatement insert, long importId, int ordinal, int scopeId, int entityId, PerformanceRow row)
            throws SQLException {
        insert.setLong(1, firstId(importId) + ordinal);
        insert.setInt(2, scopeId);
        insert.setInt(3, entityId);
        insert.setString(4, row.segment());
        insert.setObject(5, row.date());
        insert.setObject(6, row.dateEnd());
        if (row.hour().isPresent()) {
            insert.setInt(7, row.hour().getAsInt());
        } else {
            insert.setNull(7, Types.TINYINT);
        }
        insert.setInt(8, row.fold());
        insert.setString(9, row.zone());
        insert.setString(10, row.currency());
        insert.setString(11, row.attribution());
        insert.setBoolean(12, row.provisional());
        insert.setString(13, row.sourceFile());
        insert.setLong(14, row.sourceRow());
        for (int i = 0; i < MEASURES.length; i++) {
            var value = row.measures().get(MEASURES[i]);
            if (value == null) {
                insert.setNull(FIRST_MEASURE + i, Types.NULL);
            } else {
                insert.setBigDecimal(FIRST_MEASURE + i, Decimals.canonical(value));
            }
        }
    }

    static PerformanceRow read(ResultSet rs, Entity entity, Grain grain) throws SQLException {
        var measures = new EnumMap<Measure, BigDecimal>(Measure.class);
        for (int i = 0; i < MEASURES.length; i++) {
            var value = rs.getBigDecimal(FIRST_MEASURE + i);
            if (value != null) {
                measures.put(MEASURES[i], Decimals.canonical(value));
            }
        }
        int hour = rs.getInt(7);
        var clock = rs.wasNull() ? OptionalInt.empty() : OptionalInt.of(hour);
        return new PerformanceRow(
                entity,
                rs.getString(4),
                grain,
                rs.getObject(5, LocalDate.class),
                rs.getObject(6, LocalDate.class),
                clock,
                rs.getInt(8),
                rs.getString(9),
                rs.getString(10),
                rs.getString(11),
                measures,
                rs.getBoolean(12),
                rs.getString(13),
                rs.getLong(14));
    }

    /// What a platform said: everything but where it stood in which file.
    static void addContent(RowDigest digest, PerformanceRow row) {
        var entity = row.entity();
        digest.add(entity.platform().code())
                .add(entity.accountId())
                .add(entity.accountName())
                .add(entity.level().name())
                .add(entity.campaignId())
                .add(entity.campaignName())
                .add(entity.adGroupId())
                .add(entity.adGroupName())
                .add(entity.adId())
                .add(entity.adName())
                .add(entity.byName() ? 1 : 0)
                .add(entity.objective())
                .add(row.segment())
                .add(row.grain().name())
                .add(row.date().toEpochDay())
                .add(row.dateEnd().toEpochDay())
                .add(row.hour().orElse(-1))
                .add(row.fold())
                .add(row.zone())
                .add(row.currency())
                .add(row.attribution())
                .add(row.provisional() ? 1 : 0);
        for (var measure : MEASURES) {
            digest.add(row.measures().get(measure));
        }
    }

    static void addProvenance(RowDigest digest, PerformanceRow row) {
        digest.add(row.sourceFile()).add(row.sourceRow());
    }
}
