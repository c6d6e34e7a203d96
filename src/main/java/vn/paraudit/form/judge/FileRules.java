package vn.paraudit.form.judge;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import vn.paraudit.platform.Ids;

/** Files are uploaded before; the answer holds their ids. */
record FileRules() implements FieldRules {

    @Override
    public Optional<Problem> problem(Object value) {
        if (!(value instanceof List<?> files)) {
            return Problem.of("type");
        }
        boolean ids = files.stream().allMatch(file -> file instanceof String text && Ids.parse(text).isPresent());
        if (!ids) {
            return Problem.of("type");
        }
        return new HashSet<Object>(files).size() < files.size() ? Problem.of("choice-twice") : Optional.empty();
    }
}
