package vn.paraudit.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.testing.ParAuditTest;

@ParAuditTest
class QuickMappingsTests {

    @Autowired
    private ProcessEngine engine;

    /** A column of the engine ends in an underscore: where no property does, none is missed by not looking for one of a column's name. */
    @Test
    void noPropertyIsMissedThatAMapDoesNotName() {
        Configuration statements = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getSqlSessionFactory().getConfiguration();
        List<ResultMap> naming = ((Collection<?>) statements.getResultMaps()).stream().filter(ResultMap.class::isInstance).map(ResultMap.class::cast)
            .filter(map -> Boolean.FALSE.equals(map.getAutoMapping())).toList();
        assertThat(naming).hasSizeGreaterThan(50).allSatisfy(map -> {
            assertThat(map.getResultMappings()).as(map.getId()).isNotEmpty();
            assertThat(statements.getReflectorFactory().findForClass(map.getType()).getSetablePropertyNames()).as(map.getId()).noneMatch(name -> name.endsWith("_"));
        });
    }

    /** Reads the engine's own list in the mapper's own way, in which every statement is put together at the start. */
    private static Configuration readAtOnce() throws IOException {
        Properties words = new Properties();
        words.put("prefix", "");
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(words, "", "postgres");
        try (Reader settings = Resources.getResourceAsReader(ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE)) {
            return new XMLConfigBuilder(settings, "", words).parse();
        }
    }

    @Test
    void everyStatementIsThereAsItWouldBeWereAllReadAtOnce() throws IOException {
        ProcessEngineConfigurationImpl own = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Configuration onDemand = own.getSqlSessionFactory().getConfiguration();
        Configuration atOnce = readAtOnce();
        Collection<String> names = atOnce.getMappedStatementNames();
        assertThat(names).hasSizeGreaterThan(1_000).allSatisfy(name -> assertThat(onDemand.hasStatement(name)).as(name).isTrue());
        assertThat(onDemand.getMappedStatementNames()).containsExactlyInAnyOrderElementsOf(names);
        for (MappedStatement expected : atOnce.getMappedStatements().stream().distinct().toList()) {
            MappedStatement found = onDemand.getMappedStatement(expected.getId());
            assertThat(described(found)).isEqualTo(described(expected));
        }
    }

    private static List<Object> described(MappedStatement one) {
        return List.of(one.getId(), one.getSqlCommandType(), one.getStatementType(), one.isFlushCacheRequired(), one.isUseCache(),
            one.getResultMaps().stream().map(ResultMap::getId).toList(), one.getResource());
    }
}
