package io.outlay.feature.campaigns;

/// What campaigns are taken together by.
public enum Grouping {
    NONE,
    PLATFORM,
    CHANNEL,
    OBJECTIVE
}
