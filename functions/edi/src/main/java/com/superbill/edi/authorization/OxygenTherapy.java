package com.superbill.edi.authorization;

import com.superbill.edi.Decimal;
import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.Optional;

/**
 * CR5: oxygen at home.
 *
 * @param equipment1 CR503, such as {@code A} concentrator, {@code E} portable system
 * @param equipment2 CR504
 * @param equipmentReason CR505
 * @param flowRate CR506, liters a minute
 * @param usesInDay CR507
 * @param hoursInDay CR508
 * @param therapistOrder CR509
 * @param arterialBloodGas CR510, mmHg
 * @param oxygenSaturation CR511, percent
 * @param testCondition CR512, such as {@code R} at rest, {@code S} sleeping
 * @param finding1 CR513, what the test found, such as {@code 1} dependent edema
 * @param finding2 CR514
 * @param finding3 CR515
 * @param portableFlowRate CR516, liters a minute
 * @param deliverySystem CR517, such as {@code A} nasal cannula
 * @param equipment3 CR518
 */
public record OxygenTherapy(
        String equipment1, String equipment2, String equipmentReason, Optional<Decimal> flowRate, Optional<Decimal> usesInDay, Optional<Decimal> hoursInDay,
        String therapistOrder, Optional<Decimal> arterialBloodGas, Optional<Decimal> oxygenSaturation, String testCondition, String finding1, String finding2,
        String finding3, Optional<Decimal> portableFlowRate, String deliverySystem, String equipment3) implements SegmentRecord {

    public static OxygenTherapy of(SegmentSource segment) {
        return new OxygenTherapy(segment.text(3), segment.text(4), segment.text(5), segment.decimal(6), segment.decimal(7), segment.decimal(8),
                segment.text(9), segment.decimal(10), segment.decimal(11), segment.text(12), segment.text(13), segment.text(14), segment.text(15),
                segment.decimal(16), segment.text(17), segment.text(18));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("CR5").skip(2).texts(equipment1, equipment2, equipmentReason).decimal(flowRate).decimal(usesInDay).decimal(hoursInDay).text(therapistOrder)
                .decimal(arterialBloodGas).decimal(oxygenSaturation).texts(testCondition, finding1, finding2, finding3).decimal(portableFlowRate)
                .texts(deliverySystem, equipment3);
    }
}
