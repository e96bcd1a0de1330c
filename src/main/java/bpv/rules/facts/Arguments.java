package bpv.rules.facts;

import bpv.rules.syntax.Expression.Call;
import bpv.rules.syntax.Span;
import bpv.rules.syntax.SyntaxFault;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether what stands between the brackets of a call is what is wanted there. */
final class Arguments {
    private Arguments() {}

    static boolean fit(Method method, List<@Nullable Type> given) {
        Class<?>[] wanted = method.getParameterTypes();
        int fixed = method.isVarArgs() ? wanted.length - 1 : wanted.length;
        if (method.isVarArgs() ? given.size() < fixed : given.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!Types.takes(wanted[i], given.get(i))) {
                return false;
            }
        }
        if (!method.isVarArgs() || given.size() == wanted.length && Types.takes(wanted[fixed], given.get(fixed))) {
            return true;
        }
        Class<?> each = wanted[fixed].getComponentType();
        return given.subList(fixed, given.size()).stream().allMatch(type -> Types.takes(each, type));
    }

    /** What is wrong with a call that no method of its name fits. */
    static SyntaxFault fault(Call call, Class<?> type, List<Method> named, List<@Nullable Type> given) {
        List<Method> asMany = named.stream()
                .filter(method -> method.getParameterCount() == given.size())
                .toList();
        String name = TypeWords.nameOf(type) + "." + call.name();
        if (asMany.size() == 1) {
            Class<?>[] wanted = asMany.get(0).getParameterTypes();
            for (int i = 0; i < wanted.length; i++) {
                if (!Types.takes(wanted[i], given.get(i))) {
                    return wrong(call.arguments().get(i).span(), name, wanted[i], given.get(i));
                }
            }
        }
        String forms = named.stream().map(Arguments::form).distinct().sorted().collect(Collectors.joining(" or "));
        return new SyntaxFault(
                "wrong-arguments",
                call.nameSpan(),
                name + " does not take what stands between its brackets.",
                "It is written " + forms + ".");
    }

    private static SyntaxFault wrong(Span span, String name, Class<?> wanted, @Nullable Type given) {
        return new SyntaxFault(
                "wrong-type",
                span,
                name + " wants " + TypeWords.of(wanted) + " here, but this is " + TypeWords.of(given) + ".",
                null);
    }

    private static String form(Method method) {
        return method.getName() + "( "
                + Arrays.stream(method.getParameterTypes()).map(TypeWords::of).collect(Collectors.joining(", "))
                + (method.isVarArgs() ? " ..." : "") + " )";
    }
}
