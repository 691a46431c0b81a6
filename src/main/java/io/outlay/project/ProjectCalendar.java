package io.outlay.project;

import io.outlay.calendar.Calendar;
import io.outlay.calendar.Holidays;
import io.outlay.domain.Location;
import io.outlay.domain.Period;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.calendar.CalendarEvent;
import io.outlay.domain.calendar.CalendarSettings;
import io.outlay.domain.calendar.Hemisphere;
import io.outlay.workspace.Document;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The project's calendar as a document: whose holidays, when the fiscal year starts, events of its own.
public final class ProjectCalendar {
    /// Name of the document.
    public static final String DOCUMENT = "calendar";

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProjectCalendar() {}

    /// A document that cannot be read counts as never saved.
    public static CalendarSettings of(Document document) {
        try {
            return document.content().isEmpty()
                    ? CalendarSettings.PLAIN
                    : settings(JSON.readTree(document.content()), CalendarSettings.PLAIN);
        } catch (JacksonException | ProblemException notReadable) {
            return CalendarSettings.PLAIN;
        }
    }

    public static Document document(CalendarSettings settings) {
        var root = JSON.createObjectNode();
        root.put("country", settings.country());
        root.put("region", settings.region());
        settings.hemisphere()
                .ifPresent(half -> root.put("hemisphere", half.name().toLowerCase(Locale.ROOT)));
        root.put("fiscal_start", settings.fiscalStart());
        root.put("fiscal_name", settings.namedAfterEnd() ? "end" : "start");
        root.put("retail_weeks", settings.retailWeeks());
        var events = root.putArray("events");
        for (var event : settings.events()) {
            events.addObject()
                    .put("name", event.name())
                    .put("from", event.dates().from().toString())
                    .put("to", event.dates().to().toString());
        }
        return new Document(DOCUMENT, root.toString());
    }

    /// The fields of an object over settings that it may leave out: `country, region, hemisphere, fiscal_start,
    /// fiscal_name, retail_weeks, events[]{name, from, to}`.
    ///
    /// @throws ProblemException naming the field that is wrong
    public static CalendarSettings settings(JsonNode object, CalendarSettings usual) throws ProblemException {
        var settings = usual;
        for (var field : object.properties()) {
            var value = field.getValue();
            var name = "calendar." + field.getKey();
            settings = switch (field.getKey()) {
                case "country" -> settings.withCountry(text(value, name).toUpperCase(Locale.ROOT), settings.region());
                case "region" ->
                    settings.withCountry(settings.country(), text(value, name).toLowerCase(Locale.ROOT));
                case "hemisphere" -> settings.withHemisphere(hemisphere(value, name));
                case "fiscal_start" -> settings.withFiscalYear(month(value, name), settings.namedAfterEnd());
                case "fiscal_name" -> settings.withFiscalYear(settings.fiscalStart(), afterEnd(value, name));
                case "retail_weeks" -> {
                    if (!value.isBoolean()) {
                        throw bad(name, value.toString());
                    }
                    yield settings.withRetailWeeks(value.asBoolean());
                }
                case "events" -> {
                    var events = new ArrayList<CalendarEvent>();
                    for (int i = 0; i < value.size(); i++) {
                        events.add(event(value.get(i), name + "[" + i + "]"));
                    }
                    yield settings.withEvents(events);
                }
                default ->
                    throw new ProblemException(Problem.error(ProblemCode.UNKNOWN_FIELD, Location.path(name), name));
            };
        }
        return checked(settings);
    }

    /// The settings, if there are holidays for them.
    public static CalendarSettings checked(CalendarSettings settings) throws ProblemException {
        if (!settings.country().isEmpty() && !Holidays.countries().contains(settings.country())) {
            throw bad("country", settings.country());
        }
        if (!settings.region().isEmpty()
                && !Holidays.regions(settings.country()).containsKey(settings.region())) {
            throw bad("region", settings.region());
        }
        return settings;
    }

    /// The calendar itself. One thread at a time.
    public static Calendar calendar(CalendarSettings settings) {
        return new Calendar(settings);
    }

    private static Optional<Hemisphere> hemisphere(JsonNode value, String name) throws ProblemException {
        if (value.isNull()) {
            return Optional.empty();
        }
        return switch (text(value, name)) {
            case "north" -> Optional.of(Hemisphere.NORTH);
            case "south" -> Optional.of(Hemisphere.SOUTH);
            default -> throw bad(name, value.asString());
        };
    }

    private static int month(JsonNode value, String name) throws ProblemException {
        if (!value.isInt() || value.asInt() < 1 || value.asInt() > 12) {
            throw bad(name, value.toString());
        }
        return value.asInt();
    }

    private static boolean afterEnd(JsonNode value, String name) throws ProblemException {
        return switch (text(value, name)) {
            case "end" -> true;
            case "start" -> false;
            default -> throw bad(name, value.asString());
        };
    }

    private static CalendarEvent event(JsonNode value, String path) throws ProblemException {
        var from = date(value.path("from"), path + ".from");
        var to = value.has("to") ? date(value.path("to"), path + ".to") : from;
        if (to.isBefore(from)) {
            throw bad(path + ".to", to.toString());
        }
        return new CalendarEvent(text(value.path("name"), path + ".name"), new Period(from, to));
    }

    private static LocalDate date(JsonNode value, String path) throws ProblemException {
        try {
            return LocalDate.parse(value.asString(""));
        } catch (DateTimeException e) {
            throw bad(path, value.asString(""));
        }
    }

    private static String text(JsonNode value, String path) throws ProblemException {
        if (!value.isString()) {
            throw bad(path, value.toString());
        }
        return value.asString();
    }

    private static ProblemException bad(String path, String value) {
        return new ProblemException(
                Problem.error(ProblemCode.BAD_VALUE, Location.path(path).found(value), path, value));
    }
}
