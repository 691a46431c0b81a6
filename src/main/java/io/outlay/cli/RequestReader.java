package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Reads a request file into a record and names the path of whatever is wrong with it.
final class RequestReader {
    private final Console console;

    RequestReader(Console console) {
        this.console = console;
    }

    /// @param argument a path, or `-` for the standard input
    <T> Request<T> read(String argument, Class<T> type) throws ProblemException {
        var tree = tree(argument);
        if (!tree.isObject()) {
            throw bad(argument, "it must be one JSON object");
        }
        JsonNode settled = tree;
        try {
            settled = Numbers.settled(tree);
            var missing = RequiredFields.missing(settled, type);
            if (!missing.isEmpty()) {
                // A misspelt field is both unknown and missing; the unknown name is the better clue.
                unknown(settled, type, argument);
                throw new ProblemException(
                        missing.stream()
                                .map(path -> Problem.error(
                                        ProblemCode.MISSING_FIELD,
                                        Location.path(path).inFile(argument),
                                        path))
                                .toList(),
                        null);
            }
            return new Request<>(Json.mapper().treeToValue(settled, type), Json.digest(settled), folder(argument));
        } catch (JacksonException e) {
            throw new ProblemException(problem(e, settled, argument), e);
        }
    }

    /// Throws if the first thing that reading meets is a field that is not known.
    private static <T> void unknown(JsonNode settled, Class<T> type, String argument) throws ProblemException {
        try {
            Json.mapper().treeToValue(settled, type);
        } catch (UnrecognizedPropertyException e) {
            throw new ProblemException(problem(e, settled, argument), e);
        } catch (RefusedField e) {
            if (e.code() == ProblemCode.UNKNOWN_FIELD) {
                throw new ProblemException(problem(e, settled, argument), e);
            }
        } catch (JacksonException e) {
            // the missing field, which the caller reports better
        }
    }

    private JsonNode tree(String argument) throws ProblemException {
        try {
            if (argument.equals("-")) {
                return Json.mapper().readTree(console.in());
            }
            var file = console.folder().resolve(argument);
            if (!Files.isRegularFile(file)) {
                throw notFound(argument);
            }
            return Json.mapper().readTree(Files.readAllBytes(file));
        } catch (InvalidPathException e) {
            throw notFound(argument);
        } catch (JacksonIOException | IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.FILE_UNREADABLE, Location.file(argument), argument, Plain.line(e.getMessage())),
                    e);
        } catch (MismatchedInputException e) {
            throw bad(argument, "something follows after the JSON object");
        } catch (JacksonException e) {
            var where = Location.file(argument);
            var at = e.getLocation();
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.BAD_REQUEST,
                            at == null || at.getLineNr() < 1 ? where : where.atRow(at.getLineNr()),
                            Plain.line(e.getOriginalMessage())),
                    e);
        }
    }

    private static ProblemException notFound(String argument) {
        return new ProblemException(Problem.error(ProblemCode.FILE_NOT_FOUND, Location.file(argument), argument));
    }

    private Path folder(String argument) {
        if (argument.equals("-")) {
            return console.folder();
        }
        var parent = console.folder().resolve(argument).toAbsolutePath().getParent();
        return parent == null ? console.folder() : parent;
    }

    private static ProblemException bad(String argument, String what) {
        return new ProblemException(Problem.error(ProblemCode.BAD_REQUEST, Location.file(argument), what));
    }

    private static Problem problem(JacksonException e, JsonNode tree, String argument) {
        var path = path(e);
        return switch (e) {
            case RefusedField refused -> {
                var whole = join(path, refused.below());
                var where = Location.path(whole).inFile(argument);
                yield new Problem(
                        Severity.ERROR,
                        refused.code(),
                        refused.value().isEmpty() ? where : where.found(refused.value()),
                        refused.args(whole));
            }
            case UnrecognizedPropertyException unknown ->
                Problem.error(ProblemCode.UNKNOWN_FIELD, Location.path(path).inFile(argument), path);
            case JacksonException other
            when path.isEmpty() ->
                Problem.error(ProblemCode.BAD_REQUEST, Location.file(argument), WrongValue.expected(e));
            case JacksonException other -> {
                var found = WrongValue.found(tree, e);
                var where = Location.path(path).inFile(argument);
                yield new Problem(
                        Severity.ERROR,
                        ProblemCode.BAD_VALUE,
                        found.isEmpty() ? where : where.found(found),
                        List.of(path, found + " (" + WrongValue.expected(e) + ")"));
            }
        };
    }

    private static String join(String path, String below) {
        if (path.isEmpty() || below.isEmpty()) {
            return path + below;
        }
        return below.startsWith("[") ? path + below : path + "." + below;
    }

    /// `channels[3].curve.kk` from Jackson's reference path.
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
