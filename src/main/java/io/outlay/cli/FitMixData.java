package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.mix.MixGeo;
import io.outlay.intake.NumericTable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The columns that a [FitMixRequest] names, read from its files.
final class FitMixData {
    private final Request<FitMixRequest> request;
    private final FitMixRequest body;
    private final Columns table;
    private final List<LocalDate> dates;
    private final Optional<MixGeo> geo;
    private final Optional<Columns> before;

    private FitMixData(Request<FitMixRequest> request) throws ProblemException {
        this.request = request;
        body = request.body();
        table = table();
        dates = dates(table);
        geo = geo(table);
        before = body.history() == null
                ? Optional.empty()
                : Optional.of(columns(body.history(), exposures(), List.of()));
    }

    static FitMixData read(Request<FitMixRequest> request) throws ProblemException {
        return new FitMixData(request);
    }

    List<LocalDate> dates() {
        return dates;
    }

    Optional<MixGeo> geo() {
        return geo;
    }

    List<Double> numbers(String column) {
        return table.numbers(column);
    }

    /// Exposure of the periods before the first row.
    List<Double> history(FitMixRequest.Media media) {
        return before.map(it -> it.numbers(media.column())).orElse(List.of());
    }

    /// Of all files.
    String digest() {
        return table.digest() + before.map(Columns::digest).orElse("");
    }

    /// Name of the column of a channel's spend.
    static String spend(FitMixRequest.Media media) {
        return media.spend() == null ? media.column() : media.spend();
    }

    static List<String> controls(FitMixRequest body) {
        return body.controls() == null ? List.of() : body.controls();
    }

    private record Columns(String file, List<String> names, List<String> texts, NumericTable table) {
        List<Double> numbers(String name) {
            return table.columns().get(names.indexOf(name));
        }

        List<String> words(String name) {
            return table.words().get(texts.indexOf(name));
        }

        String digest() {
            return table.digest();
        }
    }

    private Columns columns(String file, Set<String> names, List<String> words) throws ProblemException {
        var numbers = List.copyOf(names);
        return new Columns(file, numbers, words, NumericTable.read(request.resolve(file), file, numbers, words));
    }

    private Set<String> exposures() {
        var names = new LinkedHashSet<String>();
        body.media().forEach(media -> names.add(media.column()));
        return names;
    }

    private Columns table() throws ProblemException {
        var names = new LinkedHashSet<String>();
        names.add(body.outcome());
        for (var media : body.media()) {
            names.add(media.column());
            names.add(spend(media));
        }
        names.addAll(controls(body));
        if (body.dayOfYear() != null) {
            names.add(body.dayOfYear());
        }
        var words = new ArrayList<String>();
        words.add(date());
        geoColumn().ifPresent(words::add);
        var population = populationColumn();
        population.ifPresent(names::add);
        var table = columns(body.data(), names, words);
        var notNegative = new LinkedHashSet<>(exposures());
        body.media().forEach(media -> notNegative.add(spend(media)));
        var problems = new ArrayList<Problem>();
        for (var name : notNegative) {
            negative(table, name, problems);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems, null);
        }
        return table;
    }

    private static void negative(Columns table, String name, List<Problem> problems) {
        var values = table.numbers(name);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) < 0) {
                problems.add(Problem.error(
                        ProblemCode.OUT_OF_RANGE,
                        table.table().cell(table.file(), name, i).found("" + values.get(i)),
                        "" + values.get(i)));
            }
        }
    }

    private String date() {
        return body.date() == null ? "date" : body.date();
    }

    private List<LocalDate> dates(Columns table) throws ProblemException {
        var texts = table.words(date());
        var dates = new ArrayList<LocalDate>();
        for (int i = 0; i < texts.size(); i++) {
            try {
                var text = texts.get(i);
                dates.add(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
            } catch (DateTimeParseException e) {
                throw new ProblemException(
                        Problem.error(
                                ProblemCode.BAD_DATE,
                                table.table().cell(table.file(), date(), i).found(texts.get(i)),
                                texts.get(i)),
                        e);
            }
        }
        return dates;
    }

    private Optional<String> geoColumn() throws ProblemException {
        var geo = body.geo();
        if (geo == null || geo.isNull()) {
            return Optional.empty();
        }
        if (geo.isString()) {
            return Optional.of(geo.asString());
        }
        for (var name : geo.propertyNames()) {
            if (!name.equals("column") && !name.equals("population")) {
                throw FitMixInput.unknown("geo." + name);
            }
        }
        if (!geo.path("column").isString()) {
            throw new ProblemException(
                    Problem.error(ProblemCode.MISSING_FIELD, Location.path("geo.column"), "geo.column"));
        }
        return Optional.of(geo.path("column").asString());
    }

    private Optional<String> populationColumn() {
        var geo = body.geo();
        return geo != null && geo.path("population").isString()
                ? Optional.of(geo.path("population").asString())
                : Optional.empty();
    }

    private Optional<MixGeo> geo(Columns table) throws ProblemException {
        var column = geoColumn();
        if (column.isEmpty()) {
            return Optional.empty();
        }
        var labels = table.words(column.get());
        var population = new HashMap<String, Double>();
        populationColumn().ifPresent(name -> {
            var heads = table.numbers(name);
            for (int i = 0; i < labels.size(); i++) {
                population.put(labels.get(i), heads.get(i));
            }
        });
        return Optional.of(new MixGeo(labels, population));
    }
}
