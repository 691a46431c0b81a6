package io.outlay.samples;

import java.time.LocalDate;

/// One day of the shop's own books; revenue in cents.
record ShopDay(LocalDate date, long revenue, long orders, long newCustomers, double priceIndex, boolean promotion) {}
