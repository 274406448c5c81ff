package org.horseshoe.hostile;

import java.util.List;
import java.util.Random;

/** Values that somebody might send who means no good, or whose program is broken. */
final class Junk {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "undefined",
            "NaN",
            "true",
            "-1",
            "0",
            "1e999999",
            "99999999999999999999999999",
            "-9223372036854775809",
            "2147483648",
            "0x7fffffff",
            "1.0000000000000000000000001",
            "0000-00-00",
            "9999-12-31",
            "-999999999-01-01",
            "+1000000000-12-31",
            "2022-02-30",
            "2022-05-26T21:30:00+99:99",
            "' or 1=1 --",
            "'; drop table vote; --",
            "%",
            "_%_",
            "\\",
            "../../../../etc/passwd",
            "${jndi:ldap://127.0.0.1/a}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "\0",
            "a\0b",
            "\u0001\u0002\u007f",
            "\r\nSet-Cookie: a=b",
            "\u202e\u2066abc",
            "\ufeff",
            "\ud800",
            "\udc00\ud800",
            "ﷺ".repeat(200),
            "e\u0301".repeat(300),
            "horseshoe.proceedings/0@999999999999",
            "horseshoe.proceedings/-1@-1",
            "horseshoe.outcomes/0@1,horseshoe.outcomes/0@1",
            "horseshoe.watches/0@0",
            "http://127.0.0.1:1/",
            "http://169.254.169.254/latest/meta-data/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "http://[::1]:8081/",
            "S/2022/431",
            "S/9999/99999999999",
            "S/RES/2397(2017)",
            "provisional/x",
            "DPRK",
            "ZZZ",
            "a".repeat(5_000),
            "(".repeat(500),
            "日本".repeat(100));

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1e400",
            "-1e-400",
            "99999999999999999999999999999999",
            "2147483648",
            "-9223372036854775809",
            "0.1e-7",
            "1".repeat(900),
            "1".repeat(5_000),
            "1e2147483648",
            "NaN",
            "Infinity",
            "01",
            "0x10",
            "+1",
            ".5");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "[[]]",
            "[null]",
            "{\"\":\"\"}",
            "\"\"",
            "0",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "{\"a\":{\"a\":{\"a\":{}}}}",
            "[1,\"a\",null,{}]");

    private Junk() {}

    static String text(Random random) {
        return any(TEXTS, random);
    }

    /** As it would stand in JSON, if it may. */
    static String number(Random random) {
        return any(NUMBERS, random);
    }

    /** A value of JSON of whatever type. */
    static String value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> number(random);
            case 1 -> quoted(text(random));
            default -> any(VALUES, random);
        };
    }

    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
