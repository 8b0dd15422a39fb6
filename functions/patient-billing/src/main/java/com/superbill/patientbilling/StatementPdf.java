package com.superbill.patientbilling;

import com.superbill.domain.billing.Statement;
import com.superbill.domain.billing.StatementLine;
import com.superbill.domain.money.Money;
import com.superbill.domain.patient.Patient;
import com.superbill.domain.practice.Address;
import com.superbill.domain.practice.Practice;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.FontFactory;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A statement on paper: who bills whom, how much and by when in large letters, then each visit with who paid what and why
 * the rest is the patient's. Large type, dark on white, columns that read from left to right; the document's title and
 * language are set for screen readers.
 */
final class StatementPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);
    private static final Color INK = new Color(0x1B, 0x26, 0x31);
    private static final Color ACCENT = new Color(0x0B, 0x5C, 0x6B);
    private static final Color BAND = new Color(0xE8, 0xF1, 0xF3);
    private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 11, INK);
    private static final Font SMALL = FontFactory.getFont(FontFactory.HELVETICA, 10, INK);
    private static final Font HEADING = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 20, ACCENT);
    private static final Font AMOUNT = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 22, INK);
    private static final Font SMALL_STRONG = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 10, INK);
    private static final Font COLUMN = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 10, Color.WHITE);
    private static final float MARGIN_POINTS = 48;
    private static final float PADDING_POINTS = 6;
    private static final float LINE_GAP_POINTS = 3;

    private StatementPdf() {
    }

    static byte[] render(Practice practice, Patient patient, Statement statement) {
        var bytes = new ByteArrayOutputStream();
        var page = new Document(PageSize.LETTER, MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS, MARGIN_POINTS);
        PdfWriter.getInstance(page, bytes);
        page.setDocumentLanguage("en-US");
        page.addTitle("Statement of " + DAY.format(statement.createdOn()));
        page.addAuthor(practice.name());
        page.open();
        page.add(new Paragraph(practice.name(), HEADING));
        page.add(new Paragraph(address(practice.address()), TEXT));
        page.add(new Paragraph("Phone " + phone(practice.phone()), TEXT));
        page.add(addressedTo(patient));
        page.add(due(statement));
        page.add(lines(statement));
        page.add(closing(practice));
        page.close();
        return bytes.toByteArray();
    }

    private static Paragraph addressedTo(Patient patient) {
        var to = new Paragraph(patient.firstName() + " " + patient.lastName() + "\n" + address(patient.address()), TEXT);
        to.setSpacingBefore(28);
        to.setSpacingAfter(20);
        return to;
    }

    private static PdfPTable due(Statement statement) {
        var box = new PdfPTable(new float[] {45, 55});
        box.setWidthPercentage(100);
        box.addCell(dueCell("Amount due", dollars(statement.amountDue())));
        box.addCell(dueCell("Please pay by", DAY.format(statement.dueOn())));
        box.setSpacingAfter(20);
        return box;
    }

    private static PdfPCell dueCell(String label, String value) {
        var cell = new PdfPCell();
        cell.addElement(new Paragraph(label, TEXT));
        cell.addElement(new Paragraph(value, AMOUNT));
        cell.setBackgroundColor(BAND);
        cell.setBorder(PdfPCell.NO_BORDER);
        cell.setPadding(2 * PADDING_POINTS);
        return cell;
    }

    private static PdfPTable lines(Statement statement) {
        var table = new PdfPTable(new float[] {15, 28, 14, 14, 14, 14, 16});
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        Stream.of("Date", "Service", "Charge", "Insurance paid", "Adjusted", "You paid", "You owe").forEach(title -> {
            PdfPCell cell = cell(new Phrase(title, COLUMN), title.equals("Date") || title.equals("Service") ? Element.ALIGN_LEFT : Element.ALIGN_RIGHT);
            cell.setBackgroundColor(ACCENT);
            table.addCell(cell);
        });
        statement.lines().forEach(line -> addLine(table, line));
        PdfPCell total = cell(new Phrase("Total you owe", SMALL_STRONG), Element.ALIGN_RIGHT);
        total.setColspan(6);
        table.addCell(total);
        table.addCell(cell(new Phrase(dollars(statement.amountDue()), SMALL_STRONG), Element.ALIGN_RIGHT));
        return table;
    }

    private static void addLine(PdfPTable table, StatementLine line) {
        table.addCell(cell(new Phrase(SHORT_DAY.format(line.serviceDate()), SMALL), Element.ALIGN_LEFT));
        String what = Stream.concat(Stream.of(line.description()), line.reason().stream()).collect(Collectors.joining("\n"));
        table.addCell(cell(new Phrase(what, SMALL), Element.ALIGN_LEFT));
        Stream.of(line.charge(), line.insurancePaid(), line.adjustment(), line.patientPaid()).forEach(amount ->
                table.addCell(cell(new Phrase(dollars(amount), SMALL), Element.ALIGN_RIGHT)));
        table.addCell(cell(new Phrase(dollars(line.owed()), SMALL_STRONG), Element.ALIGN_RIGHT));
    }

    private static PdfPCell cell(Phrase phrase, int alignment) {
        var cell = new PdfPCell(phrase);
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(PADDING_POINTS);
        cell.setLeading(LINE_GAP_POINTS, 1);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(BAND);
        return cell;
    }

    private static Paragraph closing(Practice practice) {
        var text = new Paragraph("Insurance paid is what your insurer paid us. Adjusted is what our contract with your insurer takes off, or what we do not ask of you; nobody owes it. "
                + "If something looks wrong, or if you cannot pay at once, please call us at " + phone(practice.phone()) + ". We are glad to help.", TEXT);
        text.setSpacingBefore(24);
        return text;
    }

    private static String address(Address address) {
        String postalCode = address.postalCode().length() == 9 ? address.postalCode().substring(0, 5) + "-" + address.postalCode().substring(5) : address.postalCode();
        return Stream.concat(Stream.concat(Stream.of(address.line1()), address.line2().stream()), Stream.of(address.city() + ", " + address.state() + " " + postalCode))
                .collect(Collectors.joining("\n"));
    }

    private static String phone(String digits) {
        return "(%s) %s-%s".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
    }

    private static String dollars(Money amount) {
        return String.format(Locale.US, "%s$%,d.%02d", amount.isNegative() ? "-" : "", Math.abs(amount.cents()) / 100, Math.abs(amount.cents()) % 100);
    }
}
