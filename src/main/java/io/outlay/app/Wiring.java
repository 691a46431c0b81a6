package io.outlay.app;

import io.outlay.feature.campaigns.CampaignsView;
import io.outlay.feature.campaigns.CampaignsViewModel;
import io.outlay.feature.channels.ChannelsView;
import io.outlay.feature.channels.ChannelsViewModel;
import io.outlay.feature.curves.CurvesView;
import io.outlay.feature.curves.CurvesViewModel;
import io.outlay.feature.data.DataView;
import io.outlay.feature.data.DataViewModel;
import io.outlay.feature.dayparts.DaypartsView;
import io.outlay.feature.dayparts.DaypartsViewModel;
import io.outlay.feature.history.HistoryView;
import io.outlay.feature.history.HistoryViewModel;
import io.outlay.feature.mix.MixView;
import io.outlay.feature.mix.MixViewModel;
import io.outlay.feature.optimise.OptimiseView;
import io.outlay.feature.optimise.OptimiseViewModel;
import io.outlay.feature.optimise.nexttest.NextTestModel;
import io.outlay.feature.optimise.nexttest.NextTestPane;
import io.outlay.feature.optimise.tab.RoomTab;
import io.outlay.feature.optimise.weeks.WeeksModel;
import io.outlay.feature.optimise.weeks.WeeksPane;
import io.outlay.feature.overview.OverviewView;
import io.outlay.feature.overview.OverviewViewModel;
import io.outlay.feature.preferences.PreferencesView;
import io.outlay.feature.preferences.PreferencesViewModel;
import io.outlay.feature.reports.ReportsView;
import io.outlay.feature.reports.ReportsViewModel;
import io.outlay.feature.scenarios.ScenariosView;
import io.outlay.feature.scenarios.ScenariosViewModel;
import io.outlay.feature.tour.TourView;
import io.outlay.feature.tour.TourViewModel;
import io.outlay.feature.welcome.WelcomeView;
import io.outlay.feature.welcome.WelcomeViewModel;
import io.outlay.progress.Parallel;
import io.outlay.project.Projects;
import io.outlay.run.Runs;
import io.outlay.session.Session;
import io.outlay.settings.Preferences;
import io.outlay.settings.Settings;
import io.outlay.text.Region;
import io.outlay.text.Text;
import io.outlay.ui.Appearance;
import io.outlay.ui.ChartExports;
import io.outlay.ui.Describe;
import io.outlay.ui.Dialogs;
import io.outlay.ui.Look;
import io.outlay.ui.Room;
import io.outlay.ui.RoomView;
import io.outlay.ui.Services;
import io.outlay.ui.Theme;
import io.outlay.ui.WindowTables;
import io.outlay.workspace.ProjectPackage;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/// The window's graph of objects on one page: who gets what.
final class Wiring {
    private static final String SHELL = "/io/outlay/app/shell.css";
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Text text;
    private final Services services;
    private final WindowModel model;
    private final Scene scene;
    private final Shell shell;
    private final Theme theme = new Theme();
    private final ReadOnlyObjectWrapper<Appearance> appearance = new ReadOnlyObjectWrapper<>(Appearance.LIGHT);
    private final Look look;
    private final Projects projects;

