package vn.paraudit.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.paraudit.engine.ModelReader;
import vn.paraudit.engine.ModelSets.Kind;

/** Brings the processes, tables and forms that come with the product into force, set by set and only those in which something changed. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String ROOT = "/models/";

    private final EngineSets sets;
    private final ModelReader reader;

    ModelDeployment(EngineSets sets, ModelReader reader) {
        this.sets = sets;
        this.reader = reader;
    }

    /** Runs before the first request is accepted. */
    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> files = files();
        Map<String, Map<String, byte[]>> processes = new TreeMap<>();
        Set<String> bound = new HashSet<>();
        files.keySet().stream().filter(file -> file.endsWith(".bpmn")).forEach(file -> {
            Map<String, byte[]> set = processSet(keyOf(file), files);
            processes.put(keyOf(file), set);
            bound.addAll(set.keySet());
        });
        files.forEach((file, content) -> {
            if (file.endsWith(".dmn") && !bound.contains(file)) {
                sets.bring(Kind.TABLE, keyOf(file), Map.of(file, content));
            }
        });
        processes.forEach((key, set) -> sets.bring(Kind.PROCESS, key, set));
        LOG.info("Processes, tables and forms that come with the product: {} files, {} processes", files.size(), processes.size());
    }

    private Map<String, byte[]> processSet(String key, Map<String, byte[]> files) {
        byte[] diagram = files.get(Kind.PROCESS.fileOf(key));
        Set<String> tables = sets.boundTables(diagram);
        return files.entrySet().stream().filter(file -> file.getKey().equals(Kind.PROCESS.fileOf(key)) || file.getKey().startsWith("forms/" + key + "/")
                || file.getKey().endsWith(".dmn") && reader.keys(file.getKey(), file.getValue()).stream().anyMatch(tables::contains))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String keyOf(String file) {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
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
