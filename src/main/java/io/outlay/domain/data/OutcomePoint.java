package io.outlay.domain.data;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One day of a series that no ad platform reports: shop revenue, orders, new customers, prices, promotions.
///
/// @param series name of the series, such as `shop_revenue`
/// @param market country or region, or empty
/// @param unit   ISO 4217 currency for amounts, else empty
public record OutcomePoint(String series, String market, LocalDate date, BigDecimal value, String unit) {}
