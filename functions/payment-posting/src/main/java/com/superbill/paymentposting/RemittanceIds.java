package com.superbill.paymentposting;

import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.RemittanceId;

/** Names the remittances of a document by their position in it, so that a file read again makes the same ones. */
final class RemittanceIds {

    private RemittanceIds() {
    }

    /** @param position 1-based; ids of one document sort by it */
    static RemittanceId of(DocumentId document, int position) {
        String file = document.value().startsWith(DocumentId.PREFIX + "_") ? document.value().substring(DocumentId.PREFIX.length() + 1) : document.value();
        return new RemittanceId("%s_%s_%05d".formatted(RemittanceId.PREFIX, file, position));
    }
}
