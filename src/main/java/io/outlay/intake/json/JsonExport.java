package io.outlay.intake.json;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.domain.data.SourceFile;
import io.outlay.intake.facts.Facts;
import io.outlay.intake.source.SourceText;
import io.outlay.progress.Monitor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one JSON file: finds out whose answer it is from its first record, hands the records to that reader, and
/// refuses error answers.
public final class JsonExport {

    /// @param continued whether the file says that more pages follow
    public record Page(SourceFile file, boolean continued) {}

    private final SourceText source;
    private final Facts facts;
    private @Nullable RecordReader reader;

    private JsonExport(SourceText source, Facts facts) {
        this.source = source;
        this.facts = facts;
    }

    /// Whether a file is JSON: its first character says so.
    public static boolean is(SourceText source) {
        for (int i = 0; i < source.head().length(); i++) {
            char c = source.head().charAt(i);
            if (!Character.isWhitespace(c)) {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    public static Page read(SourceText source, Facts facts, Monitor monitor) throws ProblemException {
        return new JsonExport(source, facts).read(monitor);
    }

    private Page read(Monitor monitor) throws ProblemException {
        var envelope = JsonRecords.read(source, this::take, monitor);
        var refusal = error(envelope);
        if (refusal.isPresent()) {
            throw new ProblemException(Problem.error(ProblemCode.API_ERROR_PAYLOAD, file(), refusal.get()));
        }
        if (reader == null) {
            throw new ProblemException(
                    empty(envelope)
                            ? Problem.error(ProblemCode.NO_DATA_ROWS, file())
                            : unsupported("JSON without the records of a platform that is known"));
        }
        var around = new Fields(envelope, facts, file());
        reader.end(around);
        around.problems().settle(source.name(), 1, envelope);
        var described = new SourceFile(
                source.name(),
                reader.profile(),
                source.file().sha256(),
                source.charset().name(),
                "",
                Optional.empty(),
                Optional.empty(),
                0);
        return new Page(described, reader.continued(envelope));
    }

    private void take(String place, JsonNode item, long number) throws ProblemException {
        if (reader == null) {
            reader = choose(place, item);
        }
        if (!item.isObject()) {
            throw new ProblemException(unsupported("a list with something else among its records"));
        }
        var fields = new Fields(item, facts, file().atRow(number));
        reader.take(fields, number);
        fields.problems().settle(source.name(), number, item);
    }

    private RecordReader choose(String place, JsonNode item) throws ProblemException {
        if (MetaInsights.fits(place, item)) {
            return allowed(Platform.META, new MetaInsights(facts));
        }
        if (GoogleAdsRows.fits(place, item)) {
            return allowed(Platform.GOOGLE_ADS, new GoogleAdsRows(facts));
        }
        if (LinkedInAnalytics.fits(place, item)) {
            return allowed(Platform.LINKEDIN, new LinkedInAnalytics(facts));
        }
        var profile = RecordProfile.of(place, item);
        if (profile.isPresent()) {
            return allowed(profile.get().platform(), new ProfiledRecords(profile.get(), facts));
        }
        if (KlaviyoReport.fits(place, item)) {
            return allowed(Platform.KLAVIYO, new KlaviyoReport(facts));
        }
        if (KlaviyoAggregate.fits(place, item)) {
            return allowed(Platform.KLAVIYO, new KlaviyoAggregate(facts));
        }
        throw new ProblemException(unsupported("JSON without the records of a platform that is known"));
    }

    private RecordReader allowed(Platform found, RecordReader chosen) throws ProblemException {
        var wanted = facts.settings().platform();
        if (wanted.isPresent() && !wanted.get().equals(found)) {
            throw new ProblemException(unsupported(
                    "an export of " + found.code() + ", not of " + wanted.get().code()));
        }
        return chosen;
    }

    private Problem unsupported(String what) {
        return Problem.error(ProblemCode.UNSUPPORTED_LAYOUT, file(), what);
    }

    private Location file() {
        return Location.file(source.name());
    }

    /// The message of an error answer: `error`, `errors`, or a code other than 0 beside a message.
    private static Optional<String> error(JsonNode envelope) {
        if (envelope.isArray()) {
            for (var batch : envelope) {
                var found = error(batch);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        var error = envelope.path("error");
        if (error.isObject() || error.isString()) {
            return Optional.of(words(error));
        }
        var errors = envelope.path("errors");
        if (errors.isArray() && !errors.isEmpty()) {
            return Optional.of(words(errors.get(0)));
        }
        var code = envelope.path("code");
        if (code.isNumber()
                && envelope.path("message").isString()
                && code.decimalValue().signum() != 0) {
            return Optional.of(words(envelope));
        }
        var status = envelope.path("status");
        boolean refused = status.isNumber() && status.asInt(0) >= 400;
        boolean detailed = code.isString() && (envelope.has("details") || envelope.has("message"));
        return refused || detailed ? Optional.of(words(envelope)) : Optional.empty();
    }

    private static String words(JsonNode error) {
        if (error.isString()) {
            return shortened(error.asString());
        }
        for (var name : new String[] {"message", "detail", "details", "title", "status"}) {
            if (error.path(name).isString()) {
                return shortened(error.get(name).asString());
            }
        }
        return "no reason given";
    }

    private static String shortened(String text) {
        var words = text.length() > 300 ? text.substring(0, 300) : text;
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /// Whether it is an answer of a known form with no records.
    private static boolean empty(JsonNode envelope) {
        if (envelope.isArray()) {
            return envelope.isEmpty()
                    || envelope.get(0).has("results")
                    || envelope.get(0).has("fieldMask");
        }
        var attributes = envelope.path("data").path("attributes");
        return envelope.path("data").isArray()
                || envelope.path("results").isArray()
                || envelope.path("elements").isArray()
                || envelope.path("data").path("list").isArray()
                || attributes.path("results").isArray()
                || attributes.path("data").isArray();
    }
}
