package com.superbill.edi.segment;

import com.superbill.edi.ElementWriter;
import com.superbill.edi.SegmentSource;
import com.superbill.edi.loop.Lists;
import com.superbill.edi.loop.SegmentRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * PER: whom to reach, and how.
 *
 * @param function PER01, such as {@code IC} information contact
 * @param name PER02
 * @param channels PER03–08, at most three
 */
public record Contact(String function, String name, List<Contact.Channel> channels) implements SegmentRecord {

    public Contact {
        channels = Lists.copyOf(channels);
        if (channels.size() > MAX_CHANNELS) {
            throw new IllegalArgumentException("PER holds at most " + MAX_CHANNELS + " channels");
        }
    }

    public static Contact of(SegmentSource segment) {
        return new Contact(segment.text(1), segment.text(2), channels(segment));
    }

    @Override
    public void write(ElementWriter out) {
        out.begin("PER").text(function).text(name);
        channels.forEach(channel -> out.text(channel.qualifier()).text(channel.number()));
    }

    /** Elements PER03/04, 05/06 and 07/08. */
    private static final int MAX_CHANNELS = 3;

    /**
     * A telephone number, mail address or the like.
     *
     * @param qualifier such as {@code TE} telephone, {@code FX} fax, {@code EM} mail, {@code UR} web address, {@code EX} extension of the number before
     */
    public record Channel(String qualifier, String number) {
    }

    private static List<Channel> channels(SegmentSource segment) {
        var channels = new ArrayList<Channel>();
        for (int element = 3; element < 3 + 2 * MAX_CHANNELS; element += 2) {
            if (!segment.text(element).isEmpty() || !segment.text(element + 1).isEmpty()) {
                channels.add(new Channel(segment.text(element), segment.text(element + 1)));
            }
        }
        return channels;
    }
}
