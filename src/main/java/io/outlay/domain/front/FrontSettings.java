package io.outlay.domain.front;

/// How hard to search for a front.
///
/// @param population  plans per generation, 4 to 2000, even
/// @param evaluations plans looked at by the genetic search at most, ≥ 0
/// @param points      plans on the front that is returned at most, ≥ 2
/// @param tolerance   the search ends when 20 generations enlarge the dominated share of the space by less, ≥ 0; 0
///                    leaves the number of evaluations alone to end it
/// @param seed        of every random stream
public record FrontSettings(
        FrontMethod method, int population, int evaluations, int points, double tolerance, long seed) {
    public static final int POPULATION = 100;
    public static final int EVALUATIONS = 20_000;
    public static final int POINTS = 200;
    public static final double TOLERANCE = 1e-4;
    public static final int MOST_POPULATION = 2000;
    public static final int MOST_EVALUATIONS = 10_000_000;

    public static FrontSettings standard() {
        return new FrontSettings(FrontMethod.AUTO, POPULATION, EVALUATIONS, POINTS, TOLERANCE, 1);
    }

    public FrontSettings withMethod(FrontMethod other) {
        return new FrontSettings(other, population, evaluations, points, tolerance, seed);
    }

    public FrontSettings withEvaluations(int most) {
        return new FrontSettings(method, population, most, points, tolerance, seed);
    }

    public FrontSettings withTolerance(double other) {
        return new FrontSettings(method, population, evaluations, points, other, seed);
    }

    public FrontSettings withPoints(int most) {
        return new FrontSettings(method, population, evaluations, most, tolerance, seed);
    }

    public FrontSettings withSeed(long other) {
        return new FrontSettings(method, population, evaluations, points, tolerance, other);
    }
}
