package id.siaga.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The house rules of architecture. A service applies them in one class: {@code @TestFactory Stream<DynamicTest> rules()
 * { return ArchitectureRules.of("id.siaga.sla"); }}, which Jupiter runs like any test; or through ArchUnit's engine with
 * {@code @ArchTest ArchTests rules = ArchTests.in(ArchitectureRules.class)}. A folder a service does not have is no error,
 * nothing to look at is.
 */
public final class ArchitectureRules {
    private static final String[] KAFKA = {
        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive.messaging.."
    };
    private static final String[] SQL = {
        "io.vertx.sqlclient..",
        "io.vertx.pgclient..",
        "io.vertx.mutiny.sqlclient..",
        "io.vertx.mutiny.pgclient..",
        "java.sql..",
        "javax.sql..",
        "org.hibernate..",
        "jakarta.persistence..",
        "io.quarkus.hibernate.."
    };
    private static final String[] HTTP = {
        "jakarta.ws.rs..", "io.vertx.core.http..", "io.vertx.ext.web..", "io.vertx.mutiny.core.http..",
        "io.vertx.mutiny.ext.web..", "org.eclipse.microprofile.rest.client..", "org.jboss.resteasy..", "java.net.http.."
    };
    private static final String[] EDGES = {"..api..", "..web..", "..channel..", "..provider..", "..config.."};
    private static final String FORBIDDEN_NAME = ".*(Util|Utils|Helper|Manager|Impl|Constants|DTO|Dto)";

    @ArchTest
    public static final ArchRule domainIsPlainJava = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat(Inside.plainJava())
            .because("the rules of the two hours must be readable and testable without any framework")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule insideNeverSeesAnAdapter = noClasses()
            .that(resideInAnyPackage("..domain..", "..application.."))
            .should(Inside.dependOnAnAdapter())
            .because("adapters point inwards")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule adaptersNeverSeeEachOther = noClasses()
            .should(Inside.dependOnAnotherAdapter())
            .because("adapters meet in the application, never directly")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule channelsAndProvidersStayApart = noClasses()
            .should(Inside.dependOnASibling("channel", "provider"))
            .because("one more channel or provider must not touch the others")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule kafkaOnlyInMessaging = noClasses()
            .that(not(resideInAnyPackage("..messaging..", "id.siaga.eventing..", "id.siaga.testing..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KAFKA)
            .because("delivery, order and acknowledgement are decided in one place")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule sqlOnlyInPersistence = noClasses()
            .that(not(resideInAnyPackage("..persistence..", "id.siaga.eventing..", "id.siaga.testing..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(SQL)
            .because("who changes a table must find every statement in one folder")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule httpOnlyAtTheEdges = noClasses()
            .that(not(resideInAnyPackage(EDGES)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(HTTP)
            .because("services meet on Kafka; HTTP is for people and providers")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule timeOnlyFromTheClock = noClasses()
            .should(Calls.readTheMachinesTime())
            .because("stored instants come from siaga.clock(), others from the injected Clock; tests move both")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noInjectedFields = fields().should(Calls.beFreeOfInjection())
            .because("a constructor says what a class needs and makes it final")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noInjectedSetters = methods()
            .should()
            .notBeAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor says what a class needs and makes it final")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule neverAwait = noClasses()
            .should(Calls.callMutiny("await.*"))
            .because("an event loop that waits stops every complaint on it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule neverSubscribe = noClasses()
            .should(Calls.callMutiny("subscribe.*"))
            .because("whoever subscribes by hand loses the failure; return the Uni")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule neverSendAndForget = noClasses()
            .should(Calls.callAnyNamed(".*AndForget"))
            .because("a lost event is a complaint that nobody answers")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noForbiddenNames = noClasses()
            .should()
            .haveNameMatching(FORBIDDEN_NAME)
            .because("a name says what a thing is for")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule contractsDependOnNobody = classes()
            .that()
            .resideInAPackage("..contracts..")
            .should()
            .onlyDependOnClassesThat(Inside.contractual())
            .because("a contract that pulls in a library forces it on every consumer")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noPackageCycles = slices().matching("id.siaga.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("what goes round in circles cannot be read from one end")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noStandardOutput =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noGenericExceptions =
            GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.allowEmptyShould(true);

    private ArchitectureRules() {}

    /** Says so when there was nothing to check: a green run over no classes is worth nothing. */
    @ArchTest
    public static void everyRuleRan(JavaClasses classes) {
        if (classes.isEmpty()) {
            throw new AssertionError("the architecture rules saw no classes");
        }
        if (all().isEmpty()) {
            throw new AssertionError("there are no architecture rules");
        }
    }

    /** Every rule as a test of its own over the production classes of a package. */
    public static Stream<DynamicTest> of(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("everyRuleRan", () -> everyRuleRan(classes))),
                all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes))));
    }

    /** The rules by field name. */
    static Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        Arrays.stream(ArchitectureRules.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ArchRule.class)
                .forEach(field -> {
                    try {
                        rules.put(field.getName(), (ArchRule) field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException("rules are public", e);
                    }
                });
        return rules;
    }
}
