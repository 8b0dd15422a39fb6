package com.superbill.registration;

import com.superbill.domain.InvalidValue;
import com.superbill.domain.Problem;
import com.superbill.domain.id.CoverageId;
import com.superbill.domain.id.DocumentId;
import com.superbill.domain.id.PatientId;
import com.superbill.domain.id.PracticeId;
import com.superbill.domain.patient.Coverage;
import com.superbill.domain.patient.Patient;
import com.superbill.platform.NewIds;
import com.superbill.platform.store.Stored;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Registers what a line says, once, however often the file comes. A patient is known again by the external id, or where the line has
 * none, by file and line; an insurance by patient, payer and member id. A line is registered as a whole or, with a problem, not at all.
 */
final class FileRegistration {

    private static final int ID_BYTES = 13;

    private final Patients patients;
    private final Coverages coverages;

    FileRegistration(Patients patients, Coverages coverages) {
        this.patients = patients;
        this.coverages = coverages;
    }

    /** @return why the line was not registered; empty if it is */
    Optional<Problem> register(PracticeId practice, DocumentId document, RegistrationRow row) {
        try {
            Optional<PatientId> known = row.externalId().flatMap(id -> patients.byExternalId(practice, id));
            Patient patient = row.patient(known.orElseGet(() -> newId(document, row)));
            Optional<Coverage> coverage = row.payerId().map(payer -> row.coverage(coverageId(patient.id(), payer, row), patient.id()));
            if (coverage.filter(insurance -> !coverages.isPayer(practice, insurance.payerId())).isPresent()) {
                return problem(row, "unknownPayer", "payerId", "The practice has no payer of this id; add it and send the line again.");
            }
            return register(practice, row, patient).or(() -> coverage.flatMap(insurance -> register(practice, row, insurance)));
        } catch (InvalidValue e) {
            return problem(row, "invalidValue", e.field(), "The column " + e.getMessage() + ".");
        }
    }

    private Optional<Problem> register(PracticeId practice, RegistrationRow row, Patient patient) {
        Optional<Stored<Patient>> known = patients.find(practice, patient.id());
        if (known.isPresent()) {
            return known.get().value().equals(patient) ? Optional.empty() : problem(row, "patientDiffers", "externalId",
                    "The patient " + patient.id() + " has this externalId and other data; change that patient instead.");
        }
        return switch (patients.register(practice, patient)) {
            case Saved.Done<Patient>(_) -> Optional.empty();
            default -> throw new IllegalStateException("somebody registered the patient at the same moment");
        };
    }

    private Optional<Problem> register(PracticeId practice, RegistrationRow row, Coverage coverage) {
        Optional<Stored<Coverage>> known = coverages.find(practice, coverage.patientId(), coverage.id());
        if (known.isPresent()) {
            return known.get().value().equals(coverage) ? Optional.empty() : problem(row, "coverageDiffers", "memberId",
                    "The patient has this insurance with other data; change that coverage instead.");
        }
        return switch (coverages.add(practice, coverage)) {
            case Saved.Done<Coverage>(_) -> Optional.empty();
            default -> throw new IllegalStateException("somebody changed the patient's coverages at the same moment");
        };
    }

    private static PatientId newId(DocumentId document, RegistrationRow row) {
        return new PatientId(row.externalId().isPresent() ? NewIds.next(PatientId.PREFIX) : PatientId.PREFIX + "_" + hash(document + "#" + row.lineNumber()));
    }

    private static CoverageId coverageId(PatientId patient, String payer, RegistrationRow row) {
        return new CoverageId(CoverageId.PREFIX + "_" + hash(patient + "#" + payer + "#" + row.memberId().orElse("")));
    }

    private static Optional<Problem> problem(RegistrationRow row, String code, String column, String detail) {
        return Optional.of(Problem.at(code, detail, column, row.lineNumber(), 0));
    }

    private static String hash(String text) {
        try {
            byte[] full = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
