package vn.paraudit.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
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
}
