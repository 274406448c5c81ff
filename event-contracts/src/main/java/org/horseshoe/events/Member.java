package org.horseshoe.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A state by its ISO 3166-1 alpha-3 code, or by its former code where it is no more: {@code SUN} for the Soviet Union,
 * {@code TWN} for the Republic of China's years in the seat of China.
 */
public record Member(@JsonValue String code) implements Comparable<Member> {

    static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Member {
        Check.present("member", code);
        Check.that(FORM.matcher(code).matches(), "member", code, "three capital letters (ISO 3166-1 alpha-3)");
    }

    @Override
    public int compareTo(Member other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
