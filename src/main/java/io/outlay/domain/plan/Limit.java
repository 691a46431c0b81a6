package io.outlay.domain.plan;

/// One constraint of a budget question.
///
/// @param id of the channel or group; empty for the budget
public record Limit(Kind kind, String id) {

    /// Which side of what is limited.
    public enum Kind {
        BUDGET,
        CHANNEL_MINIMUM,
        CHANNEL_MAXIMUM,
        GROUP_MINIMUM,
        GROUP_MAXIMUM
    }

    public static final Limit BUDGET = new Limit(Kind.BUDGET, "");

    /// The name used in requests and results: `budget`, `channel:ID` or `group:ID`.
    public String name() {
        return switch (kind) {
            case BUDGET -> "budget";
            case CHANNEL_MINIMUM, CHANNEL_MAXIMUM -> "channel:" + id;
            case GROUP_MINIMUM, GROUP_MAXIMUM -> "group:" + id;
        };
    }
}
