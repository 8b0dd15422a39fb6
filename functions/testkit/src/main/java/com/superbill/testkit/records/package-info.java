/**
 * Builders of valid domain records of practice {@code demo}, so that a test says only the one fact that matters. Nobody in them is
 * a real person.
 */
package com.superbill.testkit.records;
