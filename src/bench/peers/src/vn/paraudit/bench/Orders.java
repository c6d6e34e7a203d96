package vn.paraudit.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the comparison tells an engine, line by line: to begin cases, and to name their tasks. */
final class Orders {

    private Orders() {
    }

    /**
     * Obeys until nothing more is told.
     *
     * @param port     where the engine listens
     * @param begin    begins a case and gives its id
     * @param tasksOf  the open tasks of a case by their ids
     */
    static void obey(String port, Supplier<String> begin, Function<String, List<String>> tasksOf) throws IOException {
        System.out.println("#port " + port);
        System.out.println("#done");
        List<String> cases = new ArrayList<>();
        BufferedReader told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = told.readLine(); line != null; line = told.readLine()) {
            if (line.startsWith("begin ")) {
                cases.clear();
                for (int number = Integer.parseInt(line.substring(6)); number > 0; number--) {
                    cases.add(begin.get());
                }
            }
            if (line.equals("wait")) {
                System.out.println("#task " + begin.get());
            } else {
                cases.forEach(each -> tasksOf.apply(each).forEach(task -> System.out.println("#task " + task)));
            }
            System.out.println("#done");
        }
    }
}
