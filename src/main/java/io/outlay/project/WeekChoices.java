package io.outlay.project;

import io.outlay.domain.study.WeekRule;
import io.outlay.workspace.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.json.JsonMapper;

/// What a person decided about the weeks of the plan.
///
/// @param seasonal whether returns are taken to follow the season
/// @param rules    weeks that are off or committed
public record WeekChoices(boolean seasonal, List<WeekRule> rules) {
    /// Name of the document.
    public static final String DOCUMENT = "weeks";

    public static final WeekChoices NONE = new WeekChoices(false, List.of());

    private static final JsonMapper MAPPER = new JsonMapper();

    public WeekChoices {
        rules = List.copyOf(rules);
    }

    public static WeekChoices of(Document document) {
        return document.content().isEmpty() ? NONE : MAPPER.readValue(document.content(), WeekChoices.class);
    }

    public Document document() {
        return new Document(DOCUMENT, equals(NONE) ? "" : MAPPER.writeValueAsString(this));
    }

    public WeekChoices withSeason(boolean on) {
        return new WeekChoices(on, rules);
    }

    /// @param amount committed spend; empty leaves the week to the plan
    public WeekChoices deciding(String channel, LocalDate week, OptionalDouble amount) {
        var next = new ArrayList<>(rules);
        next.removeIf(rule -> rule.channel().equals(channel) && rule.week().equals(week));
        amount.ifPresent(spend -> next.add(new WeekRule(channel, week, spend)));
        return new WeekChoices(seasonal, next);
    }

    public Optional<WeekRule> rule(String channel, LocalDate week) {
        return rules.stream()
                .filter(rule -> rule.channel().equals(channel) && rule.week().equals(week))
                .findFirst();
    }
}
