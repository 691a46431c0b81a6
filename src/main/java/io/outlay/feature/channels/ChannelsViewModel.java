package io.outlay.feature.channels;

import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.data.Channel;
import io.outlay.project.ChannelMargins;
import io.outlay.project.StudyRun;
import io.outlay.run.Run;
import io.outlay.run.RunState;
import io.outlay.session.CampaignReader;
import io.outlay.session.CampaignReader.Campaigns;
import io.outlay.session.ProjectState;
import io.outlay.session.Session;
import io.outlay.session.Viewed;
import io.outlay.ui.Room;
import io.outlay.ui.Services;
import io.outlay.workspace.Workspace;
import io.outlay.workspace.WorkspaceException;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The channels of the open project in the viewed period: what stands in the table, which one is looked at, and what
/// can be done to them.
public final class ChannelsViewModel implements AutoCloseable {
    /// What the room shows instead of its table, or beside it.
    public sealed interface Page {
        /// Nothing was imported yet.
        record Empty() implements Page {}

        /// The first figures are being read.
        record Loading() implements Page {}

        /// The figures could not be read.
        record Failed(Problem problem) implements Page {}

        record Shown(ChannelTable table) implements Page {}
    }

    /// Whether the curves shown answer the present question.
    public enum StudyState {
        NONE,
        CURRENT,
        OUT_OF_DATE
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Read(ChannelTable table, Campaigns campaigns) {}

    private final Session session;
    private final Viewed viewed;
    private final Services services;
    private final ChannelEdits edits;
    private final ChannelWords words;
    private final CampaignReader reader = new CampaignReader();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(new Page.Loading());
    private final ReadOnlyObjectWrapper<Optional<RulesEditor>> rules = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<StudyState> study = new ReadOnlyObjectWrapper<>(StudyState.NONE);
    private final ObservableList<ChannelRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ChannelRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty archivedShown = new SimpleBooleanProperty(false);
    private final Inspection inspection;
    private final Subscription subscriptions;
    private Campaigns campaigns = new Campaigns(List.of(), List.of());
    private long asked;

