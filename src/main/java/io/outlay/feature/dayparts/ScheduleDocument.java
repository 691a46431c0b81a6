package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartBudget;
import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.domain.daypart.DaypartStrategy;
import io.outlay.workspace.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a [ChosenSchedule] is kept in the project.
final class ScheduleDocument {
    static final String NAME = "schedule";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /// @param campaign empty: all
    private record Form(
            String channel,
            String campaign,
            String metric,
            int lookbackDays,
            BigDecimal total,
            String currency,
            String strategy,
            List<BigDecimal> multipliers) {}

    private ScheduleDocument() {}

    static Document of(ChosenSchedule schedule) {
        var filter = schedule.filter();
        var form = new Form(
                filter.channel(),
                filter.campaign().orElse(""),
                filter.metric().id(),
                filter.lookbackDays(),
                schedule.budget().total(),
                schedule.budget().currency(),
                schedule.budget().strategy().id(),
                schedule.multipliers());
        return new Document(NAME, MAPPER.writeValueAsString(form));
    }

    /// Empty when none was chosen.
    static Optional<ChosenSchedule> read(Document document) {
        if (document.content().isEmpty()) {
            return Optional.empty();
        }
        var form = MAPPER.readValue(document.content(), Form.class);
        var strategy = DaypartStrategy.of(form.strategy()).orElseThrow();
        return Optional.of(new ChosenSchedule(
                new DaypartFilter(
                        form.channel(),
                        Optional.of(form.campaign()).filter(name -> !name.isEmpty()),
                        DaypartMetric.of(form.metric()).orElseThrow(),
                        form.lookbackDays()),
                new DaypartBudget(
                        form.total(),
                        form.currency(),
                        strategy,
                        strategy == DaypartStrategy.OWN ? form.multipliers() : List.of()),
                form.multipliers()));
    }
}
