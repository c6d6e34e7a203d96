package vn.paraudit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import vn.paraudit.ParAudit;

/** The laws of the house that compiled classes can break. Each is also shown to bite, and to notice when it looks at nothing. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = withWhatIsCalled(() -> new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages("vn.paraudit"));
    private static final JavaClasses TESTS = withWhatIsCalled(() -> new ClassFileImporter().withImportOption(new ImportOption.OnlyIncludeTests())
        .importPackages("vn.paraudit"));

    /** The laws ask of classes that are called what they extend: they are read, too, which elsewhere nobody needs. */
    private static JavaClasses withWhatIsCalled(Supplier<JavaClasses> imported) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setProperty("import.dependencyResolutionProcess.maxIterationsForMemberTypes", "1");
            configuration.setProperty("import.dependencyResolutionProcess.maxIterationsForAccessesToTypes", "1");
            return imported.get();
        });
    }

    static List<Law> laws() {
        return Stream.of(EngineLaws.all(), CodeLaws.all(), RightsLaws.all()).flatMap(laws -> laws).toList();
    }

    @Test
    void allModulesAreLookedAt() {
        Set<String> modules = ApplicationModules.of(ParAudit.class).stream().map(module -> module.getIdentifier().toString())
            .collect(Collectors.toSet());
        Set<String> seen = PRODUCT.stream().map(type -> type.getPackageName().split("\\.")).filter(names -> names.length > 2)
            .map(names -> names[2]).collect(Collectors.toSet());
        assertThat(seen).isEqualTo(modules).contains("engine", "worklist");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theProductKeepsTheLaw(Law law) {
        law.rule().check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void theLawBites(Law law) {
        JavaClasses breaker = withWhatIsCalled(() -> new ClassFileImporter().importClasses(law.breaker()));
        assertThatThrownBy(() -> law.rule().check(breaker)).isInstanceOf(AssertionError.class).hasMessageContaining(law.breaker().getSimpleName())
            .hasMessageNotContaining("failed to check any classes");
    }

    @ParameterizedTest
    @MethodSource("laws")
    void aLawThatLooksAtNothingFails(Law law) {
        JavaClasses nothing = new ClassFileImporter().importClasses();
        assertThatThrownBy(() -> law.rule().check(nothing)).isInstanceOf(AssertionError.class);
    }

    @Test
    void testsDoNotSleepEither() {
        List<String> breakers = laws().stream().map(law -> law.breaker().getName()).toList();
        Law sleeping = laws().stream().filter(law -> law.name().equals("nothing sleeps")).findFirst().orElseThrow();
        JavaClasses written = TESTS.that(describe("are no breakers", type ->
            !breakers.contains(type.getName())));
        sleeping.rule().check(written);
    }
}
