package io.outlay.workspace;

import io.outlay.domain.Period;
import io.outlay.domain.insight.CampaignFact;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The sums that make up the totals, with what their currencies are worth.
final class CampaignFacts {
    private final Rates rates;
    private final Consumer<CampaignFact> consumer;
    private String currency = "";
    private LocalDate date = LocalDate.MIN;
    private Optional<BigDecimal> rate = Optional.empty();

    private CampaignFacts(Rates rates, Consumer<CampaignFact> consumer) {
        this.rates = rates;
        this.consumer = consumer;
    }

    /// Ranges without a daily breakdown come last, where they lie inside the period and no day of them is known
    /// otherwise.
    static void each(Handle handle, LocalMachine machine, Period period, Consumer<CampaignFact> consumer)
            throws SQLException {
        var facts = new CampaignFacts(Rates.load(handle), consumer);
        var sums = DailySums.load(handle, machine, period);
        sums.eachDay((day, chosen) -> chosen.forEach(facts::emit));
        sums.rangesWithoutDays(period).forEach(facts::emit);
    }

    private void emit(DaySum sum) {
        if (!sum.currency().equals(currency) || !sum.date().equals(date)) {
            currency = sum.currency();
            date = sum.date();
            rate = rates.rate(currency, date);
        }
        consumer.accept(new CampaignFact(
                sum.campaign(), sum.scope().level(), sum.date(), sum.dateEnd(), sum.currency(), rate, sum.sums()));
    }
}
