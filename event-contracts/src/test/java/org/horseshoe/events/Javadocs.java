package org.horseshoe.events;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** What the sources of the contracts say beside their code: Javadoc, and the limits that constructors check. */
final class Javadocs {

    private static final Path SOURCES = Path.of("src/main/java/org/horseshoe/events");
    private static final Javadocs CONTRACTS = new Javadocs();

    /** {@code ProceedingsEvent.DraftTabled} → its Javadoc; {@code ProceedingsEvent.draft} → that of a member. */
    private final Map<String, String> sentences = new TreeMap<>();

    /** {@code ProceedingsEvent.DraftTabled.sponsors} → the text of its {@code @param}. */
    private final Map<String, String> parameters = new TreeMap<>();

    /** {@code Measure.key} → the call of {@link Check} that its constructor makes. */
    private final Map<String, MethodInvocationTree> checks = new TreeMap<>();

    private Javadocs() {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(SOURCES)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources.sorted().toList()));
            var scanner = new Scanner(DocTrees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sentence on a type. */
    static String of(Class<?> type) {
        return found(CONTRACTS.sentences, name(type));
    }

    /** The first sentence on a method or a constant, or nothing. */
    static String ofMember(Class<?> type, String member) {
        return CONTRACTS.sentences.getOrDefault(name(type) + "." + member, "");
    }

    /** What the {@code @param} of a record's component says, or else the accessor in the event's family. */
    static String ofComponent(Class<?> type, String component) {
        String said = CONTRACTS.parameters.get(name(type) + "." + component);
        if (said != null) {
            return sentence(said);
        }
        return Stream.of(type.getInterfaces())
                .map(family -> ofMember(family, component))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(name(type) + " has no @param " + component));
    }

    /** The call of {@link Check} that limits a component, or null. */
    static MethodInvocationTree check(Class<?> type, String component) {
        return CONTRACTS.checks.get(name(type) + "." + component);
    }

    private static String found(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new AssertionError(name + " has no Javadoc");
        }
        return text;
    }

    /** A fragment as a sentence: with a capital and a full stop. */
    private static String sentence(String fragment) {
        String ended = fragment.endsWith(".") || fragment.endsWith("…") ? fragment : fragment + ".";
        return Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final Deque<String> path = new ArrayDeque<>();

        Scanner(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            path.addLast(type.getSimpleName().toString());
            DocCommentTree comment = read(name());
            if (comment != null) {
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        parameters.put(name() + "." + param.getName(), text(param.getDescription()));
                    }
                }
            }
            super.visitClass(type, nothing);
            path.removeLast();
            return nothing;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            read(name() + "." + method.getName());
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            read(name() + "." + variable.getName());
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect().toString().startsWith("Check.")
                    && Limits.isLimit(call)
                    && call.getArguments().getFirst() instanceof com.sun.source.tree.LiteralTree field) {
                checks.put(name() + "." + field.getValue(), call);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private DocCommentTree read(String name) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                sentences.put(name, text(comment.getFirstSentence()));
            }
            return comment;
        }

        private String name() {
            return String.join(".", path);
        }
    }

    private static String text(List<? extends DocTree> parts) {
        return parts.stream()
                .map(Javadocs::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        return switch (part) {
            case TextTree text -> text.getBody();
            case LiteralTree code -> "`" + code.getBody() + "`";
            case LinkTree link ->
                link.getLabel().isEmpty() ? link.getReference().getSignature() : text(link.getLabel());
            default -> part.toString();
        };
    }
}
