package org.horseshoe.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.horseshoe.localstack.PackagedService;

/**
 * One request as it goes over the wire; the same seed and number make the same one.
 *
 * @param whole whether it keeps to its own length: otherwise the connection is of no further use
 */
record HostileRequest(PackagedService service, String told, boolean isHead, boolean whole, byte[] bytes) {

    private static final List<String> IDS = List.of(
            "S-2022-431",
            "S-2017-769",
            "DPRK",
            "CHN",
            "votes",
            "regimes",
            "QDi.001",
            "00000000-0000-0000-0000-000000000000",
            "un-list");
    private static final List<String> OTHER_METHODS =
            List.of("PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "TRACE", "POST", "GET", "BREW", "get");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/csv",
            "application/xml",
            "application/cloudevents+json",
            "application/cloudevents-batch+json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nothing",
            "text/plain",
            "a",
            "/",
            "*/*",
            "application/json;;;=",
            "application/" + "x".repeat(2_000));
    private static final List<String> HEADERS = List.of(
            "Accept: text/event-stream",
            "Accept: application/json;q=nothing",
            "Accept: " + "a/b,".repeat(500) + "a/b",
            "Accept: /",
            "Accept-Language: " + "x".repeat(500),
            "Accept-Encoding: gzip;q=1e9, br, zstd",
            "If-None-Match: *",
            "If-None-Match: \"unclosed",
            "If-None-Match: W/",
            "If-Match: \"1\"",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 99 Xxx 2022 99:99:99 GMT",
            "Last-Event-ID: 99999999999999999999",
            "Last-Event-ID: \u00ff\u00fe",
            "Range: bytes=0-99999999999999,5-1",
            "Cookie: " + "a=b; ".repeat(300),
            "X-Forwarded-For: 1.2.3.4, ::1, nothing",
            "Forwarded: for=\"[::1\";proto=gopher",
            "X-HTTP-Method-Override: DELETE",
            "X-Request-Id: a b\tc",
            "Content-Encoding: gzip",
            "Expect: something",
            "Upgrade: h2c",
            "Origin: null",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-00",
            "traceparent: 00-" + "f".repeat(4_000),
            "Content-Language: x",
            "X-Long: " + "y".repeat(7_000),
            "X-Long: " + "y".repeat(30_000),
            "No colon here",
            ": no name",
            "X Space: 1",
            "X-Control: a\u0001b");

    /** The n-th request of a seed. */
    static HostileRequest of(List<Target> targets, String token, long seed, int n) {
        var random = new Random(seed * 1_000_003L + n);
        random.nextInt(); // neighbouring seeds begin alike
        Target target = Junk.any(targets, random);
        String method = random.nextInt(12) == 0 ? Junk.any(OTHER_METHODS, random) : target.method();
        String path = path(target, random) + query(target, random);
        List<String> headers = new ArrayList<>();
        headers.add("Host: 127.0.0.1");
        authorization(token, random).ifPresent(headers::add);
        for (int i = random.nextInt(4); i > 0; i--) {
            if (random.nextBoolean()) {
                headers.add(Junk.any(HEADERS, random));
            }
        }
        byte[] body = new byte[0];
        List<String> types = target.bodyTypes();
        if (!types.isEmpty() || random.nextInt(20) == 0) {
            String type = types.isEmpty() ? Junk.any(TYPES, random) : Junk.any(types, random);
            body = Bodies.of(target, type, random);
            String said = random.nextInt(6) == 0 ? Junk.any(TYPES, random) : type;
            headers.add("Content-Type: " + said);
            if (random.nextInt(40) == 0) {
                headers.add("Content-Type: " + Junk.any(TYPES, random));
            }
        }
        return written(target, method, path, headers, body, random);
    }

