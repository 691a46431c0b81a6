package io.outlay.feature.dayparts;

import io.outlay.domain.daypart.DaypartMetric;
import io.outlay.ui.Look;
import io.outlay.ui.kit.FilterChoice;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Which hours are compared, and how many there are.
final class FiltersPane extends HBox {
    private final DaypartsViewModel model;
    private final FilterChoice<DaypartMetric> metric;
    private final FilterChoice<HourlyChannel> channel;
    private final FilterChoice<Optional<String>> campaign;
    private final FilterChoice<Integer> lookback;
    private final Label evidence = new Label();
    private boolean following;

    /// @param first the filter is made when there are hours
    FiltersPane(DaypartsViewModel model, DaypartWords words, HourlyChannel first, Look look) {
        this.model = model;
        var text = words.text();
        metric = choice("dayparts.filter.metric", look, words, List.of(DaypartMetric.values()), words::metric);
        channel = choice("dayparts.filter.channel", look, words, List.of(first), HourlyChannel::name);
        campaign = choice(
                "dayparts.filter.campaign",
                look,
                words,
                List.of(Optional.<String>empty()),
                name -> name.orElseGet(() -> text.say("dayparts.filter.campaign.all")));
        lookback = choice(
                "dayparts.filter.lookback",
                look,
                words,
                DaypartsViewModel.LOOKBACKS,
                days -> text.say("dayparts.days", words.figures().count(days)));
        asks(metric, DaypartFilter::withMetric);
        asks(channel, (filter, chosen) -> filter.withChannel(chosen.id()));
        asks(campaign, DaypartFilter::withCampaign);
        asks(lookback, DaypartFilter::withLookback);
        evidence.getStyleClass().addAll("small", "muted");
        evidence.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("dayparts-filters");
        getChildren().addAll(metric, channel, campaign, lookback, space, evidence);
    }

    /// Shows the filter as it is.
    void follow(DaypartFilter filter, List<HourlyChannel> channels) {
        var mine =
                channels.stream().filter(it -> it.id().equals(filter.channel())).findFirst();
        if (mine.isEmpty()) {
            return;
        }
        following = true;
        channel.setOptions(channels);
        channel.valueProperty().set(mine.get());
        metric.setOptions(
                mine.get().offered().isEmpty()
                        ? List.of(filter.metric())
                        : mine.get().offered());
        metric.valueProperty().set(filter.metric());
        campaign.setOptions(Stream.concat(
                        Stream.of(Optional.<String>empty()),
                        mine.get().campaigns().stream().map(Optional::of))
                .toList());
        campaign.valueProperty().set(filter.campaign());
        lookback.setOptions(Stream.concat(DaypartsViewModel.LOOKBACKS.stream(), Stream.of(filter.lookbackDays()))
                .distinct()
                .sorted()
                .toList());
        lookback.valueProperty().set(filter.lookbackDays());
        following = false;
    }

    void say(String words) {
        evidence.setText(words);
    }

    private <T> void asks(FilterChoice<T> choice, BiFunction<DaypartFilter, T, DaypartFilter> change) {
        choice.valueProperty().subscribe((before, chosen) -> {
            if (!following) {
                model.filterProperty().get().ifPresent(filter -> model.look(change.apply(filter, chosen)));
            }
        });
    }

    private static <T> FilterChoice<T> choice(
            String key, Look look, DaypartWords words, List<T> options, Function<T, String> name) {
        var choice = new FilterChoice<>(words.text().say(key), options, name);
        choice.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return look.describe().node(choice, key);
    }
}
