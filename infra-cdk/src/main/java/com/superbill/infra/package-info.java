/**
 * The only description of the deployment: one stack, one construct for each capability.
 *
 * <p>Read {@link com.superbill.infra.FunctionCatalog} first: it says which functions exist, what starts them and what each may do.
 * {@link com.superbill.infra.SuperbillStack} then puts the constructs together.
 */
package com.superbill.infra;
