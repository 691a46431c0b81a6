package io.outlay.workspace;

/// What the project is about.
///
/// @param currency ISO 4217 code that all sums are given in; empty until the first import decides
/// @param zone     IANA id that the person plans in, or empty
/// @param market   country or region, or empty
/// @param question what the person wants to decide, in their words, or empty
public record Project(String name, String currency, String zone, String market, String question) {

    public static Project named(String name) {
        return new Project(name, "", "", "", "");
    }

    public Project withCurrency(String code) {
        return new Project(name, code, zone, market, question);
    }
}
