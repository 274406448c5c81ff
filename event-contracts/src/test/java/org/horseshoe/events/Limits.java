package org.horseshoe.events;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Set;

/** Says in JSON Schema what a call of {@link Check} in a constructor asks for. */
final class Limits {

    private static final Set<String> LIMITING = Set.of(
            "text", "optionalText", "texts", "name", "optionalName", "range", "fraction", "amount", "optionalAmount");

    private Limits() {}

    static boolean isLimit(MethodInvocationTree call) {
        return LIMITING.contains(method(call));
    }

    /** The keywords for the value that is checked; for a list, those of its elements. */
    static ObjectNode of(MethodInvocationTree call) {
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        if (call == null) {
            return limits;
        }
        return switch (method(call)) {
            case "text", "optionalText", "texts" -> text(limits, Check.LONGEST_TEXT);
            case "name", "optionalName" -> text(limits, Check.LONGEST_NAME);
            case "fraction" -> limits.put("minimum", 0).put("maximum", 1);
            case "amount", "optionalAmount" ->
                limits.put("minimum", 0).put("maximum", Check.LARGEST_AMOUNT.toBigIntegerExact());
            case "range" -> {
                List<? extends ExpressionTree> arguments = call.getArguments();
                yield limits.put("minimum", number(arguments.get(2))).put("maximum", number(arguments.get(3)));
            }
            default -> throw new AssertionError("No keyword for " + call);
        };
    }

    private static ObjectNode text(ObjectNode limits, int longest) {
        return limits.put("pattern", "\\S").put("maxLength", longest);
    }

    private static int number(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal && literal.getValue() instanceof Integer number) {
            return number;
        }
        if (expression.toString().equals("Integer.MAX_VALUE")) {
            return Integer.MAX_VALUE;
        }
        throw new AssertionError("Not a number that a schema can name: " + expression);
    }

    private static String method(MethodInvocationTree call) {
        return call.getMethodSelect().toString().substring("Check.".length());
    }
}
