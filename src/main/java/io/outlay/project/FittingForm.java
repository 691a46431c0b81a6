package io.outlay.project;

import io.outlay.domain.study.FitChoices;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads choices of fitting; where none are written, all is automatic.
final class FittingForm extends ValueDeserializer<FitChoices> {

    @Override
    public FitChoices deserialize(JsonParser parser, DeserializationContext context) {
        return context.readValue(parser, FitChoices.class);
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return FitChoices.AUTOMATIC;
    }

    /// What is not written: Jackson leaves out what this is equal to.
    static final class Usual {
        @Override
        public boolean equals(Object other) {
            return FitChoices.AUTOMATIC.equals(other);
        }

        @Override
        public int hashCode() {
            return FitChoices.AUTOMATIC.hashCode();
        }
    }
}
