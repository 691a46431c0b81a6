package io.outlay.feature.data.search;

import io.outlay.domain.Problem;
import io.outlay.domain.insight.SearchQuery;
import io.outlay.domain.insight.SearchResult;
import io.outlay.project.DataQuestions;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.Session;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;

/// A search over campaigns: what is typed, its filters as chips, and what was found.
public final class SearchViewModel implements AutoCloseable {
    /// Queries that show what can be asked.
    static final List<String> EXAMPLES = List.of("high performing", "expensive", "with conversions", "roas>3");

    /// What the tab shows.
    sealed interface Page {
        record Loading() implements Page {}

        record Failed(Problem problem) implements Page {}

        record Shown(SearchResult result) implements Page {}
    }

    private final Session session;
    private final Services services;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final Subscription subscriptions;
    private Optional<Run<SearchResult>> running = Optional.empty();

    public SearchViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(state -> search()), typed.subscribe((before, now) -> search()));
    }

    /// The query as a person writes it.
    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    private void search() {
        running.ifPresent(Run::stop);
        var query = query();
        var run = session.read((workspace, monitor) -> new DataQuestions(workspace).search(query, monitor));
        running = Optional.of(run);
        run.onEnd(end -> {
            if (running.filter(it -> it == run).isPresent()) {
                if (end instanceof RunState.Done<SearchResult>(var result, var elapsed)) {
                    page.set(new Page.Shown(result));
                } else if (end instanceof RunState.Failed<SearchResult> failed) {
                    page.set(new Page.Failed(failed.problem()));
                }
            }
        });
    }

    private SearchQuery query() {
        return DataQuestions.query(typed.get());
    }

    /// Takes one filter away.
    ///
    /// @param place among the chips
    void remove(int place) {
        var filters = new ArrayList<>(query().filters());
        if (place < filters.size()) {
            filters.remove(place);
            typed.set(new SearchQuery(filters).text());
        }
    }

    /// Adds words to the query.
    void add(String words) {
        typed.set((typed.get().strip() + " " + words).strip());
    }

    /// Looks at a campaign in its room.
    void open(String campaign) {
        services.navigator().show(Room.CAMPAIGNS, campaign);
    }

    /// Searches again after a failure.
    void retry() {
        search();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        running.ifPresent(Run::stop);
    }
}
