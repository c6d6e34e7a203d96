package vn.paraudit.checklist.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTests {

    private static final List<String> STRATA = List.of("land", "construction", "civil-status", "certification", "social-policy", "other");
    private static final long SEED = 20260506;

    private static List<Draw.Candidate> population(Map<String, Integer> counts, Set<String> always) {
        List<Draw.Candidate> population = new ArrayList<>();
        STRATA.forEach(stratum -> {
            for (int number = 1; number <= counts.getOrDefault(stratum, 0); number++) {
                String code = "%s-%03d".formatted(stratum, number);
                population.add(new Draw.Candidate(code, stratum, always.contains(code)));
            }
        });
        return population;
    }

    private static List<String> codes(List<Draw.Candidate> sample) {
        return sample.stream().map(Draw.Candidate::code).toList();
    }

    private static Map<String, Long> byStratum(List<Draw.Candidate> sample) {
        return sample.stream().collect(Collectors.groupingBy(Draw.Candidate::stratum, Collectors.counting()));
    }

    @Test
    void theSampleIsTheOneThatAnotherProgramDraws() {
        // Computed with Python's hashlib from the procedure in the documentation of the draw.
        List<Draw.Candidate> population = population(Map.of("land", 6, "civil-status", 4), Set.of("civil-status-002"));
        assertThat(codes(Draw.of(population, STRATA, 4, 7))).containsExactly("land-002", "land-004", "civil-status-002", "civil-status-003");
    }

    @Test
    void theOrderOfTheListDoesNotMatterButTheSeedDoes() {
        List<Draw.Candidate> population = population(Map.of("land", 200, "construction", 90, "civil-status", 300), Set.of("land-007"));
        List<Draw.Candidate> shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Draw.of(shuffled, STRATA, 30, SEED)).isEqualTo(Draw.of(population, STRATA, 30, SEED));
        assertThat(Draw.of(population, STRATA, 30, SEED + 1)).isNotEqualTo(Draw.of(population, STRATA, 30, SEED));
    }

    @Test
    void placesAreSharedInProportionAndNoFieldIsLeftOut() {
        Map<String, Integer> counts = Map.of("land", 500, "construction", 250, "civil-status", 240, "social-policy", 1, "other", 9);
        Map<String, Long> drawn = byStratum(Draw.of(population(counts, Set.of()), STRATA, 40, SEED));
        assertThat(drawn).isEqualTo(Map.of("land", 18L, "construction", 10L, "civil-status", 10L, "social-policy", 1L, "other", 1L));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20, 49, 50})
    void everyOverdueUnresolvedDossierIsInAndTheSizeIsKept(int size) {
        Set<String> always = Set.of("land-003", "construction-010", "other-001", "other-002");
        List<Draw.Candidate> sample = Draw.of(population(Map.of("land", 60, "construction", 20, "other", 5), always), STRATA, size, SEED);
        assertThat(codes(sample)).containsAll(always).doesNotHaveDuplicates().hasSize(Math.max(size, always.size()));
    }

    @Test
    void aSampleOfAllTakesAll() {
        List<Draw.Candidate> population = population(Map.of("land", 3, "certification", 8), Set.of());
        assertThat(new HashSet<>(Draw.of(population, STRATA, 11, SEED))).isEqualTo(new HashSet<>(population));
        assertThat(Draw.of(List.of(), STRATA, 0, SEED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "19, 19", "20, 20", "21, 20", "400, 20", "409, 20", "410, 21", "429, 21", "430, 22", "989, 49", "990, 50",
        "1000, 50", "1477, 50", "1000000, 50"})
    void theSizeIsAShareOfTheDossiersBetweenItsBounds(int dossiers, int size) {
        assertThat(FieldLibraryFile.read().sample().size(dossiers)).isEqualTo(size);
    }
}