    Wiring(Text words, Preferences preferences, Runs runs, Parallel parallel, Projects projects, Dialogs dialogs) {
        this.projects = projects;
        var region = new AtomicReference<>(Region.plain(words.locale()));
        this.text = words.with(region::get);
        var text = this.text;
        preferences
                .settingsProperty()
                .map(Settings::formats)
                .subscribe(formats -> region.set(
                        Region.chosen(formats.locale(), Locale.getDefault(Locale.Category.FORMAT), words.locale())));
        var figures = text.figures();
        var notices =
                new NoticeStack(text, () -> dialogs.reveal(projects.dataFolder().resolve("logs")));
        model = new WindowModel(runs, parallel, projects);
        services = new Services(text, figures, dialogs, notices, model, preferences);
        model.use(services);

        var projectMenu = new ProjectMenu(model, text, dialogs, notices);
        var period = new PeriodChoice(text, figures);
        var palette = new Deferred();
        var header = new Header(model, projectMenu, period, palette::run, text);
        var help = new Deferred();
        var rail = new Rail(model, text, help::run);
        var runBar = new RunBar(model, text);
        look = new Look(
                new Describe(text), appearance, new ChartExports(services, runs), new WindowTables(services, runs));
        var tour = new TourViewModel(services);
        var place = new WelcomePlace(text);
        var settings = new Deferred();
        var welcome = new WelcomeView(
                new WelcomeViewModel(
                        new WelcomeChoices(model, tour, dialogs, text, settings::run, help::run), runs, services),
                services,
                look,
                new Brand());
        settings.is(() -> place.settings(() -> preferences(Optional.empty()), welcome));
        place.welcome(welcome);
        shell = new Shell(model, this::room, place.node(), header, rail, runBar, text);
        help.is(new Help(model, shell, rail, tour::start, text)::show);
        var commands = new Commands(model, shell, header, projectMenu, dialogs, tour::start, help::run, text);
        var found = new CommandPalette(text, commands::all);
        palette.is(found::show);
        var guide = new TourView(tour, services, look, new TourTargets(shell.root()));
        shell.root().getChildren().addAll(notices.node(), guide.content(), found.node());
        model.projectProperty().subscribe(open -> {
            if (open.isPresent() && !tour.seen()) {
                tour.start();
            }
        });

        preferences.settingsProperty().map(now -> now.formats().locale()).subscribe((before, now) -> shell.again());
        scene = new Scene(shell.root(), WIDTH, HEIGHT);
        appearance.subscribe(this::dress);
        commands.install(scene, found);
        takeDroppedFiles();
    }

    /// How the window looks, by the person's choice or the system's.
    void appear(Appearance now) {
        appearance.set(now);
    }

    private void dress(Appearance now) {
        shell.onlyShown();
        theme.apply(scene, now);
        scene.getStylesheets().add(SHELL);
    }

    /// Something that comes to be after what uses it.
    private static final class Deferred {
        private Runnable what = () -> {};

        void is(Runnable given) {
            what = given;
        }

        void run() {
            what.run();
        }
    }

    private PreferencesView preferences(Optional<Session> session) {
        return new PreferencesView(new PreferencesViewModel(session, services, projects.dataFolder()), services, look);
    }

    private RoomView room(Room room, OpenProject project) {
        var session = project.session(room);
        return switch (room) {
            case REPORTS -> new ReportsView(new ReportsViewModel(session, services), services, look);
            case HISTORY -> new HistoryView(new HistoryViewModel(session, services), services, look);
            case SETTINGS -> preferences(Optional.of(session));
            case OVERVIEW ->
                new OverviewView(new OverviewViewModel(session, project.viewed(), services), services, look);
            case DATA -> new DataView(new DataViewModel(session, services), services, look);
            case CURVES -> new CurvesView(new CurvesViewModel(session, services), services, look);
            case MIX -> new MixView(new MixViewModel(session, services), services, look);
            case OPTIMISE ->
                new OptimiseView(
                        new OptimiseViewModel(session, services),
                        services,
                        look,
                        new RoomTab(
                                "weeks",
                                services.text().say("optimise.weeks.tab"),
                                () -> new WeeksPane(new WeeksModel(session, services), services, look)),
                        new RoomTab(
                                "test",
                                services.text().say("optimise.test.tab"),
                                () -> new NextTestPane(new NextTestModel(session, services), services, look)));
            case CHANNELS ->
                new ChannelsView(new ChannelsViewModel(session, project.viewed(), services), services, look);
            case CAMPAIGNS ->
                new CampaignsView(new CampaignsViewModel(session, project.viewed(), services), services, look);
            case SCENARIOS -> new ScenariosView(new ScenariosViewModel(session, services), services, look);
            case DAYPARTS -> new DaypartsView(new DaypartsViewModel(session, services), services, look);
        };
    }

    private void takeDroppedFiles() {
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        scene.setOnDragDropped(event -> {
            if (event.getDragboard().hasFiles()) {
                var files = event.getDragboard().getFiles().stream()
                        .map(file -> file.toPath())
                        .toList();
                if (files.size() == 1 && ProjectPackage.named(files.getFirst())) {
                    model.openPackage(files.getFirst());
                } else {
                    model.importFiles(files);
                }
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    Text text() {
        return text;
    }

    Services services() {
        return services;
    }

    WindowModel model() {
        return model;
    }

    Scene scene() {
        return scene;
    }

    Shell shell() {
        return shell;
    }
}
