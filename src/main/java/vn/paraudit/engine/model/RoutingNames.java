package vn.paraudit.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.paraudit.engine.ModelCatalogue;
import vn.paraudit.engine.ModelReader;

/** Finds out which variables the rest of a case can read, so that nothing else needs to be stored with it. */
@Component
class RoutingNames {

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final ModelCatalogue catalogue;
    private final ModelReader reader;
    private final HandedBack handedBack;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, Place> diagrams = new ConcurrentHashMap<>();
    private final Map<Place, ModelReader.Names> known = new ConcurrentHashMap<>();

    RoutingNames(JdbcClient jdbc, RepositoryService repository, ModelCatalogue catalogue, ModelReader reader,
        HandedBack handedBack) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.catalogue = catalogue;
        this.reader = reader;
        this.handedBack = handedBack;
    }

    /** One file of a deployment. Deployments never change, so what a file reads is remembered. */
    private record Place(String deploymentId, String name) {
    }

    /** Names that the diagram, its actions and its tables read, and those that are handed back to processes that call it. */
    Set<String> readBy(String definitionId) {
        ModelReader.Names read = read(diagrams.computeIfAbsent(definitionId, this::placeOf));
        Set<String> names = new HashSet<>(read.variables());
        read.variables().forEach(name -> names.addAll(catalogue.parametersOf(name)));
        read.decisions().forEach(key -> newestTable(key).ifPresent(table -> names.addAll(read(table).variables())));
        names.addAll(handedBack.by(keyOf(definitionId)));
        return names;
    }

    private String keyOf(String definitionId) {
        return keys.computeIfAbsent(definitionId, id -> jdbc.sql("select key_ from act_re_procdef where id_ = :id").param("id", id)
            .query(String.class).single());
    }

    private ModelReader.Names read(Place place) {
        return known.computeIfAbsent(place, file -> reader.names(file.name(), content(file)));
    }

    private Place placeOf(String definitionId) {
        return jdbc.sql("select deployment_id_ as deployment_id, resource_name_ as name from act_re_procdef where id_ = :id")
            .param("id", definitionId).query(Place.class).single();
    }

    private Optional<Place> newestTable(String key) {
        return jdbc.sql("""
            select deployment_id_ as deployment_id, resource_name_ as name from act_re_decision_def where key_ = :key
             order by version_ desc limit 1
            """).param("key", key).query(Place.class).optional();
    }

    private byte[] content(Place file) {
        try (InputStream content = repository.getResourceAsStream(file.deploymentId(), file.name())) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
