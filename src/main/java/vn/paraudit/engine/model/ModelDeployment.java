package vn.paraudit.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deploys the processes, tables and forms that come with the product, as one bundle and only when something in it changed. */
@Component
public class ModelDeployment implements SmartInitializingSingleton {

    public static final String NAME = "par-audit";
    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String ROOT = "/models/";

    private final RepositoryService repository;
    private final JdbcClient jdbc;

    ModelDeployment(RepositoryService repository, JdbcClient jdbc) {
        this.repository = repository;
        this.jdbc = jdbc;
    }

    /** Runs before the first request is accepted. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        // Two nodes that start together deploy once; the lock ends with the transaction.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('deployment'))").query(rows -> { });
        DeploymentBuilder builder = repository.createDeployment().name(NAME).enableDuplicateFiltering(false);
        Map<String, byte[]> files = files();
        files.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
        String id = builder.deploy().getId();
        LOG.info("Processes, tables and forms in force: {} files, deployment {}", files.size(), id);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : new String[] {"bpmn/*.bpmn", "bpmn/*.dmn", "forms/*/*.form"}) {
                for (Resource file : resources.getResources("classpath:models/" + pattern)) {
                    String url = file.getURL().toString();
                    files.put(url.substring(url.lastIndexOf(ROOT) + ROOT.length()), file.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }
}
