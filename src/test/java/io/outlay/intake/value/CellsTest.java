package io.outlay.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.intake.value.Numbers.Evidence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.56|.|1234.56",
                "1,234.56|.|1234.56",
                "1.234,56|,|1234.56",
                "1 234,56|,|1234.56",
                "1\u00a0234\u202f567|.|1234567",
                "1'234.50|.|1234.50",
                "12,34,567.8|.|1234567.8",
                "$12.30|.|12.30",
                "12,30 \u20ac|,|12.30",
                "2.5%|.|0.025",
                "-5|.|-5",
                "\u22125|.|-5",
                "+5|.|5",
                ".5|.|0.5",
                "5.|.|5",
                "64517.0|.|64517.0",
                "1.5E3|.|1.5E+3",
                "1e-05|.|0.00001",
                "0|.|0",
            })
    void numbers(String cell, char decimal, String value) {
        assertThat(Numbers.parse(cell, decimal)).isPresent();
        assertThat(Numbers.parse(cell, decimal).get()).isEqualByComparingTo(new BigDecimal(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12.3O",
                "NaN",
                "Infinity",
                "",
                "abc",
                "1.2.3",
                "1,23.4",
                "1,2345",
                "0,123",
                "--5",
                "5-",
                "1e",
                "1e999",
                "(5)",
                "1,234,56",
                "12 34",
                "1.5%%",
                "0x10",
                "=1+1",
                "1,,234",
                ",123",
                "1 ,234"
            })
    void noNumbers(String cell) {
        assertThat(Numbers.parse(cell, '.')).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.56|POINT",
                "1.234,56|COMMA",
                "12.5|POINT",
                "12,5|COMMA",
                "1,234|EITHER",
                "1.234|EITHER",
                "0.123|POINT",
                "0,123|COMMA",
                "1,234,567|POINT",
                "1.234.567|COMMA",
                "1234,567|COMMA",
                "1234|NONE",
                "12.3O|NONE",
            })
    void whatANumberProves(String cell, Evidence evidence) {
        assertThat(Numbers.evidence(cell)).isEqualTo(evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02|YMD|2026-03-02",
                "2026/3/2|YMD|2026-03-02",
                "02.03.2026|DMY|2026-03-02",
                "02/03/2026|DMY|2026-03-02",
                "02/03/2026|MDY|2026-02-03",
                "Mar 02, 2026|YMD|2026-03-02",
                "March 2, 2026|YMD|2026-03-02",
                "2 Mar 2026|YMD|2026-03-02",
                "2026-03-02T13:00:00+01:00|YMD|2026-03-02",
                "2026-03-02 00:00:00|YMD|2026-03-02",
                "2026-03-02_13|YMD|2026-03-02",
                "2024-02-29|YMD|2024-02-29",
            })
    void dates(String cell, DateOrder order, String date) {
        var text = cell.replace("_", "|");
        assertThat(DateCell.of(text).flatMap(d -> d.date(order))).contains(LocalDate.parse(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2025-02-29",
                "31/04/2026",
                "02/03/26",
                "2026-13-01",
                "20260302x",
                "",
                "soon",
                "2026-3",
                "Foo 2, 2026",
                "0000-00-00",
                "46083",
                "2026-03-02T13:61"
            })
    void noDates(String cell) {
        assertThat(DateCell.of(cell).flatMap(d -> d.date(DateOrder.DMY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13,13", "13:00,13", "13:00:00 - 13:59:59,13", "0,0", "23,23", "00:00:00,0", "5:00 - 6:00,5"})
    void hours(String cell, int hour) {
        assertThat(Hours.of(cell)).isEqualTo(OptionalInt.of(hour));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24", "24:00", "-1", "13:30", "13:00:00 - 14:59:59", "", "x", "99999999999999"})
    void noHours(String cell) {
        assertThat(Hours.of(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "--", " --", "N/A", "null", "NULL", "\u00a0"})
    void missing(String cell) {
        assertThat(Names.missing(cell)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"'=1+1|=1+1", "=1+1|=1+1", "'quoted|'quoted", "act_12|act_12", " x |x"})
    void text(String cell, String kept) {
        assertThat(Names.text(cell)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"act_123,123", "customers/12-34-56,123456", "(123),123", "USD,"})
    void codes(String cell, String expected) {
        if (expected == null) {
            assertThat(Codes.currency(cell)).contains("USD");
        } else {
            assertThat(Names.account(cell)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "ABC", "US", "EURO", ""})
    void noCurrencies(String code) {
        assertThat(Codes.currency(code)).isEmpty();
    }
}
