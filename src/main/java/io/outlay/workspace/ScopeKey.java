package io.outlay.workspace;

import io.outlay.domain.data.Grain;
import io.outlay.domain.data.Level;
import io.outlay.domain.data.PerformanceRow;
import java.util.StringJoiner;

/// What an import speaks for as a whole: within its covered dates it replaces earlier facts of the same scope.
///
/// @param scheme names of the segment's dimensions joined by `;`, or empty
record ScopeKey(String platform, String accountId, Level level, String scheme, Grain grain) {

    static ScopeKey of(PerformanceRow row) {
        var entity = row.entity();
        return new ScopeKey(
                entity.platform().code(), entity.accountId(), entity.level(), scheme(row.segment()), row.grain());
    }

    static String scheme(String segment) {
        if (segment.isEmpty()) {
            return "";
        }
        var names = new StringJoiner(";");
        for (var pair : segment.split(";", -1)) {
            int equals = pair.indexOf('=');
            names.add(equals < 0 ? pair : pair.substring(0, equals));
        }
        return names.toString();
    }
}
