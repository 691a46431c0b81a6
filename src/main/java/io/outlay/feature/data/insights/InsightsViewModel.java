package io.outlay.feature.data.insights;

import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.data.Channel;
import io.outlay.domain.insight.Dimension;
import io.outlay.domain.insight.InsightRequest;
import io.outlay.domain.insight.Metric;
import io.outlay.domain.insight.SearchFilter;
import io.outlay.project.DataQuestions;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/// Figures by one or two dimensions, compared with an earlier period.
public final class InsightsViewModel implements AutoCloseable {
    /// The columns of a table of one dimension.
    static final List<Metric> COLUMNS = List.of(
            Metric.SPEND,
            Metric.IMPRESSIONS,
            Metric.CLICKS,
            Metric.CONVERSIONS,
            Metric.REVENUE,
            Metric.CTR,
            Metric.CPC,
            Metric.CPA,
            Metric.ROAS);

    /// What the tab shows.
    sealed interface Page {
        record Loading() implements Page {}

        record Failed(Problem problem) implements Page {}

        record Shown(InsightContent content) implements Page {}
    }

    private final Session session;
    private final ObjectProperty<InsightChoice> choice = new SimpleObjectProperty<>(InsightChoice.USUAL);
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final Subscription subscriptions;
    private Optional<Run<InsightContent>> running = Optional.empty();

    public InsightsViewModel(Session session) {
        this.session = session;
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(state -> read()), choice.subscribe((before, now) -> read()));
    }

    ObjectProperty<InsightChoice> choiceProperty() {
        return choice;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    private void read() {
        running.ifPresent(Run::stop);
        var asked = choice.get();
        var colours =
                session.state().setup().channels().stream().collect(Collectors.toMap(Channel::id, Channel::colour));
        var run = session.read((workspace, monitor) -> {
            var questions = new DataQuestions(workspace);
            var period = asked.period(questions.dates().orElseThrow());
            var by = new ArrayList<List<Dimension>>();
            by.add(List.of(asked.first()));
            asked.second().ifPresent(second -> {
                by.add(List.of(second));
                by.add(List.of(asked.first(), second));
            });
            var results = questions.insights(
                    by.stream()
                            .map(dimensions -> request(asked, period, dimensions))
                            .toList(),
                    monitor);
            return new InsightContent(
                    asked,
                    results.getFirst(),
                    asked.second().map(second -> results.get(1)),
                    asked.second().map(second -> results.get(2)),
                    colours);
        });
        running = Optional.of(run);
        run.onEnd(end -> {
            if (running.filter(it -> it == run).isPresent()) {
                if (end instanceof RunState.Done<InsightContent>(var content, var elapsed)) {
                    page.set(new Page.Shown(content));
                } else if (end instanceof RunState.Failed<InsightContent> failed) {
                    page.set(new Page.Failed(failed.problem()));
                }
            }
        });
    }

    private static InsightRequest request(InsightChoice choice, Period period, List<Dimension> by) {
        var metrics = new LinkedHashSet<>(COLUMNS);
        metrics.add(choice.metric());
        return new InsightRequest(
                List.copyOf(metrics),
                by,
                period,
                choice.compare(),
                filters(choice).stream().filter(SearchFilter::ofCampaign).toList());
    }

    private static List<SearchFilter> filters(InsightChoice choice) {
        return DataQuestions.query(choice.only()).filters();
    }

    /// Filters that were typed and cannot be used: they ask of figures or dates.
    List<String> unused() {
        return filters(choice.get()).stream()
                .filter(filter -> !filter.ofCampaign())
                .map(SearchFilter::text)
                .toList();
    }

    /// The dates that are shown.
    Optional<Period> period() {
        return page.get() instanceof Page.Shown(var content)
                ? Optional.of(content.byFirst().request().period())
                : Optional.empty();
    }

    /// Reads again after a failure.
    void retry() {
        read();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        running.ifPresent(Run::stop);
    }
}
