/** What has become of a claim: 276 asks, 277 answers (guide 005010X212); GUIDE §6. */
package com.superbill.edi.status;
