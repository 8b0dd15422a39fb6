/** Runs in this module's build only: reads the official files, or the module's own selection, and packs the indexes. */
package com.superbill.codesets.build;
