package com.superbill.edi.command;

import com.superbill.edi.EdiException;
import com.superbill.edi.EdiFault;
import com.superbill.edi.Position;
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

    /** @return whether there was something to answer */
    static boolean print(InputStream bytes, OutputStream out, LocalDateTime now) throws IOException {
        var report = new Validator(Set.of(), CodeSets.NONE).validate(bytes);
        if (report.interchanges().isEmpty()) {
            throw new EdiException(EdiFault.NOT_X12, Position.ofSegment(1, "", "", 0), report.findings().getFirst().sentence());
        }
        // A person asks: whoever sends answers by the thousand keeps control numbers of his own.
        var written = new ByteArrayOutputStream();
        AcknowledgmentMaker.write(report, written, now, 1);
        written.writeTo(out);
        return written.size() > 0;
    }
}
