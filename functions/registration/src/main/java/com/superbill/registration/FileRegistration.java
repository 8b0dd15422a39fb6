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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Registers what a line says, once, however often the file comes. A patient is known again by the external id, or where the line has
 * none, by file and line; an insurance by patient, payer and member id. A line is registered as a whole or, with a problem, not at all.
 */
final class FileRegistration {

    private static final int ID_BYTES = 13;

    private final Patients patients;
    private final Coverages coverages;
    private final Clock clock;

    FileRegistration(Patients patients, Coverages coverages, Clock clock) {
        this.patients = patients;
        this.coverages = coverages;
        this.clock = clock;
    }

    /** @return why the line was not registered; empty if it is */
    Optional<Problem> register(PracticeId practice, DocumentId document, RegistrationRow row) {
        try {
            Optional<PatientId> known = row.externalId().flatMap(id -> patients.byExternalId(practice, id));
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Patient patient = row.patient(known.orElseGet(() -> newId(document, row))).bornBy(today);
            Optional<Coverage> coverage = row.payerId().map(payer -> row.coverage(coverageId(patient.id(), payer, row), patient.id()).subscriberBornBy(today));
            if (coverage.filter(insurance -> !coverages.isPayer(practice, insurance.payerId())).isPresent()) {
                return problem(row, "unknownPayer", "payerId", "The practice has no payer of this id; add it and send the line again.");
            }
            return register(practice, row, patient).or(() -> coverage.flatMap(insurance -> register(practice, row, insurance)));
        } catch (InvalidValue e) {
            String column = column(e.field());
            return problem(row, "invalidValue", column, "The column " + column + " " + e.reason() + ".");
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

    /** {@code subscriberBirthDate} of {@code subscriber/birthDate}: a file has no values within values. */
    private static String column(String field) {
        String[] parts = field.split("/");
        return parts[0] + Arrays.stream(parts).skip(1).map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1)).collect(Collectors.joining());
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
