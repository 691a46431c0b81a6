package io.outlay.cli;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
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
            throw bad(argument, "", "it must be one JSON object");
        }
        try {
            var body = Json.mapper().treeToValue(tree, type);
            return new Request<>(body, Json.digest(tree), folder(argument));
        } catch (UnrecognizedPropertyException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.UNKNOWN_FIELD,
                            Location.path(path(e, e.getPropertyName())).inFile(argument),
                            path(e, e.getPropertyName())),
                    e);
        } catch (JacksonException e) {
            throw bad(argument, path(e, ""), plain(e));
        }
    }

    private JsonNode tree(String argument) throws ProblemException {
        try {
            if (argument.equals("-")) {
                return Json.mapper().readTree(console.in());
            }
            var file = console.folder().resolve(argument);
            if (!Files.isRegularFile(file)) {
                throw new ProblemException(
                        Problem.error(ProblemCode.FILE_NOT_FOUND, Location.file(argument), argument));
            }
            return Json.mapper().readTree(Files.readAllBytes(file));
        } catch (StreamReadException e) {
            throw bad(argument, "", plain(e));
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.error(
                            ProblemCode.FILE_UNREADABLE,
                            Location.file(argument),
                            argument,
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private Path folder(String argument) {
        if (argument.equals("-")) {
            return console.folder();
        }
        var parent = console.folder().resolve(argument).toAbsolutePath().getParent();
        return parent == null ? console.folder() : parent;
    }

    private static ProblemException bad(String argument, String path, String what) {
        var where = Location.file(argument);
        if (!path.isEmpty()) {
            where = new Location(where.file(), where.row(), where.column(), where.value(), java.util.Optional.of(path));
        }
        return new ProblemException(
                Problem.error(ProblemCode.BAD_REQUEST, where, path.isEmpty() ? what : path + ": " + what));
    }

    /// `channels[3].curve.kk` from Jackson's reference path.
    private static String path(JacksonException e, String last) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            var name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        if (!last.isEmpty() && !path.toString().endsWith(last)) {
            path.append(path.isEmpty() ? "" : ".").append(last);
        }
        return path.toString();
    }

    /// The first line of Jackson's message, without class names.
    private static String plain(JacksonException e) {
        var message = String.valueOf(e.getOriginalMessage());
        var line = message.lines().findFirst().orElse("unreadable");
        return line.replaceAll("`?(java|io|tools)\\.[\\w.$]+`?", "the expected value");
    }
}
