package com.superbill.edi.claim;

import com.superbill.edi.loop.SegmentRecord;
import com.superbill.edi.segment.Procedure;

/** What a service line charges: SV1 in a professional claim, SV2 in an institutional one. */
public sealed interface ClaimService extends SegmentRecord permits ProfessionalService, InstitutionalService {

    /** SV101 or SV202. */
    Procedure procedure();

    /** SV102 or SV203. */
    long chargeCents();
}
