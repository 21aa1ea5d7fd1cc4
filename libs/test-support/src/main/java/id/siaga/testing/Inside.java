package id.siaga.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What the rules know about the layout of a service: {@code id.siaga.<service>[.<feature>].<folder>[.<name>]}. */
final class Inside {
    private static final String OURS = "id.siaga.";
    private static final Set<String> ADAPTERS =
            Set.of("messaging", "persistence", "api", "web", "schedule", "channel", "provider");
    /** The transaction is passed through ports as a token; nothing in it can be called from the domain. */
    private static final Set<String> IN_PORTS = Set.of("io.smallrye.mutiny.Uni", "id.siaga.eventing.Tx");

    private Inside() {}

    static DescribedPredicate<JavaClass> plainJava() {
        return describe("are plain Java, contracts, the region pack or the domain", used -> {
            JavaClass type = used.getBaseComponentType();
            String name = type.getPackageName() + ".";
            return type.isPrimitive()
                    || name.startsWith("java.")
                    || name.startsWith("id.siaga.contracts.")
                    || name.startsWith("id.siaga.region.")
                    || (name.startsWith(OURS) && name.contains(".domain."))
                    || IN_PORTS.contains(type.getName());
        });
    }

    static DescribedPredicate<JavaClass> contractual() {
        return describe("are Java, Jackson's annotations or contracts", used -> {
            JavaClass type = used.getBaseComponentType();
            String name = type.getPackageName() + ".";
            return type.isPrimitive()
                    || name.startsWith("java.")
                    || name.startsWith("com.fasterxml.jackson.annotation.")
                    || (name.startsWith(OURS) && name.contains(".contracts."));
        });
    }

    static ArchCondition<JavaClass> dependOnAnAdapter() {
        return depend(
                "depend on an adapter",
                dependency -> folder(dependency.getTargetClass()).isPresent());
    }

    static ArchCondition<JavaClass> dependOnAnotherAdapter() {
        return depend("depend on another adapter", dependency -> {
            Optional<String> own = folder(dependency.getOriginClass());
            Optional<String> used = folder(dependency.getTargetClass());
            return own.isPresent() && used.isPresent() && !own.equals(used);
        });
    }

    /** {@code channel.whatsapp} and {@code channel.telegram} are siblings; what lies in {@code channel} is for all. */
    static ArchCondition<JavaClass> dependOnASibling(String... parents) {
        return depend("depend on another " + String.join(" or ", parents), dependency -> {
            for (String parent : parents) {
                Optional<String> own = childOf(parent, dependency.getOriginClass());
                Optional<String> used = childOf(parent, dependency.getTargetClass());
                if (own.isPresent() && used.isPresent() && !own.equals(used)) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Optional<String> folder(JavaClass type) {
        return words(type).stream().filter(ADAPTERS::contains).findFirst();
    }

    private static Optional<String> childOf(String parent, JavaClass type) {
        List<String> words = words(type);
        int at = words.indexOf(parent);
        return at < 0 || at + 1 >= words.size() ? Optional.empty() : Optional.of(words.get(at + 1));
    }

    /** The packages below the service; none for classes of libraries and of others. */
    private static List<String> words(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(OURS)) {
            return List.of();
        }
        List<String> words = List.of(name.split("\\."));
        return words.subList(Math.min(words.size(), 3), words.size());
    }

    private static ArchCondition<JavaClass> depend(String description, Predicate<Dependency> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(found -> events.add(SimpleConditionEvent.satisfied(found, found.getDescription())));
            }
        };
    }
}
