package io.outlay.engine.curves;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/// A model's tangent at a point: the Gauss–Newton step and (JᵀJ)⁻¹, by Householder QR of the Jacobian with columns
/// scaled to length 1, so that units of parameters cost no digits.
final class LinearisedModel {
    private static final double RANK = 1e-13;

    private final double[] lengths;
    private final double[] step;
    private final RealMatrix inverse;

    private LinearisedModel(double[] lengths, double[] step, RealMatrix inverse) {
        this.lengths = lengths;
        this.step = step;
        this.inverse = inverse;
    }

    /// @param jacobian  rows × parameters; overwritten
    /// @param residuals observed − predicted
    /// @return null when the Jacobian has no column, is not finite or has not full rank
    static @Nullable LinearisedModel of(double[][] jacobian, double[] residuals) {
        int p = jacobian.length == 0 ? 0 : jacobian[0].length;
        if (p == 0) {
            return null;
        }
        var lengths = new double[p];
        for (int j = 0; j < p; j++) {
            double sum = 0;
            for (var row : jacobian) {
                sum = Math.hypot(sum, row[j]);
            }
            if (!(sum > 0) || !Double.isFinite(sum)) {
                return null;
            }
            lengths[j] = sum;
            for (var row : jacobian) {
                row[j] /= sum;
            }
        }
        var qr = new QRDecomposition(new Array2DRowRealMatrix(jacobian, false), 0);
        var r = qr.getR().getSubMatrix(0, p - 1, 0, p - 1);
        var inverse = new Array2DRowRealMatrix(p, p);
        for (int j = 0; j < p; j++) {
            if (!(Math.abs(r.getEntry(j, j)) > RANK)) {
                return null;
            }
        }
        for (int column = 0; column < p; column++) {
            for (int row = column; row >= 0; row--) {
                double sum = row == column ? 1 : 0;
                for (int k = row + 1; k <= column; k++) {
                    sum -= r.getEntry(row, k) * inverse.getEntry(k, column);
                }
                inverse.setEntry(row, column, sum / r.getEntry(row, row));
            }
        }
        var step = qr.getSolver().solve(new ArrayRealVector(residuals, false)).toArray();
        for (int j = 0; j < p; j++) {
            step[j] /= lengths[j];
        }
        return new LinearisedModel(lengths, step, inverse.multiply(inverse.transpose()));
    }

    double[] step() {
        return step.clone();
    }

    double inverse(int i, int j) {
        return inverse.getEntry(i, j) / lengths[i] / lengths[j];
    }

    double[] inverseDiagonal() {
        var diagonal = new double[lengths.length];
        for (int j = 0; j < diagonal.length; j++) {
            diagonal[j] = inverse(j, j);
        }
        return diagonal;
    }
}
