package org.horseshoe.events;

/** A value that an event does not take: names the field, quotes the value, says what was wanted. */
final class Refused extends IllegalArgumentException {

    private final String field;
    private final String fault;

    /**
     * A refusal of a field.
     *
     * @param field the path of the field, such as {@code ballots[0].member}; empty for the value itself
     */
    Refused(String field, String fault) {
        super(sentence(field, fault));
        this.field = field;
        this.fault = fault;
    }

    /** The same refusal, seen from the value that holds the field. */
    Refused within(String outer) {
        return new Refused(field.isEmpty() || field.startsWith("[") ? outer + field : outer + "." + field, fault);
    }

    /** The same refusal of a value that is its only field. */
    Refused ofItself() {
        return new Refused("", fault);
    }

    /** The field and what was wrong with it. */
    String reason() {
        return sentence(field, fault);
    }

    private static String sentence(String field, String fault) {
        return field.isEmpty() ? fault : field + ": " + fault;
    }
}
