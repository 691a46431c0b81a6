package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import io.outlay.domain.data.Platform;
import io.outlay.intake.source.Grid;
import io.outlay.intake.value.DateOrder;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Finds the header of a table: the first line within 30 that has a layout's required columns, read in whichever way
/// shows most of them. A mapping may lack any column to be told so; of the platforms' own layouts exactly one may lack
/// exactly one. A table that could be two platforms' is nobody's: that is asked.
final class HeaderSearch {
    private static final int MOST_CELLS = 5000;

    /// How many columns of a layout must be there before a missing one is worth naming.
    private static final int CLEARLY = 3;

    private final String file;
    private final List<Grid> grids;
    private final Mapping rules;
    private final Optional<Platform> wanted;
    private final boolean mapped;

    /// @param rules  what the person states about line and delimiter holds
    /// @param wanted only layouts of this platform
    HeaderSearch(String file, List<Grid> grids, Mapping rules, Optional<Platform> wanted) {
        this.file = file;
        this.grids = grids;
        this.rules = rules;
        this.wanted = wanted;
        this.mapped = rules.namesColumns();
    }

    /// One line of one reading compared with one layout.
    private record Candidate(Grid grid, int line, HeaderMatch match) {
        Layout layout() {
            return match.layout();
        }
    }

    /// @throws ProblemException MISSING_COLUMN, MAPPING, UNSUPPORTED_LAYOUT, DUPLICATE_COLUMN or AMBIGUOUS_CURRENCY
    Header find() throws ProblemException {
        var all = candidates();
        var complete = all.stream()
                .filter(candidate -> candidate.match().missing().isEmpty())
                .filter(candidate -> mapped || wanted.isPresent() || certain(candidate))
                .sorted(Comparator.comparingInt((Candidate each) -> each.match().found())
                        .thenComparingInt(each -> each.match().distinctive())
                        .reversed())
                .toList();
        if (complete.isEmpty()) {
            throw none(all);
        }
        var best = complete.getFirst();
        boolean anothers = complete.stream()
                .anyMatch(other -> other.match().found() == best.match().found()
                        && other.match().distinctive() == best.match().distinctive()
                        && !other.layout().platform().equals(best.layout().platform()));
        if (anothers) {
            throw unsupported(TableExport.OF_SEVERAL_PLATFORMS, best.grid());
        }
        return bound(best);
    }

    /// Whether a table is a platform's, and not one of the person's own with the usual words for headers: it has a
    /// header that hardly anybody else writes, or stands below a stated range of dates.
    private static boolean certain(Candidate candidate) {
        return candidate.match().distinctive() > 0
                || (candidate.line() > 1
                        && Preamble.of(
                                        candidate.grid().top().subList(0, candidate.line() - 1),
                                        Optional.of(DateOrder.DMY))
                                .range()
                                .isPresent());
    }

    private List<Candidate> candidates() throws ProblemException {
        var layouts = layouts();
        var candidates = new ArrayList<Candidate>();
        for (var grid : grids) {
            for (int line = 1; line <= Grid.TOP; line++) {
                int at = line;
                if (rules.headerRow().filter(row -> row != at).isPresent()) {
                    continue;
                }
                var cells = grid.peek(line);
                if (cells.isEmpty()
                        || cells.get().unclosed()
                        || cells.get().cells().size() > MOST_CELLS) {
                    continue;
                }
                for (var index : layouts) {
                    var match = HeaderMatch.of(index, cells.get().cells());
                    if (match.found() > 0) {
                        candidates.add(new Candidate(grid, line, match));
                    }
                }
            }
        }
        return candidates;
    }

    private List<LayoutIndex> layouts() throws ProblemException {
        if (mapped) {
            return List.of(new LayoutIndex(Layout.of(rules)));
        }
        var layouts = Profiles.all().stream()
                .filter(index -> wanted.isEmpty() || index.layout().platform().equals(wanted))
                .toList();
        if (layouts.isEmpty()) {
            throw new ProblemException(Problem.error(
                    ProblemCode.UNSUPPORTED_LAYOUT,
                    Location.file(file),
                    "a table of " + wanted.map(Platform::code).orElse("") + "; a mapping must name its columns"));
        }
        return layouts;
    }

    private ProblemException none(List<Candidate> all) {
        var best = all.stream().max(Comparator.comparingInt(each -> each.match().found()));
        if (mapped) {
            return best.isPresent()
                    ? missing(best.get())
                    : new ProblemException(Problem.error(
                            ProblemCode.MAPPING,
                            Location.file(file).found(first(grids.getFirst())),
                            "none of its columns is in the first 30 lines"));
        }
        var nearly = all.stream()
                .filter(each -> each.match().missing().size() == 1)
                .filter(each -> each.match().found() >= CLEARLY)
                .filter(each -> wanted.isPresent() || certain(each))
                .max(Comparator.comparingInt(each -> each.match().found()));
        var platforms = new HashSet<Optional<Platform>>();
        nearly.ifPresent(near -> all.stream()
                .filter(each -> each.match().missing().size() == 1
                        && each.match().found() == near.match().found()
                        && (wanted.isPresent() || certain(each)))
                .forEach(each -> platforms.add(each.layout().platform())));
        if (nearly.isPresent() && platforms.size() == 1) {
            return missing(nearly.get());
        }
        return unsupported(
                "a table without the columns of a report that is known",
                best.map(Candidate::grid).orElse(grids.getFirst()));
    }

    private ProblemException missing(Candidate candidate) {
        var problems = new ArrayList<Problem>();
        for (var role : candidate.match().missing()) {
            var column = role.name(candidate.match().language()) + " ("
                    + role.fact().replace("outcome:", "").replace("campaign_name", "campaign") + ")";
            problems.add(Problem.error(
                    ProblemCode.MISSING_COLUMN,
                    Location.file(file).atRow(candidate.line()).atColumn(column),
                    column));
        }
        return new ProblemException(problems, null);
    }

    private ProblemException unsupported(String what, Grid grid) {
        return new ProblemException(Problem.error(
                ProblemCode.UNSUPPORTED_LAYOUT, Location.file(file).atRow(1).found(first(grid)), what));
    }

    private static String first(Grid grid) {
        var first =
                grid.top().stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        return first.substring(0, Math.min(120, first.length())).strip();
    }

    private Header bound(Candidate best) throws ProblemException {
        var layout = best.layout();
        var names = best.grid().peek(best.line()).orElseThrow().cells();
        var where = Location.file(file).atRow(best.line());
        for (var name : names) {
            if (layout.refused().contains(Names.key(name))) {
                throw new ProblemException(Problem.error(
                        ProblemCode.UNSUPPORTED_LAYOUT,
                        where.atColumn(Names.text(name)),
                        "hours on the clocks of the viewers, which are nobody's hours; export the hours of the ad"
                                + " account"));
            }
        }
        var binding = HeaderBinding.of(layout, best.match(), names, where);
        var titles = best.grid().top().subList(0, best.line() - 1);
        var language = best.match().language();
        var order = Optional.ofNullable(layout.dateOrder().get(language))
                .or(() -> rules.dateOrder())
                .or(() -> Words.dateOrder(language));
        var preamble = Preamble.of(titles, order);
        return new Header(
                layout,
                best.grid(),
                best.line(),
                names,
                binding.columns(),
                language,
                binding.currency(),
                preamble,
                titles);
    }
}
