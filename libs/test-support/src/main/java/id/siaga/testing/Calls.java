package id.siaga.testing;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Calls and annotations that the rules forbid. Method references count as calls. */
final class Calls {
    private static final Set<String> MACHINE_TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.util.Calendar.getInstance",
            "java.sql.Timestamp.<init>",
            "java.util.GregorianCalendar.<init>");
    private static final List<String> INJECTION = List.of(
            "jakarta.inject.Inject",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "org.eclipse.microprofile.reactive.messaging.Channel",
            "org.eclipse.microprofile.rest.client.inject.RestClient",
            "jakarta.persistence.PersistenceContext");

    private Calls() {}

    /** Only {@code config}, where the application's Clock is made, may name the system's. */
    static ArchCondition<JavaClass> readTheMachinesTime() {
        return call("read the machine's time", Calls::readsMachineTime);
    }

    static ArchCondition<JavaClass> callMutiny(String method) {
        return call(
                "call Mutiny's " + method,
                access -> owner(access).startsWith("io.smallrye.mutiny.")
                        && access.getTarget().getName().matches(method));
    }

    static ArchCondition<JavaClass> callAnyNamed(String method) {
        return call("call " + method, access -> access.getTarget().getName().matches(method));
    }

    static ArchCondition<JavaField> beFreeOfInjection() {
        return new ArchCondition<>("be free of injection") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                INJECTION.stream()
                        .filter(field::isAnnotatedWith)
                        .forEach(name -> events.add(
                                SimpleConditionEvent.violated(field, field.getDescription() + " carries @" + name)));
            }
        };
    }

    private static boolean readsMachineTime(JavaAccess<?> access) {
        String owner = owner(access);
        String method = access.getTarget().getName();
        if (owner.equals("java.time.Clock") && (method.startsWith("system") || method.startsWith("tick"))) {
            return !(access.getOriginOwner().getPackageName() + ".").contains(".config.");
        }
        if (owner.startsWith("java.time.") && method.equals("now")) {
            return !takesAClock(access);
        }
        if (owner.equals("java.util.Date") && method.equals("<init>")) {
            return parameters(access).isEmpty();
        }
        return MACHINE_TIME.contains(owner + "." + method);
    }

    private static boolean takesAClock(JavaAccess<?> access) {
        return parameters(access).contains("java.time.Clock");
    }

    private static List<String> parameters(JavaAccess<?> access) {
        String name = access.getTarget().getFullName();
        int open = name.indexOf('(');
        String inner = open < 0 ? "" : name.substring(open + 1, name.length() - 1);
        return inner.isEmpty() ? List.of() : List.of(inner.split(", *"));
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getName();
    }

    private static ArchCondition<JavaClass> call(String description, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(found -> events.add(SimpleConditionEvent.satisfied(found, found.getDescription())));
            }
        };
    }
}
