package io.outlay.workspace;

import io.outlay.domain.data.Entity;
import io.outlay.domain.data.PerformanceRow;
import java.util.Comparator;

/// The key of a fact: platform, account, level, grain, dates, hour, fold, ids and segment. Names are not part of it.
final class FactKey {
    private FactKey() {}

    /// The order facts are stored and digested in.
    static final Comparator<PerformanceRow> ORDER = FactKey::compare;

    private static int compare(PerformanceRow a, PerformanceRow b) {
        boolean same = a.entity() == b.entity();
        int order = same ? 0 : compareAccounts(a.entity(), b.entity());
        if (order == 0) {
            order = a.grain().compareTo(b.grain());
        }
        if (order == 0) {
            order = a.date().compareTo(b.date());
        }
        if (order == 0) {
            order = a.dateEnd().compareTo(b.dateEnd());
        }
        if (order == 0) {
            order = Integer.compare(a.hour().orElse(-1), b.hour().orElse(-1));
        }
        if (order == 0) {
            order = Integer.compare(a.fold(), b.fold());
        }
        if (order == 0 && !same) {
            order = compareIds(a.entity(), b.entity());
        }
        return order == 0 ? a.segment().compareTo(b.segment()) : order;
    }

    private static int compareAccounts(Entity a, Entity b) {
        int order = a.platform().code().compareTo(b.platform().code());
        if (order == 0) {
            order = a.accountId().compareTo(b.accountId());
        }
        return order == 0 ? a.level().compareTo(b.level()) : order;
    }

    private static int compareIds(Entity a, Entity b) {
        int order = a.campaignId().compareTo(b.campaignId());
        if (order == 0) {
            order = a.adGroupId().compareTo(b.adGroupId());
        }
        return order == 0 ? a.adId().compareTo(b.adId()) : order;
    }
}
