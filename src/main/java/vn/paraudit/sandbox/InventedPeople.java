package vn.paraudit.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.engine.ModelCatalogue;

/** People who do the work while a model is tried. Two of them hold every seat, so that four eyes can be found. */
@Component
public class InventedPeople {

    private static final int HOLDERS = 2;
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {
    };

    private final List<String> names;
    private final ModelCatalogue catalogue;

    InventedPeople(JsonMapper json, ModelCatalogue catalogue) {
        this.catalogue = catalogue;
        try {
            names = json.readValue(new ClassPathResource("modeling/people.json").getContentAsByteArray(), NAMES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody invented, and the seats that they hold in every case that is tried. */
    public record Person(String id, String name, List<String> seats) {
    }

    public List<Person> all() {
        List<String> seats = new ArrayList<>(catalogue.seats().stream().sorted().toList());
        return IntStream.range(0, names.size()).mapToObj(person -> new Person(String.valueOf(person + 1), names.get(person),
            IntStream.range(0, seats.size()).filter(seat -> holds(person, seat)).mapToObj(seats::get).toList())).toList();
    }

    private boolean holds(int person, int seat) {
        return (seat * HOLDERS) % names.size() <= person && person < (seat * HOLDERS) % names.size() + HOLDERS;
    }

    boolean has(String id) {
        return id != null && all().stream().anyMatch(person -> person.id().equals(id));
    }
}
