package io.outlay.engine.curves;

/// A model for [LeastSquares]: predictions as a function of parameters.
@FunctionalInterface
public interface ResponseModel {

    /// Writes one prediction per observation into `out`; may write NaN where the model is not defined.
    void predict(double[] parameters, double[] out);

    /// Writes ∂prediction[i]/∂parameter[j] into `out[i][j]` and returns true, or returns false when derivatives are to
    /// be taken by differences.
    default boolean jacobian(double[] parameters, double[][] out) {
        return false;
    }
}
