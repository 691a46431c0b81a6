package io.outlay.intake.table;

import io.outlay.domain.Location;
import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.intake.source.Line;
import io.outlay.intake.value.Codes;
import io.outlay.intake.value.Names;
import io.outlay.intake.value.Numbers;
import java.util.List;
import java.util.Optional;

/// The currency of a row's amounts: its own column, the header's brackets, the lines before the header, a sign in the
/// cells that stands for one currency only, else what the person states. A statement against the file is a problem.
final class RowCurrency {
    private final Optional<Header.Column> column;
    private final Optional<String> inHeader;
    private final Optional<String> stated;
    private final List<Header.Column> amounts;
    private String last = "";
    private String lastCode = "";

    RowCurrency(Header header, Optional<String> stated) {
        this.column = header.column("currency");
        this.inHeader = header.currency().or(() -> header.preamble().currency());
        this.stated = stated;
        this.amounts =
                header.columns().stream().filter(each -> each.role().money()).toList();
    }

    String of(Line line, Location row, List<Problem> problems) {
        var written = column.map(each -> each.cell(line)).filter(cell -> !Names.missing(cell));
        if (written.isPresent() && !lastCode.isEmpty() && written.get().equals(last)) {
            return lastCode;
        }
        var inFile = written.or(() -> inHeader).or(() -> sign(line));
        if (inFile.isEmpty()) {
            return stated.orElse("");
        }
        var at = row.atColumn(column.map(each -> Names.text(each.name())).orElse(""))
                .found(inFile.get());
        var code = Codes.money(inFile.get());
        if (code.isEmpty()) {
            problems.add(Problem.error(ProblemCode.UNKNOWN_CURRENCY, at, inFile.get()));
            return "";
        }
        if (stated.isPresent() && !stated.equals(code)) {
            problems.add(Problem.error(ProblemCode.AMBIGUOUS_CURRENCY, at, code.get() + ", " + stated.get()));
            return code.get();
        }
        if (written.isPresent()) {
            last = written.get();
            lastCode = code.get();
        }
        return code.get();
    }

    private Optional<String> sign(Line line) {
        for (var amount : amounts) {
            var sign = Numbers.currency(amount.cell(line));
            if (sign.isPresent()) {
                return sign;
            }
        }
        return Optional.empty();
    }
}
