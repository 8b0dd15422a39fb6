/**
 * Public code sets as compact indexes: packed by {@link com.superbill.codesets.build.BuildIndexes} when this module is built, read here
 * with the JDK alone. The official files are given to the build and are not part of the repository.
 */
package com.superbill.codesets;
