package org.horseshoe.localstack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the user asked for on the command line. */
record UpOptions(
        Path home,
        Path data,
        StackPorts ports,
        @Nullable String externalKafka,
        @Nullable ExternalPostgres externalPostgres,
        int instances,
        int brokers,
        boolean history) {
    private static final int MOST = 9;
    private static final Set<String> VALUED = Set.of(
            "--data",
            "--external-kafka",
            "--external-postgres",
            "--port-offset",
            "--instances",
            "--brokers",
            "--ingest-port",
            "--votes-port",
            "--sanctions-port",
            "--kafka-port",
            "--postgres-port");

    static UpOptions parse(List<String> flags) {
        var values = values(flags.iterator());
        var home = Path.of(System.getProperty("horseshoe.home", "")).toAbsolutePath();
        var data = values.containsKey("--data") ? Path.of(values.get("--data")) : home.resolve(".horseshoe");
        var external = values.get("--external-postgres");
        return new UpOptions(
                home,
                data.toAbsolutePath(),
                ports(values),
                values.get("--external-kafka"),
                external == null ? null : ExternalPostgres.parse(external),
                several(values, "--instances"),
                several(values, "--brokers"),
                !values.containsKey("--no-history"));
    }

    private static Map<String, String> values(Iterator<String> flags) {
        var values = new HashMap<String, String>();
        while (flags.hasNext()) {
            var flag = flags.next().split("=", 2);
            if (flag[0].equals("--no-history") && flag.length == 1) {
                values.put(flag[0], "");
            } else if (!VALUED.contains(flag[0])) {
                throw new StackException("Unknown flag " + flag[0] + ". ./horseshoe help lists them.");
            } else if (flag.length == 1 && !flags.hasNext()) {
                throw new StackException(flag[0] + " wants a value.");
            } else {
                values.put(flag[0], flag.length == 2 ? flag[1] : flags.next());
            }
        }
        return values;
    }

    private static StackPorts ports(Map<String, String> values) {
        var standard = StackPorts.standard().shifted(number(values, "--port-offset", 0));
        return new StackPorts(
                number(values, "--ingest-port", standard.ingest()),
                number(values, "--votes-port", standard.votes()),
                number(values, "--sanctions-port", standard.sanctions()),
                number(values, "--kafka-port", standard.kafka()),
                number(values, "--postgres-port", standard.postgres()));
    }

    private static int several(Map<String, String> values, String flag) {
        var number = number(values, flag, 1);
        if (number < 1 || number > MOST) {
            throw new StackException(flag + " wants a number from 1 to " + MOST + " and got " + number + ".");
        }
        return number;
    }

    private static int number(Map<String, String> values, String flag, int otherwise) {
        var value = values.get(flag);
        if (value == null) return otherwise;
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            throw new StackException(flag + " wants a number and got \"" + value + "\".");
        }
    }
}
