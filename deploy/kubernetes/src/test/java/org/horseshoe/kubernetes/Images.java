package org.horseshoe.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pods run the images that the build makes, as the user and in the folder that those are made for. */
final class Images implements Check {

    private static final Pattern USER = Pattern.compile("<user>([0-9]+):([0-9]+)</user>");
    private static final Pattern FOLDER = Pattern.compile("<workingDirectory>([^<]+)</workingDirectory>");

    @Override
    public List<String> problemsOf(Manifests manifests) {
        String build = text("pom.xml");
        Matcher user = found(USER, build);
        Matcher folder = found(FOLDER, build);
        var problems = new ArrayList<String>();
        manifests.containers().forEach(entry -> {
            String image = entry.getValue().path("image").asText();
            String module = image.replaceFirst(".*/", "").replaceFirst("[:@].*", "");
            if (!Files.exists(Manifests.HOME.resolve(module + "/pom.xml"))
                    || !text(module + "/pom.xml").contains("<image.skip>false</image.skip>")) {
                problems.add("Deployment " + entry.getKey() + " runs " + image + ", which no module is built into");
            }
            boolean writable = Manifests.elements(entry.getValue().path("volumeMounts"))
                    .anyMatch(mount ->
                            folder.group(1).equals(mount.path("mountPath").asText()));
            if (!writable) {
                problems.add("Deployment " + entry.getKey() + " cannot write to " + folder.group(1)
                        + ", where the image works");
            }
        });
        manifests.ofKind("Deployment").forEach(deployment -> {
            var context = Manifests.pod(deployment).path("securityContext");
            String asked = context.path("runAsUser").asText() + ":"
                    + context.path("runAsGroup").asText();
            if (!asked.equals(user.group(1) + ":" + user.group(2))) {
                problems.add(Manifests.title(deployment) + " runs as " + asked + ", and its image is made for "
                        + user.group(1) + ":" + user.group(2));
            }
        });
        return problems;
    }

    private static Matcher found(Pattern pattern, String build) {
        Matcher matcher = pattern.matcher(build);
        if (!matcher.find()) {
            throw new IllegalStateException("The build's profile for images says nothing like " + pattern);
        }
        return matcher;
    }

    private static String text(String file) {
        try {
            return Files.readString(Manifests.HOME.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
