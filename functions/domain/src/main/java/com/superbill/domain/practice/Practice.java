package com.superbill.domain.practice;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.id.PracticeId;

/**
 * The billing provider (837 loop 2010AA) and submitter (1000A).
 *
 * @param taxId employer identification number, nine digits (REF*EI)
 * @param taxonomyCode NUCC code, ten characters (PRV*BI)
 * @param phone ten digits (PER)
 * @param submitterId the practice's id at its clearinghouse (ISA06, NM1*41)
 */
public record Practice(PracticeId id, String name, Npi npi, String taxId, String taxonomyCode, Address address, String phone, String submitterId) {

    public Practice {
        InvalidValue.requireLine("name", name, 60);
        InvalidValue.require(taxId != null && taxId.matches("\\d{9}"), "taxId", "must be nine digits");
        InvalidValue.require(taxonomyCode != null && taxonomyCode.matches("[0-9A-Z]{9}X"), "taxonomyCode", "must be ten characters ending in X");
        InvalidValue.require(phone != null && phone.matches("\\d{10}"), "phone", "must be ten digits");
        InvalidValue.require(submitterId != null && submitterId.matches("[0-9A-Z]{2,15}"), "submitterId", "must be 2 to 15 capital letters or digits");
    }
}
