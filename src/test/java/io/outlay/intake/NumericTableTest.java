package io.outlay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.outlay.domain.Problem;
import io.outlay.domain.ProblemCode;
import io.outlay.domain.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumericTableTest {
    @TempDir
    Path folder;

    @Test
    void readsNamedColumnsInAnyOrder() throws IOException, ProblemException {
        var table = read("week;y;x\n1;2.5;1e3\n\n2; -3 ;.5\n", "x", "y");
        assertThat(table.columns()).containsExactly(List.of(1000.0, 0.5), List.of(2.5, -3.0));
        assertThat(table.lines()).containsExactly(2L, 4L);
    }

    @Test
    void readsABomTabsAndQuotes() throws IOException, ProblemException {
        var table = read("\uFEFFx\t\"y\"\r\n\"1\"\t2\r\n", "x", "y");
        assertThat(table.columns()).containsExactly(List.of(1.0), List.of(2.0));
    }

    @Test
    void namesTheCellOfEveryBadNumber() throws IOException {
        var problems = problems("x,y\n1,2\nNaN,3\n4,\n5,1d\n6,0x1\n1e999,1\n", "x", "y");
        assertThat(problems).hasSize(5).allMatch(p -> p.code() == ProblemCode.BAD_NUMBER);
        assertThat(problems.getFirst().where().row()).contains(3L);
        assertThat(problems.getFirst().where().column()).contains("x");
        assertThat(problems.getFirst().where().value()).contains("NaN");
        assertThat(problems.get(1).where().row()).contains(4L);
        assertThat(problems.get(1).where().column()).contains("y");
    }

    @Test
    void namesWhatElseIsWrong() throws IOException {
        assertThat(code("")).isEqualTo(ProblemCode.EMPTY_FILE);
        assertThat(code("x,y\n")).isEqualTo(ProblemCode.NO_DATA_ROWS);
        assertThat(code("x,z\n1,2\n")).isEqualTo(ProblemCode.MISSING_COLUMN);
        assertThat(code("x,y,x\n1,2,3\n")).isEqualTo(ProblemCode.DUPLICATE_COLUMN);
        assertThat(code("x,y\n1\n")).isEqualTo(ProblemCode.RAGGED_ROW);
        assertThat(code("x,y\n1,\"2\n3,4\n")).isEqualTo(ProblemCode.UNTERMINATED_QUOTE);
        assertThat(code("x,y\n1,\0\n")).isEqualTo(ProblemCode.BINARY_DATA);
        var file = folder.resolve("latin.csv");
        Files.write(file, "x,y\n1,ä\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused(file, "x", "y").getFirst().code()).isEqualTo(ProblemCode.ENCODING);
        assertThat(refused(folder.resolve("none.csv"), "x").getFirst().code()).isEqualTo(ProblemCode.FILE_NOT_FOUND);
    }

    private ProblemCode code(String text) throws IOException {
        return problems(text, "x", "y").getFirst().code();
    }

    private NumericTable read(String text, String... names) throws IOException, ProblemException {
        var file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return NumericTable.read(file, "table.csv", List.of(names));
    }

    private List<Problem> problems(String text, String... names) throws IOException {
        var file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return refused(file, names);
    }

    private static List<Problem> refused(Path file, String... names) {
        return catchThrowableOfType(ProblemException.class, () -> NumericTable.read(file, "table.csv", List.of(names)))
                .problems();
    }
}
