package vn.paraudit.modeling.release;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.DrawnNames;
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
    private final DrawnNames names;

    ModelTrail(ModelSets sets, DrawnNames names) {
        this.sets = sets;
        this.names = names;
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
        return sets.list().stream().map(this::named).filter(named -> named.id().equals(setId)).findFirst();
    }

    private Named named(ModelSets.Named set) {
        return new Named(Registrar.subjectOf(set.kind(), set.key()), called(set), "/models");
    }

    private String called(ModelSets.Named set) {
        return names.set(set.kind(), set.definitionId(), set.key(), set.name());
    }

    @Override
    public List<Named> find(String words, Actor reader, int most) {
        // Readers of English look for the name as drawn, too: it stands on papers and in the diagram.
        String looked = words.toLowerCase(Locale.ROOT);
        return sets.list().stream().filter(set -> Stream.of(set.name(), called(set)).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(looked)))
            .limit(most).map(this::named).toList();
    }

    @Override
    public Optional<String> nameOf(String fact, String code) {
        return !"process".equals(fact) ? Optional.empty()
            : sets.list().stream().filter(set -> set.kind() == ModelSets.Kind.PROCESS && set.key().equals(code)).findFirst().map(this::called);
    }
}
