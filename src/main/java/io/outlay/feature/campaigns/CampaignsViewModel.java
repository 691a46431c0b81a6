package io.outlay.feature.campaigns;

import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.data.Campaign;
import io.outlay.domain.data.Measure;
import io.outlay.project.CampaignNotes;
import io.outlay.run.RunState;
import io.outlay.session.CampaignReader;
import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.CampaignTag;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// What the platforms sell, in the viewed period: the list with its filters and groups, tags, and one campaign closely.
public final class CampaignsViewModel implements AutoCloseable {
    /// What the room shows.
    public sealed interface Page {
        /// Nothing was imported yet.
        record Empty() implements Page {}

        record Loading() implements Page {}

        /// The figures could not be read.
        record Failed(Problem problem) implements Page {}

        record Listed(CampaignTable table) implements Page {}

        record Detailed(CampaignTable table, CampaignDetail detail) implements Page {}
    }

    private record Read(CampaignTable table, List<CampaignTag> tags) {}

    private final Session session;
    private final Viewed viewed;
    private final Services services;
    private final CampaignTagging tagging;
    private final CampaignWords words;
    private final CampaignReader all = new CampaignReader();
    private final CampaignReader inPeriod = new CampaignReader();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final ObjectProperty<CampaignFilter> filter = new SimpleObjectProperty<>(CampaignFilter.ALL);
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ObservableList<CampaignLine> lines = FXCollections.observableArrayList();
    private final ObservableList<CampaignLine> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final ObservableList<CampaignGroup> groups = FXCollections.observableArrayList();
    private final ObservableList<CampaignGroup> shownGroups = FXCollections.unmodifiableObservableList(groups);
    private final ReadOnlyObjectWrapper<List<CampaignLine>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription subscriptions;
    private Optional<CampaignTable> table = Optional.empty();
    private List<CampaignTag> tags = List.of();
    private Optional<String> opened = Optional.empty();
    private long asked;

