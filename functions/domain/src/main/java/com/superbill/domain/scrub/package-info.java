/**
 * The checks that a claim passes before it is sent. {@link com.superbill.domain.scrub.ClaimRules} is the one place where it is decided
 * what holds a claim; {@link com.superbill.domain.scrub.ClaimScrubber} runs the rules.
 */
package com.superbill.domain.scrub;
