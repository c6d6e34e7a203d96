package vn.paraudit.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads the values of an accepted submission. */
public final class Answers {

    private Answers() {
    }

    public static String text(Map<String, Object> data, String field) {
        Object value = data.get(field);
        return value == null ? null : value.toString().strip();
    }

    public static LocalDate day(Map<String, Object> data, String field) {
        return data.get(field) == null ? null : LocalDate.parse(data.get(field).toString());
    }

    public static int number(Map<String, Object> data, String field) {
        return data.get(field) instanceof Number number ? number.intValue() : 0;
    }

    public static List<String> texts(Map<String, Object> data, String field) {
        return data.get(field) instanceof List<?> list ? list.stream().map(Object::toString).toList() : List.of();
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rows(Map<String, Object> data, String field) {
        return data.get(field) instanceof List<?> list ? list.stream().map(row -> (Map<String, Object>) row).toList() : List.of();
    }
}
