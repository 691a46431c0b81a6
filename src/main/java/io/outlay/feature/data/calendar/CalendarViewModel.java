package io.outlay.feature.data.calendar;

import io.outlay.calendar.Holidays;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.calendar.CalendarEvent;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.project.ProjectCalendar;
import io.outlay.run.RunState;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.ui.Services;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.util.Subscription;

/// The project's calendar, a year at a time: whose holidays count, when the fiscal year begins, and events of its own.
/// Every change is a step to undo.
public final class CalendarViewModel implements AutoCloseable {
    /// What the tab shows.
    sealed interface Page {
        record Loading() implements Page {}

        record Failed(Problem problem) implements Page {}

        record Shown(CalendarContent content) implements Page {}
    }

    private final Session session;
    private final Services services;
    private final IntegerProperty year;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final Subscription subscriptions;
    private long asked;

    public CalendarViewModel(Session session, Services services) {
        this.session = session;
        this.services = services;
        year = new SimpleIntegerProperty(session.state()
                .dates()
                .map(dates -> dates.to().getYear())
                .orElse(LocalDate.now(java.time.ZoneOffset.UTC).getYear()));
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(state -> read()), year.subscribe((before, now) -> read()));
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    IntegerProperty yearProperty() {
        return year;
    }

    private void read() {
        long mine = ++asked;
        int wanted = year.get();
        session.read((workspace, monitor) -> {
                    var settings = ProjectCalendar.of(workspace.documents().get(ProjectCalendar.DOCUMENT));
                    return new CalendarContent(
                            settings,
                            wanted,
                            ProjectCalendar.calendar(settings).year(wanted),
                            Holidays.countries(),
                            Holidays.regions(settings.country()));
                })
                .onEnd(end -> {
                    if (mine != asked) {
                        return;
                    }
                    if (end instanceof RunState.Done<CalendarContent>(var content, var elapsed)) {
                        page.set(new Page.Shown(content));
                    } else if (end instanceof RunState.Failed<CalendarContent> failed) {
                        page.set(new Page.Failed(failed.problem()));
                    }
                });
    }

    void retry() {
        read();
    }

    boolean canChange() {
        return !state().readOnly();
    }

    private ProjectState state() {
        return session.state();
    }

    /// @param code ISO 3166-1 alpha-2; empty: no holidays
    void country(String code) {
        save(settings -> settings.withCountry(code, ""), "data.calendar.edit.country");
    }

    void region(String id) {
        save(settings -> settings.withCountry(settings.country(), id), "data.calendar.edit.region");
    }

    /// @param month 1–12
    void fiscalStart(int month) {
        save(settings -> settings.withFiscalYear(month, settings.namedAfterEnd()), "data.calendar.edit.fiscal");
    }

    /// Adds an event, or changes one.
    ///
    /// @param at place of the one to change; empty: a new one
    /// @return why it cannot be
    Optional<String> event(Optional<Integer> at, String name, LocalDate from, LocalDate to) {
        if (name.isBlank()) {
            return Optional.of(services.text().say("data.event.nameless"));
        }
        if (to.isBefore(from)) {
            return Optional.of(services.text().say("data.event.order"));
        }
        var event = new CalendarEvent(name.strip(), new Period(from, to));
        save(
                settings -> {
                    var events = new ArrayList<>(settings.events());
                    if (at.isPresent() && at.get() < events.size()) {
                        events.set(at.get(), event);
                    } else {
                        events.add(event);
                    }
                    events.sort(Comparator.comparing(
                                    (CalendarEvent each) -> each.dates().from())
                            .thenComparing(CalendarEvent::name));
                    return settings.withEvents(List.copyOf(events));
                },
                at.isPresent() ? "data.event.edit.change" : "data.event.edit.add");
        return Optional.empty();
    }

    void remove(int at) {
        save(
                settings -> {
                    var events = new ArrayList<>(settings.events());
                    events.remove(at);
                    return settings.withEvents(events);
                },
                "data.event.edit.remove");
    }

    private interface Change {
        CalendarSettings of(CalendarSettings settings);
    }

    private void save(Change change, String label) {
        if (page.get() instanceof Page.Shown(var content)) {
            var next = change.of(content.settings());
            if (!next.equals(content.settings())) {
                session.save(ProjectCalendar.document(next), services.text().say(label), "");
            }
        }
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
