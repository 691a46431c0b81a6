package io.outlay.feature.data;

import io.outlay.domain.data.PerformanceRow;
import io.outlay.domain.data.SourceFile;
import io.outlay.feature.data.ImportSetting.Option;
import io.outlay.intake.ImportSummary;
import io.outlay.intake.table.TableLook;
import io.outlay.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The chips above the preview: what was found out about the files, each to be changed.
final class ImportSettings {
    private final Text text;
    private final Choices choices;
    private final ImportReading reading;
    private final List<SettingKind> open;

    private ImportSettings(Text text, ImportReading reading, List<SettingKind> open) {
        this.text = text;
        this.choices = new Choices(text);
        this.reading = reading;
        this.open = open;
    }

    /// @param open what the import waits for
    static List<ImportSetting> of(Text text, ImportReading reading, List<SettingKind> open) {
        return new ImportSettings(text, reading, open).all();
    }

    private List<ImportSetting> all() {
        var settings = new ArrayList<ImportSetting>();
        reading.table().ifPresent(table -> table(table, settings));
        currency().ifPresent(settings::add);
        zone().ifPresent(settings::add);
        return settings;
    }

    private void table(TableLook table, List<ImportSetting> settings) {
        var file = reading.summary().flatMap(summary -> summary.files().stream().findFirst());
        var rules = reading.answers().mapping();
        if (table.layout().filter(id -> !id.equals("generic")).isEmpty()) {
            var code = reading.answers().platform().map(it -> it.code()).orElse("CUSTOM");
            settings.add(setting(SettingKind.PLATFORM, choices.platform(code), choices.platforms()));
        }
        if (!table.charset().isEmpty()) {
            settings.add(setting(SettingKind.ENCODING, table.charset(), choices.encodings()));
            settings.add(setting(
                    SettingKind.DELIMITER, choices.delimiter(String.valueOf(table.delimiter())), choices.delimiters()));
        }
        settings.add(
                setting(SettingKind.HEADER_ROW, text.say("data.setting.row", table.headerRow()), choices.headerRows()));
        var decimal = rules.decimal().map(String::valueOf).or(() -> file.flatMap(SourceFile::decimal));
        if (decimal.isPresent() || open.contains(SettingKind.DECIMAL)) {
            settings.add(
                    setting(SettingKind.DECIMAL, decimal.map(choices::decimal).orElse(""), choices.decimals()));
        }
        var order = rules.dateOrder().map(it -> it.id()).or(() -> file.flatMap(SourceFile::dateOrder));
        if (order.isPresent() || open.contains(SettingKind.DATE_ORDER)) {
            settings.add(setting(
                    SettingKind.DATE_ORDER, order.map(choices::dateOrder).orElse(""), choices.dateOrders()));
        }
    }

    private Optional<ImportSetting> currency() {
        var found = reading.summary().stream()
                .flatMap(summary -> summary.totals().keySet().stream())
                .filter(code -> !code.equals(ImportSummary.UNKNOWN))
                .collect(Collectors.joining(", "));
        var value = found.isEmpty() ? reading.answers().currency().orElse("") : found;
        boolean asked = open.contains(SettingKind.CURRENCY);
        if (value.isEmpty() && !asked) {
            return Optional.empty();
        }
        // a currency that the file states cannot be overruled, only one that was said
        boolean said = asked || reading.answers().currency().isPresent();
        return Optional.of(setting(SettingKind.CURRENCY, value, said ? choices.currencies() : List.of()));
    }

    private Optional<ImportSetting> zone() {
        boolean asked = open.contains(SettingKind.ZONE);
        var said = reading.answers().zone().map(it -> it.getId());
        if (said.isPresent() || asked) {
            return Optional.of(setting(SettingKind.ZONE, said.orElse(""), choices.zones()));
        }
        // a zone that the file states cannot be overruled
        return reading.ready()
                .flatMap(ready -> ready.batch().rows().stream().findFirst())
                .map(PerformanceRow::zone)
                .filter(zone -> !zone.isEmpty())
                .map(zone -> setting(SettingKind.ZONE, zone, List.of()));
    }

    private ImportSetting setting(SettingKind kind, String value, List<Option> options) {
        boolean waits = open.contains(kind);
        return new ImportSetting(
                kind,
                text.say("data.setting." + kind),
                waits ? text.say("data.setting.choose") : value,
                options,
                waits);
    }
}
