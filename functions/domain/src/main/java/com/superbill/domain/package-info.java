/**
 * The billing model. Plain Java: nothing here knows AWS, JSON, files or the time of day, so that everything that is
 * decided can be tested without anything running. Records refuse invalid values in their constructors
 * ({@link com.superbill.domain.InvalidValue}); outcomes are values; money is {@link com.superbill.domain.money.Money}.
 */
package com.superbill.domain;
