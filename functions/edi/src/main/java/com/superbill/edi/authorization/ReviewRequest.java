package com.superbill.edi.authorization;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.SegmentRecord;
import java.util.List;

/**
 * UM: what is to be reviewed.
 *
 * @param category UM01, {@code AR} admission, {@code HS} health services, {@code SC} specialty care, {@code IN} individual
 * @param certificationType UM02, {@code I} initial, {@code R} renewal, {@code S} revised, {@code 3} cancel, {@code 1} appeal
 * @param serviceType UM03
 * @param facility UM04, place of service or bill type, {@code B} or {@code A}, frequency
 * @param relatedCauses UM05, such as {@code AA} and the state
 * @param levelOfService UM06, {@code U} urgent, {@code 03} emergency
 * @param healthCondition UM07
 * @param prognosis UM08
 * @param releaseOfInformation UM09
 * @param delayReason UM10
 */
public record ReviewRequest(
        String category, String certificationType, String serviceType, List<String> facility,
        List<String> relatedCauses, String levelOfService, String healthCondition, String prognosis,
        String releaseOfInformation, String delayReason) implements SegmentRecord {

    public ReviewRequest {
        facility = List.copyOf(facility);
        relatedCauses = List.copyOf(relatedCauses);
    }

    public static ReviewRequest of(SegmentSource segment) {
        return new ReviewRequest(segment.text(1), segment.text(2), segment.text(3), segment.components(4), segment.components(5), segment.text(6),
                segment.text(7), segment.text(8), segment.text(9), segment.text(10));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("UM").texts(category, certificationType, serviceType).composite(facility).composite(relatedCauses)
                .texts(levelOfService, healthCondition, prognosis, releaseOfInformation, delayReason);
    }
}
