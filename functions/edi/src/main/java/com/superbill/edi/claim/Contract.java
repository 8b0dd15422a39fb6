package com.superbill.edi.claim;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * CN1: the contract that sets the price.
 *
 * @param type CN101, such as {@code 01} DRG, {@code 05} capitated
 * @param amountCents CN102
 * @param percentage CN103
 * @param code CN104
 * @param discountPercentage CN105
 * @param version CN106
 */
public record Contract(
        String type, OptionalLong amountCents, Optional<Decimal> percentage, String code, Optional<Decimal> discountPercentage, String version) implements SegmentRecord {

    public static Contract of(SegmentSource segment) {
        return new Contract(segment.text(1), segment.cents(2), segment.decimal(3), segment.text(4), segment.decimal(5), segment.text(6));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CN1").text(type).cents(amountCents).decimal(percentage).text(code).decimal(discountPercentage).text(version);
    }
}
