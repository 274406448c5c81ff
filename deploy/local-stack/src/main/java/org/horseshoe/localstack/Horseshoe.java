package org.horseshoe.localstack;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** The command line behind {@code ./horseshoe}: {@code up}, {@code status}, {@code down}, {@code import} and {@code ingest}. */
public final class Horseshoe {
    private Horseshoe() {}

    /** Runs one command; ends with 1 and one sentence where it cannot be done. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        try {
            var flags = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
            switch (arguments.length == 0 ? "" : arguments[0]) {
                case "up" -> UpCommand.run(UpOptions.parse(flags));
                case "status" -> StatusCommand.run(dataOf(flags));
                case "down" -> DownCommand.run(dataOf(flags));
                case "import" -> ImportCommand.run(ImportOptions.parse(flags));
                case "ingest" -> IngestCommand.run(IngestOptions.parse(flags));
                case String other ->
                    throw new StackException("Unknown command \"" + other + "\": up, status, down, import or ingest.");
            }
        } catch (StackException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static DataDirectory dataOf(List<String> flags) {
        var data = UpOptions.parse(flags).data();
        if (!Files.exists(data)) throw new StackException("Horseshoe is not up: there is no " + data + ".");
        return DataDirectory.at(data);
    }
}
