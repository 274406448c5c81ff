package org.horseshoe.events;

import java.util.List;

/**
 * How one field of an entry on the list read before and after a change; order and repetition carry no meaning.
 *
 * @param field the name that the list gives the element, such as {@code COMMENTS1}
 * @param before its values before the change, {@code (empty)} for an element without a value; none where it was absent
 * @param after its values after the change, likewise
 */
public record FieldChange(String field, List<String> before, List<String> after) {
    public FieldChange {
        Check.name("field", field);
        before = Check.texts("before", before);
        after = Check.texts("after", after);
    }
}
