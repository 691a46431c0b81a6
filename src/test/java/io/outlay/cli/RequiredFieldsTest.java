package io.outlay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.outlay.domain.curve.CurveShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {

    record Outer(
            String firstName,
            int count,
            List<Inner> inners,
            Map<String, Inner> byName,
            @Nullable String note,
            @Nullable List<Inner> more,
            Optional<Inner> perhaps,
            OptionalLong seed,
            @JsonProperty("of") String family,
            CurveShape curve) {}

    record Inner(double value, @Nullable Double other) {}

    @Test
    void everythingButNullableAndOptionalIsRequired() {
        assertThat(missing("{}")).containsExactly("first_name", "count", "inners", "by_name", "of", "curve");
    }

    @Test
    void nullIsMissing() {
        assertThat(missing("{\"first_name\":null,\"count\":1,\"inners\":[],\"by_name\":{},\"of\":\"x\",\"curve\":{}}"))
                .containsExactly("first_name");
    }

    @Test
    void followsListsMapsAndOptionals() {
        assertThat(missing("""
            {"first_name":"a","count":1,"inners":[{"value":1},{"other":2},null],"by_name":{"x":{}},
             "more":[{}],"perhaps":{},"of":"x","curve":{}}
            """))
                .containsExactly("inners[1].value", "inners[2]", "by_name.x.value", "more[0].value", "perhaps.value");
    }

    @Test
    void wrongTypesAreLeftToTheReader() {
        assertThat(missing("{\"first_name\":1,\"count\":[],\"inners\":3,\"by_name\":[],\"of\":1,\"curve\":1}"))
                .isEmpty();
    }

    private static List<String> missing(String json) {
        return RequiredFields.missing(Json.mapper().readTree(json), Outer.class);
    }
}
