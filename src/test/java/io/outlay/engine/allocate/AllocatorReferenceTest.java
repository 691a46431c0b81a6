package io.outlay.engine.allocate;

import static org.assertj.core.api.Assertions.assertThat;

import io.outlay.domain.plan.AllocationChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Six S-shaped problems with the best values known from a fine grid and two hundred polished starts each.
class AllocatorReferenceTest {

    @Test
    void provesTheSharedSShapedInstances() throws IOException {
        for (var instance : instances()) {
            var channels = new ArrayList<AllocationChannel>();
            for (var channel : instance.path("channels")) {
                channels.add(Allocations.channel(
                        "c" + channels.size(),
                        Allocations.hill(
                                channel.path("beta").asDouble(),
                                channel.path("ec").asDouble(),
                                channel.path("slope").asDouble()),
                        channel.path("lower").asDouble(),
                        channel.path("upper").asDouble()));
            }
            var problem = Allocations.response(instance.path("budget").asDouble(), channels);
            var plan = Allocations.solve(problem);
            double known = instance.path("best_known_value").asDouble();
            Allocations.assertSound(problem, plan);
            assertThat(plan.proven()).isTrue();
            assertThat(plan.gap()).isLessThanOrEqualTo(1e-6);
            assertThat(plan.value()).isGreaterThanOrEqualTo(known * (1 - 1e-6));
            assertThat(plan.upperBound()).isGreaterThanOrEqualTo(known * (1 - 1e-9));
        }
    }

    private static List<JsonNode> instances() throws IOException {
        try (var in = AllocatorReferenceTest.class.getResourceAsStream("alloc_instances_scurve.json")) {
            var list = new ArrayList<JsonNode>();
            JsonMapper.shared().readTree(in).forEach(list::add);
            assertThat(list).hasSize(6);
            return list;
        }
    }
}
