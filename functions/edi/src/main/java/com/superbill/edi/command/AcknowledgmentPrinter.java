package com.superbill.edi.command;

import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault;
import com.superbill.edi.validation.AcknowledgmentMaker;
import com.superbill.edi.validation.CodeSets;
import com.superbill.edi.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Set;

/** {@code edi ack}. */
final class AcknowledgmentPrinter {

    private AcknowledgmentPrinter() {
    }

    /**
     * @param controlNumber of the first interchange written
     * @return the control number for what is written next; the same where nothing calls for an answer
     */
    static int print(InputStream bytes, OutputStream out, LocalDateTime now, int controlNumber) throws IOException {
        var report = new Validator(Set.of(), CodeSets.NONE).validate(bytes);
        if (report.interchanges().isEmpty()) {
            var finding = report.findings().getFirst();
            throw new EdiException(EdiFault.NOT_X12, finding.position(), finding.sentence());
        }
        // All or nothing: what cannot be written whole is no answer.
        var written = new ByteArrayOutputStream();
        int next = AcknowledgmentMaker.write(report, written, now, controlNumber);
        written.writeTo(out);
        return next;
    }
}