    public CampaignsViewModel(Session session, Viewed viewed, Services services) {
        this.session = session;
        this.viewed = viewed;
        this.services = services;
        this.tagging = new CampaignTagging(session, services.text());
        this.words = new CampaignWords(services.text(), services.figures());
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(state -> load()),
                viewed.observedProperty().subscribe((before, now) -> load()),
                filter.subscribe((before, now) -> refill()),
                grouping.subscribe((before, now) -> refill()));
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ObjectProperty<CampaignFilter> filterProperty() {
        return filter;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// Campaigns that pass the filter.
    public ObservableList<CampaignLine> lines() {
        return shownLines;
    }

    /// The same campaigns in groups; empty without grouping.
    public ObservableList<CampaignGroup> groups() {
        return shownGroups;
    }

    /// The campaigns that are selected.
    public ReadOnlyObjectProperty<List<CampaignLine>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public List<CampaignLine> chosen() {
        return chosen.get();
    }

    public void choose(List<CampaignLine> selected) {
        chosen.set(List.copyOf(selected));
    }

    public CampaignWords words() {
        return words;
    }

    private void load() {
        var state = session.state();
        if (state.dates().isEmpty()) {
            table = Optional.empty();
            lines.clear();
            groups.clear();
            page.set(new Page.Empty());
            return;
        }
        long mine = ++asked;
        var period = viewed.observed();
        var dates = state.dates().orElseThrow();
        session.read((workspace, monitor) -> {
                    var ever = all.read(workspace, dates);
                    var now = inPeriod.read(workspace, period);
                    return new Read(new CampaignTables(state, ever).make(now.campaigns(), period), ever.tags());
                })
                .onEnd(end -> {
                    if (mine == asked) {
                        loaded(end);
                    }
                });
    }

    private void loaded(RunState<Read> end) {
        switch (end) {
            case RunState.Done<Read>(var read, var elapsed) -> {
                table = Optional.of(read.table());
                tags = read.tags();
                refill();
                opened.flatMap(this::line).ifPresentOrElse(this::detail, this::list);
            }
            case RunState.Failed<Read> failed -> page.set(new Page.Failed(failed.problem()));
            case RunState.Stopped<Read> stopped -> {}
            case RunState.Queued<Read> queued -> {}
            case RunState.Running<Read> running -> {}
        }
    }

    private void refill() {
        table.ifPresent(known -> {
            lines.setAll(known.lines().stream().filter(filter.get()::passes).toList());
            groups.setAll(grouped());
            // as they are now, and only those that are still listed
            var ids = chosen.get().stream().map(CampaignLine::id).toList();
            chosen.set(lines.stream().filter(line -> ids.contains(line.id())).toList());
        });
    }

    private List<CampaignGroup> grouped() {
        var found = new LinkedHashMap<String, List<CampaignLine>>();
        if (grouping.get() == Grouping.NONE) {
            return List.of();
        }
        lines.forEach(line ->
                found.computeIfAbsent(groupOf(line), name -> new ArrayList<>()).add(line));
        return found.entrySet().stream()
                .map(entry -> new CampaignGroup(entry.getKey(), colour(entry.getValue()), entry.getValue()))
                .toList();
    }

    private String groupOf(CampaignLine line) {
        return switch (grouping.get()) {
            case NONE -> "";
            case PLATFORM -> line.platform();
            case CHANNEL -> line.channel().map(channel -> channel.name()).orElse(words.noChannel());
            case OBJECTIVE -> words.objective(line);
        };
    }

    private OptionalInt colour(List<CampaignLine> of) {
        return grouping.get() == Grouping.CHANNEL
                ? of.getFirst()
                        .channel()
                        .map(channel -> OptionalInt.of(channel.colour()))
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    /// Lists the campaigns of one group.
    public void openGroup(CampaignGroup group) {
        var first = group.lines().getFirst();
        var now = filter.get();
        var narrowed = switch (grouping.get()) {
            case NONE -> now;
            case PLATFORM -> now.withPlatform(Optional.of(first.platform()));
            case CHANNEL ->
                now.withChannel(
                        Optional.of(first.channel().map(channel -> channel.id()).orElse("")));
            case OBJECTIVE -> now.withWords(first.campaign().entity().objective());
        };
        grouping.set(Grouping.NONE);
        filter.set(narrowed);
    }

    private Optional<CampaignLine> line(String id) {
        return table.flatMap(known ->
                known.lines().stream().filter(line -> line.id().equals(id)).findFirst());
    }

    /// Looks at one campaign closely; for the id of a channel, lists its campaigns.
    public void open(String id) {
        var line = line(id);
        if (line.isPresent()) {
            opened = Optional.of(id);
            chosen.set(List.of());
            detail(line.get());
        } else if (session.state().setup().channel(id).isPresent()) {
            back();
            grouping.set(Grouping.NONE);
            filter.set(CampaignFilter.ALL.withChannel(Optional.of(id)));
        }
    }

    private void detail(CampaignLine line) {
        var known = table.orElseThrow();
        session.read((workspace, monitor) -> detail(workspace, line, known.period()))
                .onDone(detail -> {
                    if (opened.equals(Optional.of(line.id()))) {
                        page.set(new Page.Detailed(known, detail));
                    }
                });
    }

    private static CampaignDetail detail(Workspace workspace, CampaignLine line, Period period)
            throws WorkspaceException {
        var campaign = line.campaign();
        return new CampaignDetail(
                line,
                workspace.performance().parts(campaign.entity(), period),
                hours(workspace, campaign, period),
                CampaignNotes.of(workspace.documents().get(CampaignNotes.DOCUMENT)));
    }

    private static List<Map<Measure, BigDecimal>> hours(Workspace workspace, Campaign campaign, Period period)
            throws WorkspaceException {
        if (campaign.wholeAccount()) {
            return List.of();
        }
        var samples = workspace.performance().hourlyOfCampaign(campaign.entity().campaignId(), period);
        if (samples.isEmpty()) {
            return List.of();
        }
        var hours = new ArrayList<Map<Measure, BigDecimal>>();
        for (int hour = 0; hour < 24; hour++) {
            hours.add(CampaignDetail.none());
        }
        samples.forEach(sample -> CampaignDetail.add(hours.get(sample.hour()), sample.measures()));
        return hours;
    }

    /// Back to the list.
    public void back() {
        opened = Optional.empty();
        list();
    }

    private void list() {
        opened = Optional.empty();
        table.ifPresent(known -> page.set(new Page.Listed(known)));
    }

    /// Puts a word on campaigns; the reason where it cannot be one.
    public Optional<String> tag(Collection<CampaignLine> chosen, String word) {
        var problem = tagging.problem(word);
        if (problem.isEmpty()) {
            tagging.add(tags, campaigns(chosen), word);
        }
        return problem;
    }

    public void untag(Collection<CampaignLine> chosen, String word) {
        tagging.remove(tags, campaigns(chosen), word);
    }

    /// Writes down something about the campaign that is looked at; one step to undo.
    void note(CampaignDetail detail, String words) {
        if (changeable() && !detail.note().equals(words.strip())) {
            session.save(
                    detail.notes().with(detail.key(), words.strip()).document(),
                    services.text()
                            .say("campaigns.edit.note", detail.line().campaign().name()),
                    "note " + detail.line().id());
        }
    }

    private static List<Campaign> campaigns(Collection<CampaignLine> chosen) {
        return chosen.stream().map(CampaignLine::campaign).toList();
    }

    public boolean changeable() {
        return !session.state().readOnly();
    }

    public void importData() {
        services.navigator().importFiles(List.of());
    }

    public void showChannel(String id) {
        services.navigator().show(Room.CHANNELS, id);
    }

    public Period period() {
        return viewed.observed();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