    private static HostileRequest written(
            Target target, String method, String path, List<String> headers, byte[] body, Random random) {
        boolean whole = true;
        byte[] sent = body;
        switch (random.nextInt(30)) {
            case 0 -> {
                headers.add("Content-Length: " + (body.length + 1 + random.nextInt(1_000)));
                whole = false;
            }
            case 1 -> {
                headers.add(
                        "Content-Length: " + Junk.any(List.of("-1", "x", "1e3", "99999999999999999999", ""), random));
                whole = false;
            }
            case 2 -> {
                headers.add("Content-Length: " + body.length);
                headers.add("Content-Length: " + (body.length + 1));
                whole = false;
            }
            case 3 -> {
                headers.add("Transfer-Encoding: chunked");
                sent = chunked(body);
            }
            case 4 -> {
                headers.add("Transfer-Encoding: chunked");
                sent = "zz\r\nnot a chunk\r\n".getBytes(StandardCharsets.US_ASCII);
                whole = false;
            }
            case 5 -> {
                headers.add("Transfer-Encoding: chunked, x");
                headers.add("Content-Length: 3");
                whole = false;
            }
            default -> {
                if (body.length > 0 || random.nextInt(10) == 0) {
                    headers.add("Content-Length: " + body.length);
                }
            }
        }
        boolean silent = method.equals("GET") || method.equals("HEAD");
        if (silent && body.length > 0) {
            whole = false; // some read such a body and some do not
        }
        var bytes = new ByteArrayOutputStream();
        String head = method + " " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        bytes.writeBytes(head.getBytes(head.length() % 2 == 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
        bytes.writeBytes(sent);
        String told = method + " " + target.path();
        return new HostileRequest(target.service(), told, method.equals("HEAD"), whole, bytes.toByteArray());
    }

    private static byte[] chunked(byte[] body) {
        var chunked = new ByteArrayOutputStream();
        if (body.length > 0) {
            chunked.writeBytes((Integer.toHexString(body.length) + ";x=\"y\"\r\n").getBytes(StandardCharsets.US_ASCII));
            chunked.writeBytes(body);
            chunked.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        chunked.writeBytes("0\r\nX-Trailer: 1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunked.toByteArray();
    }

    private static Optional<String> authorization(String token, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of("Authorization: "
                        + Junk.any(
                                List.of(
                                        "Bearer",
                                        "Bearer ",
                                        "Bearer a.b.c",
                                        "Bearer eyJhbGciOiJub25lIn0.e30.",
                                        "Basic !!!",
                                        "Digest",
                                        "Bearer " + "a".repeat(6_000),
                                        "Bearer " + token + "x",
                                        "Negotiate \u00ff"),
                                random));
            default -> Optional.of("Authorization: Bearer " + token);
        };
    }

    private static String path(Target target, Random random) {
        var path = new StringBuilder();
        for (String segment : target.path().substring(1).split("/", -1)) {
            path.append('/').append(segment.startsWith("{") ? segment(random) : segment);
        }
        return switch (random.nextInt(40)) {
            case 0 -> path + "/";
            case 1 -> "/" + path;
            case 2 -> path + "/../..";
            case 3 -> path + ";a=b;c";
            case 4 -> "/%2e%2e" + path;
            case 5 -> path + "/" + encoded(Junk.text(random));
            case 6 -> path + "/" + "x".repeat(3_500);
            case 7 -> path + "/" + "x".repeat(9_000);
            case 8 -> path + "%00";
            case 9 -> path + "%";
            case 10 -> path + "%zz%f";
            case 11 -> path + "%ff%fe%c0%af";
            case 12 -> "http://127.0.0.1" + path;
            case 13 -> path + "#fragment";
            case 14 -> path.toString().replace("/", "%2f");
            case 15 -> path + "\u0001";
            case 16 -> path + "é\u00ff";
            default -> path.toString();
        };
    }

    private static String segment(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> encoded(Junk.text(random));
            case 1 -> new UUID(random.nextLong(), random.nextLong()).toString();
            default -> Junk.any(IDS, random);
        };
    }

    private static String query(Target target, Random random) {
        List<String> names = target.queryParameters();
        List<String> pairs = new ArrayList<>();
        for (String name : names) {
            if (random.nextInt(3) == 0) {
                pairs.add(name + "=" + encoded(Junk.text(random)));
                if (random.nextInt(8) == 0) {
                    pairs.add(name + "=" + encoded(Junk.text(random)));
                }
            }
        }
        switch (random.nextInt(30)) {
            case 0 -> pairs.add(encoded(Junk.text(random)) + "=" + encoded(Junk.text(random)));
            case 1 -> pairs.add("a&&&=&=b&c");
            case 2 -> {
                for (int i = 0; i < 300; i++) {
                    pairs.add("limit=" + i);
                }
            }
            case 3 -> pairs.add("limit=%");
            case 4 -> pairs.add("limit=%ff");
            case 5 -> pairs.add("limit[]=1&limit[a]=2");
            default -> {}
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Percent-encoded, each byte that is no letter or digit; half of a pair as the three bytes that some programs make of it. */
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                encoded.append(c);
            } else if (Character.isSurrogate(c)) {
                encoded.append("%%%02X%%%02X%%%02X".formatted(0xe0 | c >> 12, 0x80 | c >> 6 & 0x3f, 0x80 | c & 0x3f));
            } else {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append("%%%02X".formatted(b & 0xff));
                }
            }
        }
        return encoded.toString();
    }
}
