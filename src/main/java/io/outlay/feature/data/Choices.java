package io.outlay.feature.data;

import io.outlay.domain.data.Platform;
import io.outlay.feature.data.ImportSetting.Option;
import io.outlay.intake.table.TableExport;
import io.outlay.intake.value.DateOrder;
import io.outlay.project.PlatformNames;
import io.outlay.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The answers that there are to each question about files, in the person's words.
final class Choices {
    private static final int HEADER_ROWS = 12;
    private static final List<String> ENCODINGS = List.of(
            "UTF-8", "windows-1252", "ISO-8859-15", "UTF-16LE", "UTF-16BE", "windows-1250", "Shift_JIS", "GB18030");
    private static final List<String> COMMON =
            List.of("EUR", "USD", "GBP", "CHF", "SEK", "DKK", "NOK", "PLN", "CAD", "AUD", "JPY");

    private final Text text;

    Choices(Text text) {
        this.text = text;
    }

    List<Option> platforms() {
        return Stream.of(
                        Platform.META,
                        Platform.GOOGLE_ADS,
                        Platform.KLAVIYO,
                        Platform.TIKTOK,
                        Platform.LINKEDIN,
                        Platform.AMAZON_ADS,
                        Platform.MICROSOFT_ADS,
                        TableExport.CUSTOM)
                .map(platform -> new Option(platform(platform.code()), platform.code()))
                .toList();
    }

    String platform(String code) {
        return code.equals(TableExport.CUSTOM.code()) ? text.say("data.platform.custom") : PlatformNames.of(code);
    }

    List<Option> encodings() {
        return ENCODINGS.stream().map(name -> new Option(name, name)).toList();
    }

    List<Option> delimiters() {
        return Stream.of(",", ";", "\t", "|")
                .map(sign -> new Option(delimiter(sign), sign))
                .toList();
    }

    String delimiter(String sign) {
        return sign.equals("\t") ? text.say("data.delimiter.tab") : sign;
    }

    List<Option> headerRows() {
        return IntStream.rangeClosed(1, HEADER_ROWS)
                .mapToObj(row -> new Option(text.say("data.setting.row", row), String.valueOf(row)))
                .toList();
    }

    List<Option> decimals() {
        return List.of(new Option(decimal("."), "."), new Option(decimal(","), ","));
    }

    String decimal(String sign) {
        return text.say(sign.equals(",") ? "data.decimal.comma" : "data.decimal.point");
    }

    List<Option> dateOrders() {
        return Stream.of(DateOrder.DMY, DateOrder.MDY, DateOrder.YMD)
                .map(order -> new Option(dateOrder(order.id()), order.id()))
                .toList();
    }

    String dateOrder(String id) {
        return text.say("data.dateOrder." + id);
    }

    /// Common ones first, then all others by their code.
    List<Option> currencies() {
        var codes = new ArrayList<>(COMMON);
        Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .filter(code -> !COMMON.contains(code) && !code.startsWith("X"))
                .sorted()
                .forEach(codes::add);
        return codes.stream().map(code -> new Option(code, code)).toList();
    }

    List<Option> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(id -> new Option(id, id))
                .toList();
    }
}
