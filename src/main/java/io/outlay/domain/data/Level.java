package io.outlay.domain.data;

/// Which depth of an account's tree a fact belongs to. Totals use one level, never a mixture.
public enum Level {
    ACCOUNT,
    CAMPAIGN,
    AD_GROUP,
    AD
}
