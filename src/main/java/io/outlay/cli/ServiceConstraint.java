package io.outlay.cli;

import io.outlay.domain.ProblemException;
import io.outlay.domain.plan.AllocationGroup;
import io.outlay.domain.study.BudgetQuestion.Stated;
import io.outlay.domain.study.ChannelSpend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One constraint of the channels service. Amounts are money of the whole period, shares are of the total budget
/// (0 to 1), changes a share of the channel's recent spend.
///
/// @param constraintId   name of a group
/// @param constraintType MIN_SPEND, MAX_SPEND, MIN_SHARE, MAX_SHARE, BUDGET_SHARE, MAX_CHANGE, FIXED or GROUP, in
///                       any case
/// @param channels       of a group
/// @param minValue       as the type says
/// @param maxValue       as the type says
/// @param targetValue    the amount of FIXED; recent spend when absent
record ServiceConstraint(
        @Nullable String constraintId,
        String constraintType,
        @Nullable String channelId,
        @Nullable List<String> channels,
        @Nullable Double minValue,
        @Nullable Double maxValue,
        @Nullable Double targetValue) {

    /// What all constraints of a request come to.
    record Limits(Map<String, Stated> channels, List<AllocationGroup> groups) {}

    /// @param today recent spend of the request's channels over the period
    static Limits limits(@Nullable List<ServiceConstraint> constraints, double total, List<ChannelSpend> today)
            throws ProblemException {
        var channels = new HashMap<String, Stated>();
        var groups = new ArrayList<AllocationGroup>();
        var stated = constraints == null ? List.<ServiceConstraint>of() : constraints;
        for (int i = 0; i < stated.size(); i++) {
            var path = "constraints[" + i + "]";
            var constraint = stated.get(i);
            if (constraint.type().equals("GROUP")) {
                groups.add(constraint.group(path, groups.size(), today));
            } else {
                var limit = constraint.limit(path, total, today);
                channels.merge(String.valueOf(constraint.channelId), limit, Stated::and);
            }
        }
        return new Limits(channels, groups);
    }

    private String type() {
        return constraintType.toUpperCase(Locale.ROOT);
    }

    private Stated limit(String path, double total, List<ChannelSpend> today) throws ProblemException {
        return switch (type()) {
            case "MIN_SPEND" -> new Stated(amount(minValue, path + ".min_value"), Double.POSITIVE_INFINITY);
            case "MAX_SPEND" -> new Stated(0, amount(maxValue, path + ".max_value"));
            case "MIN_SHARE" -> new Stated(total * share(minValue, path + ".min_value"), Double.POSITIVE_INFINITY);
            case "MAX_SHARE" -> new Stated(0, total * share(maxValue, path + ".max_value"));
            case "BUDGET_SHARE" -> {
                if (minValue == null && maxValue == null) {
                    throw AllocateRequest.bad(path + ".min_value", "neither min_value nor max_value");
                }
                yield new Stated(
                        minValue == null ? 0 : total * share(minValue, path + ".min_value"),
                        maxValue == null ? total : total * share(maxValue, path + ".max_value"));
            }
            case "MAX_CHANGE" -> {
                double change = amount(maxValue, path + ".max_value");
                double spend = spend(path, today);
                yield new Stated(Math.max(0, spend * (1 - change)), spend * (1 + change));
            }
            case "FIXED" -> {
                double spend = targetValue == null ? spend(path, today) : amount(targetValue, path + ".target_value");
                spend(path, today);
                yield new Stated(spend, spend);
            }
            default ->
                throw AllocateRequest.bad(
                        path + ".constraint_type",
                        constraintType
                                + " (MIN_SPEND, MAX_SPEND, MIN_SHARE, MAX_SHARE, BUDGET_SHARE, MAX_CHANGE, FIXED or"
                                + " GROUP)");
        };
    }

    private AllocationGroup group(String path, int index, List<ChannelSpend> today) throws ProblemException {
        var members = AllocateRequest.required(channels, path + ".channels");
        var known = today.stream().map(ChannelSpend::channel).toList();
        for (int m = 0; m < members.size(); m++) {
            ServiceQuestion.requireKnown(path + ".channels[" + m + "]", members.get(m), known);
        }
        if (minValue == null && maxValue == null) {
            throw AllocateRequest.bad(path + ".min_value", "neither min_value nor max_value");
        }
        return new AllocationGroup(
                constraintId == null ? "group " + (index + 1) : constraintId,
                members,
                minValue == null ? 0 : amount(minValue, path + ".min_value"),
                maxValue == null ? Double.MAX_VALUE : amount(maxValue, path + ".max_value"));
    }

    /// Recent spend of the constraint's channel.
    private double spend(String path, List<ChannelSpend> today) throws ProblemException {
        var id = AllocateRequest.required(channelId, path + ".channel_id");
        ServiceQuestion.requireKnown(
                path + ".channel_id",
                id,
                today.stream().map(ChannelSpend::channel).toList());
        return today.stream()
                .filter(each -> each.channel().equals(id))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    /// What is wrong with the channel, whatever the type.
    void requireChannel(String path, List<ChannelSpend> today) throws ProblemException {
        if (!type().equals("GROUP")) {
            spend(path, today);
        }
    }

    private static double amount(@Nullable Double value, String path) throws ProblemException {
        double amount = AllocateRequest.required(value, path);
        if (!(amount >= 0)) {
            throw AllocateRequest.bad(path, amount + "");
        }
        return amount;
    }

    private static double share(@Nullable Double value, String path) throws ProblemException {
        double share = amount(value, path);
        if (share > 1) {
            throw AllocateRequest.bad(path, share + " (a share, 0 to 1)");
        }
        return share;
    }
}
