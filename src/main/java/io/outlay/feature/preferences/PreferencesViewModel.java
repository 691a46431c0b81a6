package io.outlay.feature.preferences;

import io.outlay.session.Edit;
import io.outlay.session.EditKind;
import io.outlay.session.Session;
import io.outlay.settings.Settings;
import io.outlay.text.Figures;
import io.outlay.text.Region;
import io.outlay.ui.Services;
import io.outlay.workspace.Project;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// Preferences of the person, and what the project is about.
public final class PreferencesViewModel implements AutoCloseable {
    /// Locales whose way of writing figures and dates is offered; empty: the system's.
    public static final List<String> LOCALES =
            List.of("", "en-GB", "en-US", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pl-PL", "sv-SE");

    private static final long MEGABYTE = 1 << 20;
    private static final double SAMPLE = 1234.56;
    private static final LocalDate SAMPLE_DATE = LocalDate.of(2026, 7, 31);

    /// One line about the installation.
    public record Fact(String name, String value) {}

    private final Optional<Session> session;
    private final Services services;
    private final Path dataFolder;
    private final ReadOnlyStringWrapper currencyError = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper zoneError = new ReadOnlyStringWrapper("");

    /// @param session    of the open project, if there is one
    /// @param dataFolder where this machine keeps backups, preferences and logs
    public PreferencesViewModel(Optional<Session> session, Services services, Path dataFolder) {
        this.session = session;
        this.services = services;
        this.dataFolder = dataFolder;
    }

    public ReadOnlyObjectProperty<Settings> settings() {
        return services.preferences().settingsProperty();
    }

    /// What the project is about.
    public record About(String name, String market, String currency, String zone) {}

    /// Empty without a project.
    public Optional<ObservableValue<About>> about() {
        return session.map(open -> open.stateProperty()
                .map(state -> state.project())
                .map(project -> new About(project.name(), project.market(), project.currency(), project.zone())));
    }

    /// Why the currency was not taken; empty when it was.
    public ReadOnlyStringProperty currencyErrorProperty() {
        return currencyError.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty zoneErrorProperty() {
        return zoneError.getReadOnlyProperty();
    }

    private void looks(UnaryOperator<Settings.Looks> change) {
        services.preferences().change(settings -> settings.withLooks(change.apply(settings.looks())));
    }

    public void scheme(Settings.Scheme scheme) {
        looks(looks -> new Settings.Looks(scheme, looks.compact(), looks.textScale()));
    }

    public void compact(boolean compact) {
        looks(looks -> new Settings.Looks(looks.scheme(), compact, looks.textScale()));
    }

    /// @param scale 1.0 to 2.0
    public void textScale(double scale) {
        looks(looks -> new Settings.Looks(looks.scheme(), looks.compact(), Math.clamp(scale, 1, 2)));
    }

    /// @param tag one of [#LOCALES]
    public void locale(String tag) {
        services.preferences()
                .change(settings -> settings.withFormats(
                        new Settings.Formats(tag, settings.formats().firstWeekday())));
    }

    public String localeName(String tag) {
        var text = services.text();
        var name = tag.isEmpty()
                ? text.say("settings.locale.system")
                : Locale.forLanguageTag(tag).getDisplayName(text.locale());
        var region = Region.chosen(tag, Locale.getDefault(Locale.Category.FORMAT), text.locale());
        var figures = new Figures(() -> region, text.locale());
        return text.say("settings.locale.sample", name, figures.number(SAMPLE, 2), figures.date(SAMPLE_DATE));
    }

    public void name(String name) {
        var stripped = name.strip();
        if (!stripped.isEmpty()) {
            edit("settings.edit.name", p -> new Project(stripped, p.currency(), p.zone(), p.market(), p.question()));
        }
    }

    public void market(String market) {
        edit("settings.edit.market", p -> new Project(p.name(), p.currency(), p.zone(), market.strip(), p.question()));
    }

    public void currency(String code) {
        var wanted = code.strip().toUpperCase(Locale.ROOT);
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(wanted));
        currencyError.set(known ? "" : services.text().say("settings.currency.unknown", code));
        if (known) {
            edit("settings.edit.currency", p -> new Project(p.name(), wanted, p.zone(), p.market(), p.question()));
        }
    }

    public void zone(String zone) {
        try {
            var wanted = zone.isBlank() ? "" : ZoneId.of(zone.strip()).getId();
            zoneError.set("");
            edit("settings.edit.zone", p -> new Project(p.name(), p.currency(), wanted, p.market(), p.question()));
        } catch (DateTimeException e) {
            zoneError.set(services.text().say("settings.zone.unknown", zone));
        }
    }

    private void edit(String key, UnaryOperator<Project> change) {
        session.ifPresent(open -> edit(open, key, change));
    }

    private void edit(Session open, String key, UnaryOperator<Project> change) {
        var before = open.state().project();
        var after = change.apply(before);
        if (!after.equals(before)) {
            open.edit(Edit.of(EditKind.PROJECT, services.text().say(key), before, after));
        }
    }

    /// About the installation, for whoever asks for help.
    public List<Fact> facts() {
        var text = services.text();
        return Stream.of(
                        new Fact(text.say("settings.fact.version"), io.outlay.project.Product.version()),
                        new Fact(text.say("settings.fact.java"), System.getProperty("java.version", "")),
                        new Fact(
                                text.say("settings.fact.system"),
                                System.getProperty("os.name", "") + " " + System.getProperty("os.version", "")),
                        new Fact(
                                text.say("settings.fact.memory"),
                                text.say(
                                        "settings.megabytes",
                                        Runtime.getRuntime().maxMemory() / MEGABYTE)),
                        new Fact(
                                text.say("settings.fact.project"),
                                session.map(open -> open.folder().toString()).orElse("")),
                        new Fact(text.say("settings.fact.data"), dataFolder.toString()))
                .filter(fact -> !fact.value().isEmpty())
                .toList();
    }

    public void showDataFolder() {
        services.dialogs().reveal(dataFolder);
    }

    @Override
    public void close() {}
}
