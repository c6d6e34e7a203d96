package vn.paraudit.modeling.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelSets;
import vn.paraudit.security.Actor;
import vn.paraudit.security.AuditTrail;
import vn.paraudit.security.FactNames;
import vn.paraudit.security.Roles;
import vn.paraudit.security.TrailScope;

/** The trail of a set of models: process managers, administrators and archivists see who handed in, gave back and released what. */
@Component
class ModelTrail implements TrailScope, FactNames {

    private final ModelSets sets;

    ModelTrail(ModelSets sets) {
        this.sets = sets;
    }

    @Override
    public AuditTrail.Subject subject() {
        return AuditTrail.Subject.MODEL;
    }

    @Override
    public Sight sightOf(UUID setId, Actor reader) {
        boolean entitled = Stream.of(Roles.PROCESS_MANAGER, Roles.ADMIN, Roles.ARCHIVIST).anyMatch(reader::has);
        return entitled && named(setId).isPresent() ? Sight.ALL : Sight.NONE;
    }

    @Override
    public Optional<Named> named(UUID setId) {
        return all().filter(named -> named.id().equals(setId)).findFirst();
    }

    private Stream<Named> all() {
        return sets.list().stream().map(set -> new Named(Registrar.subjectOf(set.kind(), set.key()), set.name(), "/models"));
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        return all().filter(named -> named.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))).limit(most).toList();
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        return !"process".equals(fact) ? Optional.empty()
            : sets.list().stream().filter(set -> set.kind() == ModelSets.Kind.PROCESS && set.key().equals(code)).findFirst().map(ModelSets.Named::name);
    }
}
