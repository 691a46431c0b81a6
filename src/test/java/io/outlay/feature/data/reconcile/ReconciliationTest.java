package io.outlay.feature.data.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.data.ChannelDay;
import io.outlay.domain.data.Measure;
import io.outlay.domain.data.OutcomePoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static OutcomePoint shop(int day, String amount, String currency) {
        return new OutcomePoint("shop_revenue", "", DAY.plusDays(day), new BigDecimal(amount), currency);
    }

    private static ChannelDay reported(String channel, int day, String amount) {
        return new ChannelDay(channel, DAY.plusDays(day), Map.of(Measure.REVENUE, new BigDecimal(amount)));
    }

    @Test
    void daysAreComparedWhereBothSpeak() {
        var compared = Reconciliation.of(
                List.of(
                        shop(0, "50", "EUR"),
                        shop(1, "100", "EUR"),
                        shop(2, "0", "EUR"),
                        shop(3, "70", "EUR"),
                        shop(3, "5", "USD")),
                List.of(reported("a", 1, "40.50"), reported("b", 1, "80"), reported("a", 3, "7")),
                "EUR");
        assertThat(compared.days())
                .extracting(Reconciliation.Day::date)
                .containsExactly(DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
        var first = compared.days().getFirst();
        assertThat(first.difference().orElseThrow()).isEqualByComparingTo("20.50");
        assertThat(first.share().orElseThrow()).isEqualTo(1.205);
        assertThat(compared.days().get(1).reported()).as("unknown, not 0").isEmpty();
        assertThat(compared.days().get(1).share()).isEmpty();
        assertThat(compared.other()).containsExactly("USD");
        assertThat(compared.shop()).isEqualByComparingTo("170");
        assertThat(compared.reported()).isEqualByComparingTo("127.5");
    }
}
