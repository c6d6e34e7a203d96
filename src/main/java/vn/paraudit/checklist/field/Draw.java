package vn.paraudit.checklist.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The draw of a sample that anybody can repeat with any tool. Version 1 of the procedure, which never changes:
 * <ol>
 * <li>Every dossier that is overdue and unresolved is in.</li>
 * <li>The other places are spread over the strata in proportion to their other dossiers: whole parts first, then one more place each by
 *     largest remainder, ties in the library's order of strata. A stratum that still has no dossier in the sample takes one place from the
 *     stratum with most places (the first of them), as long as that one keeps a place.</li>
 * <li>Within a stratum dossiers are ranked by the hexadecimal SHA-256 of the UTF-8 text {@code <seed>\n<code>}; the first ones are in.</li>
 * </ol>
 * Only whole numbers are computed with, and the order in which the population is listed does not matter.
 */
final class Draw {

    /** A dossier that can be drawn; codes are unique. */
    record Candidate(String code, String stratum, boolean always) {
    }

    private final Map<String, List<Candidate>> others = new LinkedHashMap<>();
    private final List<Candidate> sample = new ArrayList<>();
    private final long seed;

    private Draw(List<Candidate> population, List<String> strata, long seed) {
        this.seed = seed;
        strata.forEach(stratum -> others.put(stratum, new ArrayList<>()));
        population.forEach(candidate -> (candidate.always() ? sample : others.get(candidate.stratum())).add(candidate));
    }

    /** The sample in the order of strata and codes; larger than the size only when more dossiers are overdue and unresolved. */
    static List<Candidate> of(List<Candidate> population, List<String> strata, int size, long seed) {
        Draw draw = new Draw(population, strata, seed);
        draw.places(size - draw.sample.size()).forEach(draw::take);
        draw.sample.sort(Comparator.comparing((Candidate one) -> strata.indexOf(one.stratum())).thenComparing(Candidate::code));
        return draw.sample;
    }

    private Map<String, Integer> places(int free) {
        long all = others.values().stream().mapToInt(List::size).sum();
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Long> remainders = new LinkedHashMap<>();
        int left = (int) Math.min(Math.max(free, 0), all);
        long shared = left;
        for (Map.Entry<String, List<Candidate>> stratum : others.entrySet()) {
            long part = all == 0 ? 0 : shared * stratum.getValue().size();
            places.put(stratum.getKey(), all == 0 ? 0 : (int) (part / all));
            remainders.put(stratum.getKey(), all == 0 ? 0 : part % all);
            left -= places.get(stratum.getKey());
        }
        // The sort is stable, so equal remainders stay in the library's order.
        remainders.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(left)
            .forEach(stratum -> places.merge(stratum.getKey(), 1, Integer::sum));
        representAll(places);
        return places;
    }

    private void representAll(Map<String, Integer> places) {
        for (String stratum : places.keySet()) {
            boolean missing = places.get(stratum) == 0 && !others.get(stratum).isEmpty()
                && sample.stream().noneMatch(candidate -> candidate.stratum().equals(stratum));
            String fullest = places.entrySet().stream().max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                .thenComparing(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> rankOf(entry.getKey())).reversed()))
                .map(Map.Entry::getKey).orElseThrow();
            if (missing && places.get(fullest) > 1) {
                places.merge(fullest, -1, Integer::sum);
                places.put(stratum, 1);
            }
        }
    }

    private int rankOf(String stratum) {
        return new ArrayList<>(others.keySet()).indexOf(stratum);
    }

    private void take(String stratum, int places) {
        Map<String, String> ranks = new HashMap<>();
        others.get(stratum).forEach(candidate -> ranks.put(candidate.code(), rank(candidate.code())));
        others.get(stratum).stream().sorted(Comparator.comparing(candidate -> ranks.get(candidate.code()))).limit(places).forEach(sample::add);
    }

    private String rank(String code) {
        try {
            byte[] text = (seed + "\n" + code).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
