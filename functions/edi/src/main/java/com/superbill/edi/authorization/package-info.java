/**
 * May this be done, at the payer's cost: 278, request and response (guide 005010X217); GUIDE §9. Both have the same levels; what only the response has is empty in a request.
 */
package com.superbill.edi.authorization;
