package io.outlay.domain.front;

import java.util.Optional;

/// What a plan can be judged by. Outcome = value per unit × Σ f(x), S = Σ x.
public enum ObjectiveKind {
    /// Expected outcome, in its worth.
    RESPONSE("response", true),
    /// Expected outcome less the cost of the spend.
    PROFIT("profit", true),
    /// S.
    SPEND("spend", false),
    /// Expected outcome per unit of spend.
    ROAS("roas", true),
    /// Spend per expected unit of response.
    COST_PER_OUTCOME("cost_per_outcome", false),
    /// Standard deviation of the outcome.
    RISK_SD("risk_sd", false),
    /// Expected outcome less the mean of its worst 5 %.
    RISK_CVAR("risk_cvar", false),
    /// Money moved against today's plan, ½·Σ|x − today|.
    CLOSENESS("closeness", false),
    /// Σ weight·x with a weight per channel.
    REACH("reach", true),
    /// −Σ (x/S)².
    DIVERSIFICATION("diversification", true);

    private final String id;
    private final boolean maximised;

    ObjectiveKind(String id, boolean maximised) {
        this.id = id;
        this.maximised = maximised;
    }

    /// The name used in requests and results.
    public String id() {
        return id;
    }

    /// Whether more is better.
    public boolean maximised() {
        return maximised;
    }

    /// Whether it is fixed by total spend and expected response alone, and better with more response at the same
    /// spend: of several of these each plan on the front has the largest response that its spend can buy.
    public boolean ofResponseAndSpend() {
        return switch (this) {
            case RESPONSE, PROFIT, SPEND, ROAS, COST_PER_OUTCOME -> true;
            case RISK_SD, RISK_CVAR, CLOSENESS, REACH, DIVERSIFICATION -> false;
        };
    }

    /// Whether it says something about a plan's risk.
    public boolean risk() {
        return this == RISK_SD || this == RISK_CVAR;
    }

    public static Optional<ObjectiveKind> of(String id) {
        for (var kind : values()) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
