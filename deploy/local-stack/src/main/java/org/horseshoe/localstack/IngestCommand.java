package org.horseshoe.localstack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;

/** {@code ./horseshoe ingest}: hands articles to the running house and prints what was understood of them. */
final class IngestCommand {
    private static final JsonMapper JSON = new JsonMapper();

    private final IngestClient house;
    private final boolean colour;
    private final PrintStream out;

    IngestCommand(IngestClient house, boolean colour, PrintStream out) {
        this.house = house;
        this.colour = colour;
        this.out = out;
    }

    /** Ends with 1 where an article was not taken. */
    static void run(IngestOptions options) {
        if (!Files.exists(options.data())) {
            throw new StackException("Horseshoe is not up: there is no " + options.data() + ".");
        }
        var directory = DataDirectory.at(options.data());
        var ingest = StackAddresses.read(directory).get(PackagedService.INGEST.module());
        if (ingest == null) throw new StackException("Horseshoe is not up: ./horseshoe up starts it.");
        var token = Directories.read(directory.token()).strip();
        var command =
                new IngestCommand(new IngestClient(ingest, token), Boolean.getBoolean("horseshoe.tty"), System.out);
        if (!command.take(options)) System.exit(1);
    }

    boolean take(IngestOptions options) {
        var good = true;
        for (var source : options.sources()) {
            try {
                for (var article : ArticleFiles.of(source, options)) take(source, article);
            } catch (IngestClient.NotTaken e) {
                good = false;
                refuse(source, String.valueOf(e.getMessage()));
            }
        }
        return good;
    }

    private void take(String source, ObjectNode article) throws IngestClient.NotTaken {
        var read = house.read(article);
        if (colour) {
            out.println(IngestText.of(source, read));
        } else {
            var line = JSON.createObjectNode().put("source", source);
            line.setAll((ObjectNode) read);
            out.println(line);
        }
    }

    private void refuse(String source, String reason) {
        out.println(
                colour
                        ? source + ": not taken: " + reason
                        : JSON.createObjectNode()
                                .put("source", source)
                                .put("refused", reason)
                                .toString());
    }
}
