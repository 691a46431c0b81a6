package io.outlay.domain.data;

/// How much time one fact covers.
public enum Grain {
    HOUR,
    DAY,
    /// A range longer than a day; never spread over its days.
    PERIOD,
    /// One dispatch of an e-mail or text message.
    SEND
}
