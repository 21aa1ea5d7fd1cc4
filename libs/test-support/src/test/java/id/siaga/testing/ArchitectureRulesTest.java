package id.siaga.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule bites on what is planted for it under id.siaga.planted, and holds on a clean service. */
class ArchitectureRulesTest {
    private static final int RULES = 18;
    private static final JavaClasses OURS = new ClassFileImporter().importPackages("id.siaga");

    static Set<String> names() {
        return ArchitectureRules.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldBiteOnItsPlant(String rule) {
        JavaClasses planted = classesOf(
                rule.equals("noPackageCycles")
                        ? "id.siaga.plantedcycle"
                        : "id.siaga.planted." + rule.toLowerCase(Locale.ROOT));

        assertThat(planted).as("classes planted for " + rule).isNotEmpty();
        assertThat(ArchitectureRules.all().get(rule).evaluate(planted).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void shouldHoldOnACleanService(String rule) {
        ArchitectureRules.all().get(rule).check(classesOf("id.siaga.planted.clean"));
    }

    @Test
    void shouldSeeEveryWayToReadTheWatch() {
        var violations =
                ArchitectureRules.timeOnlyFromTheClock.evaluate(classesOf("id.siaga.planted.timeonlyfromtheclock"));

        assertThat(violations.getFailureReport().getDetails()).hasSize(6);
    }

    @Test
    void shouldNotBeGreenOverNothing() {
        assertThat(names()).hasSize(RULES);
        assertThatThrownBy(() -> ArchitectureRules.everyRuleRan(classesOf("id.siaga.nowhere")))
                .isInstanceOf(AssertionError.class);
        assertThat(ArchitectureRules.of("id.siaga.contracts")).hasSize(RULES + 1);
    }

    /** Contracts cannot depend on this module, so their rules run here. */
    @TestFactory
    Stream<DynamicTest> shouldHoldForTheContracts() {
        return ArchitectureRules.of("id.siaga.contracts");
    }

    private static JavaClasses classesOf(String rootPackage) {
        return OURS.that(JavaClass.Predicates.resideInAPackage(rootPackage + ".."));
    }
}
