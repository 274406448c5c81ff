package org.horseshoe.table;

import de.bytefish.pgbulkinsert.pgsql.handlers.BooleanValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.ByteArrayValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.IntegerValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LocalDateValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.LongValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.StringValueHandler;
import de.bytefish.pgbulkinsert.pgsql.handlers.UUIDValueHandler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, and how its values travel.
 *
 * @param name as the table calls it
 */
public record Column(String name, Type type) {

    /** What a column holds, and the Java class of its values. */
    @SuppressWarnings("ImmutableEnumChecker") // the library's writers of values have no state
    public enum Type {
        /** {@link String}. */
        TEXT(new StringValueHandler(), "text"),
        /** A {@link List} of words without blanks. */
        WORDS(new WordsHandler(), "text") {
            @Override
            @Nullable
            Object parameter(@Nullable Object value) {
                return value == null ? null : String.join(" ", words(value));
            }

            @Override
            String selected(String column) {
                return "string_to_array(" + column + ", ' ')";
            }
        },
        /** {@link java.time.LocalDate}. */
        DAY(new LocalDateValueHandler(), "text") {
            @Override
            @Nullable
            Object parameter(@Nullable Object value) {
                return value == null ? null : value.toString();
            }

            @Override
            String selected(String column) {
                return column + "::date";
            }
        },
        /** {@link Integer}. */
        NUMBER(new IntegerValueHandler<>(), "int4"),
        /** {@link Long}. */
        LONG_NUMBER(new LongValueHandler<>(), "int8"),
        /** {@link Boolean}. */
        YES_OR_NO(new BooleanValueHandler(), "bool"),
        /** {@link java.util.UUID}. */
        ID(new UUIDValueHandler(), "uuid"),
        /** An array of bytes. */
        BYTES(new ByteArrayValueHandler(), "bytea");

        private final IValueHandler<?> copied;
        private final String parameterType;

        Type(IValueHandler<?> copied, String parameterType) {
            this.copied = copied;
            this.parameterType = parameterType;
        }

        /** How a value is written into a copy. */
        @SuppressWarnings("unchecked") // each type says which class its values have
        IValueHandler<@Nullable Object> copied() {
            return (IValueHandler<@Nullable Object>) copied;
        }

        /** The type of a parameter's elements. */
        String parameterType() {
            return parameterType;
        }

        /** The value as an element of a parameter. */
        @Nullable
        Object parameter(@Nullable Object value) {
            return value;
        }

        /** The value of the column, read from that parameter. */
        String selected(String column) {
            return column;
        }

        @SuppressWarnings("unchecked") // as the type says
        private static List<String> words(Object value) {
            return (List<String>) value;
        }
    }
}
