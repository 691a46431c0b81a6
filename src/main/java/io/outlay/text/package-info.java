/// Every sentence a person reads, and how numbers, money and dates are written in it.
@NullMarked
package io.outlay.text;

import org.jspecify.annotations.NullMarked;