    public ChannelsViewModel(Session session, Viewed viewed, Services services) {
        this.session = session;
        this.viewed = viewed;
        this.services = services;
        this.edits = new ChannelEdits(session, services.text());
        this.words = new ChannelWords(services.text(), services.figures());
        this.inspection = new Inspection(session, page.getReadOnlyProperty(), archivedShown);
        subscriptions = Subscription.combine(
                session.stateProperty().subscribe(state -> load()),
                viewed.observedProperty().subscribe((before, now) -> load()),
                filter.subscribe((before, now) -> refill()),
                archivedShown.subscribe((before, now) -> refill()));
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What is looked at.
    public Inspection inspection() {
        return inspection;
    }

    /// The rules while they are edited; empty: they are not.
    public ReadOnlyObjectProperty<Optional<RulesEditor>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /// The newest analysis, whichever room started it.
    public ReadOnlyObjectProperty<Optional<Run<StudyRun>>> analysisProperty() {
        return session.analysisProperty();
    }

    public ReadOnlyObjectProperty<StudyState> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /// What the table shows: filtered, archived channels only when asked for.
    public ObservableList<ChannelRow> rows() {
        return shownRows;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public BooleanProperty archivedShownProperty() {
        return archivedShown;
    }

    public ChannelWords words() {
        return words;
    }

    // reading

    private void load() {
        var state = session.state();
        study.set(
                state.study().isEmpty()
                        ? StudyState.NONE
                        : state.current() ? StudyState.CURRENT : StudyState.OUT_OF_DATE);
        if (!state.hasData() && state.setup().channels().isEmpty()) {
            page.set(new Page.Empty());
            rows.clear();
            return;
        }
        long mine = ++asked;
        var period = viewed.observed();
        session.read((workspace, monitor) -> {
                    var read = reader.read(workspace, period);
                    return new Read(
                            new ChannelTables(state, period, margins(workspace, state)).make(read.campaigns()), read);
                })
                .onEnd(end -> {
                    if (mine == asked) {
                        loaded(end);
                    }
                });
    }

    private static Map<String, BigDecimal> margins(Workspace workspace, ProjectState state) throws WorkspaceException {
        return ChannelMargins.of(
                workspace, state.setup().channels().stream().map(Channel::id).toList());
    }

    private void loaded(RunState<Read> end) {
        switch (end) {
            case RunState.Done<Read>(var read, var elapsed) -> {
                campaigns = read.campaigns();
                page.set(new Page.Shown(read.table()));
                refill();
                inspection.renew();
            }
            case RunState.Failed<Read> failed -> page.set(new Page.Failed(failed.problem()));
            case RunState.Stopped<Read> stopped -> {}
            case RunState.Queued<Read> queued -> {}
            case RunState.Running<Read> running -> {}
        }
    }

    private void refill() {
        if (page.get() instanceof Page.Shown(var table)) {
            var wanted = folded(filter.get());
            rows.setAll(table.rows().stream()
                    .filter(row -> archivedShown.get() || !row.channel().archived())
                    .filter(row -> folded(row.channel().name() + " " + String.join(" ", row.platforms()) + " "
                                    + words.state(row.status()))
                            .contains(wanted))
                    .toList());
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }

    private Optional<Channel> channel(String id) {
        return session.state().setup().channel(id);
    }

    /// Channels that another may be merged into.
    public List<Channel> mergeTargets(Collection<String> from) {
        return session.state().channels().stream()
                .filter(channel -> !from.contains(channel.id()) || from.size() > 1)
                .toList();
    }

    // changing; each answers with the reason where it cannot be done

    public boolean changeable() {
        return !session.state().readOnly();
    }

    /// Adds a channel and looks at it.
    public Optional<String> add(String name, int colour) {
        var problem = edits.nameProblem(name, "");
        if (problem.isEmpty()) {
            var id = edits.add(name, colour);
            inspection.close();
            inspection.whenShown(id);
        }
        return problem;
    }

    public Optional<String> rename(String id, String name) {
        var problem = edits.nameProblem(name, id);
        if (problem.isEmpty()) {
            channel(id).ifPresent(channel -> edits.rename(channel, name));
        }
        return problem;
    }

    public void recolour(String id, int colour) {
        channel(id).ifPresent(channel -> edits.recolour(channel, colour));
    }

    public Optional<String> limits(Collection<String> ids, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        var problem = edits.limitsProblem(minimum, maximum);
        if (problem.isEmpty()) {
            edits.limits(List.copyOf(ids), minimum, maximum);
        }
        return problem;
    }

    public void lock(Collection<String> ids, boolean locked) {
        edits.lock(List.copyOf(ids), locked);
    }

    public void archive(Collection<String> ids, boolean archived) {
        edits.archive(List.copyOf(ids), archived);
    }

    public void merge(Collection<String> others, String into) {
        edits.merge(List.copyOf(others), into);
        inspection.whenShown(into);
    }

    public void move(String id, int places) {
        edits.move(id, places);
    }

    /// @param percent of revenue; empty: not known
    public Optional<String> margin(String id, Optional<BigDecimal> percent) {
        if (percent.filter(it -> it.signum() <= 0 || it.compareTo(HUNDRED) > 0).isPresent()) {
            return Optional.of(services.text().say("channels.margin.range"));
        }
        channel(id).ifPresent(channel -> edits.margin(channel, percent.map(it -> it.divide(HUNDRED))));
        return Optional.empty();
    }

    public void note(String id, String text) {
        var known = inspection.shown() instanceof Inspected.One one
                        && one.row().id().equals(id)
                ? one.history().note()
                : "";
        if (!known.equals(text)) {
            channel(id).ifPresent(channel -> edits.note(channel, text));
        }
    }

    /// The colour that a new channel begins with.
    public int freeColour() {
        return edits.freeColour();
    }

    public void editRules() {
        rules.set(Optional.of(new RulesEditor(
                services.text(), session.state().setup().rules(), campaigns.campaigns(), campaigns.tags(), changed -> {
                    edits.rules(changed);
                    leaveRules();
                })));
    }

    public void leaveRules() {
        rules.set(Optional.empty());
    }

    // elsewhere

    /// Answers the study's question anew.
    public void analyse() {
        if (session.state().question().isPresent()) {
            session.analyse(services.text().say("app.analysing"));
        }
    }

    public void importData() {
        services.navigator().importFiles(List.of());
    }

    /// Rules that fill a channel, as sentences, in the order they are tried.
    public List<String> rulesOf(String id) {
        return session.state().setup().rules().stream()
                .filter(rule -> rule.channelId().equals(id))
                .map(rule -> words.rule(RuleDraft.of(rule)))
                .toList();
    }

    /// Channels that a rule may fill: those that are not archived.
    public List<Channel> channelsForRules() {
        return session.state().channels();
    }

    /// Looks at a channel, now or as soon as its figures are there.
    public void open(String id) {
        leaveRules();
        if (channel(id).isPresent()) {
            inspection.whenShown(id);
        }
    }

    public void stopAnalysis() {
        session.analysisProperty().get().ifPresent(Run::stop);
    }

    /// Whether there is a question to answer.
    public boolean analysable() {
        return session.state().question().isPresent();
    }

    public void showCurve(String id) {
        services.navigator().show(Room.CURVES, id);
    }

    public void showCampaigns(String id) {
        services.navigator().show(Room.CAMPAIGNS, id);
    }

    public Period period() {
        return viewed.observed();
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
    }
}
