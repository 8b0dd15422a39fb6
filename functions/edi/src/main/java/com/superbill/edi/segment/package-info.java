/** Records of single segments and composites that several transactions share. Elements which no guide uses are not modelled; they are kept (see the loop package). */
package com.superbill.edi.segment;
