package io.outlay.domain.study;

/// An amount of money for a channel.
///
/// @param amount currency, over whatever period the owner of this record says
public record ChannelSpend(String channel, double amount) {}
