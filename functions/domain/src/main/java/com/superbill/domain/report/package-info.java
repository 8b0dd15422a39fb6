/**
 * The key figures. What one claim, visit or payment adds to them is a {@link com.superbill.domain.report.Contribution};
 * stored sums change by the difference of two contributions, so that the order and number of events do not matter. What a
 * figure means stands in one place, {@link com.superbill.domain.report.KeyFigure}.
 */
package com.superbill.domain.report;
