package org.horseshoe.localstack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code ./horseshoe import} is to send.
 *
 * @param data where the house keeps its token and its addresses
 * @param files each file with the kind of record that it is, in the order in which they are sent
 * @param confirm the digest of a file that a person has looked at, though it looks incomplete
 */
record ImportOptions(Path data, List<RecordFile> files, Optional<String> confirm) {

    /** A file of records. */
    record RecordFile(String kind, Path path) {}

    static final String LIST = "consolidated-list";
    static final String RESOLUTIONS = "resolutions";
    static final String MARCXML = "marcxml";

    private static final String LIST_FOLDER = "un-consolidated-list";
    private static final List<String> KINDS =
            List.of("meetings", "votes", "drafts", "vetoes", "membership", "launches", RESOLUTIONS, MARCXML, LIST);
    private static final String USAGE =
            "import wants a kind and a file: import <meetings|votes|drafts|vetoes|membership|launches|resolutions|marcxml> FILE,"
                    + " import consolidated-list FILE [--confirm DIGEST], or import record DIR [--data DIR].";

    /** Drafts first, since they join what is told of resolutions; roll calls last, since they want days of meetings. */
    private static final Map<String, String> FOLDERS = orderedFolders();

    static ImportOptions parse(List<String> arguments) {
        var plain = new ArrayList<String>();
        var flags = new ArrayList<String>();
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith("--")) {
                flags.add(argument);
                if (!argument.contains("=") && i + 1 < arguments.size()) flags.add(arguments.get(++i));
            } else {
                plain.add(argument);
            }
        }
        if (plain.size() != 2) throw new StackException(USAGE);
        var confirm = taken(flags, "--confirm");
        if (confirm.isPresent() && !plain.getFirst().equals(LIST)) throw new StackException(USAGE);
        var data = UpOptions.parse(flags).data();
        var path = Path.of(plain.get(1)).toAbsolutePath().normalize();
        return new ImportOptions(
                data, plain.getFirst().equals("record") ? in(path) : one(plain.getFirst(), path), confirm);
    }

    /** Takes a flag and its value out of the flags. */
    private static Optional<String> taken(List<String> flags, String name) {
        for (var i = 0; i < flags.size(); i++) {
            if (flags.get(i).startsWith(name + "=")) {
                return Optional.of(flags.remove(i).substring(name.length() + 1));
            }
            if (flags.get(i).equals(name) && i + 1 < flags.size()) {
                flags.remove(i);
                return Optional.of(flags.remove(i));
            }
        }
        return Optional.empty();
    }

    private static List<RecordFile> one(String kind, Path file) {
        if (!KINDS.contains(kind)) throw new StackException("No record is called \"" + kind + "\". " + USAGE);
        if (!Files.isRegularFile(file)) throw new StackException("There is no file " + file + ".");
        return List.of(new RecordFile(kind, file));
    }

    private static List<RecordFile> in(Path folder) {
        if (!Files.isDirectory(folder)) throw new StackException("There is no folder " + folder + ".");
        var files = new ArrayList<RecordFile>();
        FOLDERS.forEach((name, kind) -> Directories.filesIn(folder.resolve(name), ".csv")
                .forEach(file -> files.add(new RecordFile(kind, file))));
        ListCopies.in(folder.resolve(LIST_FOLDER)).forEach(file -> files.add(new RecordFile(LIST, file)));
        if (files.isEmpty()) {
            throw new StackException(folder + " holds none of " + String.join(", ", FOLDERS.keySet())
                    + " with a .csv file, and no " + LIST_FOLDER + " with an .xml file.");
        }
        return files;
    }

    private static Map<String, String> orderedFolders() {
        var folders = new LinkedHashMap<String, String>();
        folders.put("draft-resolutions", "drafts");
        folders.put("council-meetings", "meetings");
        folders.put("vetoes", "vetoes");
        folders.put("roll-calls", "votes");
        folders.put("council-membership", "membership");
        folders.put("missile-tests", "launches");
        return folders;
    }
}
