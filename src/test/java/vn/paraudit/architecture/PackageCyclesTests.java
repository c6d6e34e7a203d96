package vn.paraudit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The engine and the rooms around it, package by package: what one of them needs does not need it in turn. */
class PackageCyclesTests {

    private static final String[] ROOMS = {"vn.paraudit.engine", "vn.paraudit.fence", "vn.paraudit.sandbox", "vn.paraudit.migration"};

    private static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices().assignedFrom(new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }).should().beFreeOfCycles();

    @Test
    void theRoomsOfTheEngineAreFreeOfCycles() {
        JavaClasses rooms = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOMS);
        assertThat(rooms.stream().map(JavaClass::getPackageName)).contains(ROOMS);
        NO_CYCLES.check(rooms);
    }

    @Test
    void theLawBites() {
        JavaClasses circle = new ClassFileImporter().importPackages("vn.paraudit.architecture.bad.cycle");
        assertThatThrownBy(() -> NO_CYCLES.check(circle)).isInstanceOf(AssertionError.class).hasMessageContaining("Cycle");
    }
}
