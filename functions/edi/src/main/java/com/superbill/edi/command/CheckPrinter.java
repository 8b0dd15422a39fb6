package com.superbill.edi.command;

import com.superbill.edi.validation.ValidationFinding;
import com.superbill.edi.validation.ValidationReport;
import java.io.PrintWriter;
import java.util.Comparator;

/** {@code edi check}: for people, or as JSON. */
final class CheckPrinter {

    private final PrintWriter out;
    private final JsonWriter json;
    private final boolean asJson;

    CheckPrinter(PrintWriter out, boolean asJson) {
        this.out = out;
        this.json = new JsonWriter(out);
        this.asJson = asJson;
        if (asJson) {
            json.beginArray();
        }
    }

    void print(String file, ValidationReport report) {
        // A person goes through the file from top to bottom, and does not care which level a fault is a fault of.
        var findings = report.everyFinding().stream().sorted(Comparator.comparingLong(finding -> finding.position().segment())).toList();
        if (asJson) {
            json.beginObject().name("file").value(file).name("accepted").value(report.isAccepted()).name("findings").beginArray();
            findings.forEach(this::printJson);
            json.endArray().endObject();
            return;
        }
        long errors = report.errors().size();
        long warnings = findings.size() - errors;
        out.println(file + ": " + (errors == 0 ? "accepted" : count(errors, "error")) + (warnings == 0 ? "" : ", " + count(warnings, "warning")));
        findings.forEach(this::printText);
    }

    void end() {
        if (asJson) {
            json.endArray();
            out.println();
        }
    }

    private void printText(ValidationFinding finding) {
        out.println("  " + (finding.isError() ? "error" : "warning") + " at " + finding.position() + "  [" + finding.code() + ", SNIP " + finding.snipLevel() + "]");
        out.println("    " + finding.sentence());
        out.println("    " + finding.advice());
    }

    private void printJson(ValidationFinding finding) {
        var position = finding.position();
        json.beginObject()
                .name("code").value(finding.code())
                .name("severity").value(finding.isError() ? "error" : "warning")
                .name("snipLevel").value(finding.snipLevel())
                .name("segment").value(position.segment())
                .name("segmentId").value(position.segmentId())
                .name("loop").value(position.loop())
                .name("element").value(position.element())
                .name("repetition").value(position.repetition())
                .name("component").value(position.component())
                .name("byteOffset").value(position.byteOffset())
                .name("scope").value(finding.scope().name())
                .name("acknowledgmentCode").value(finding.acknowledgmentCode())
                .name("sentence").value(finding.sentence())
                .name("advice").value(finding.advice())
                .endObject();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
