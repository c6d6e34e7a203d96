package vn.paraudit.engine.runtime;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts something of our own in the place of a part that the engine opens for each command. */
final class OwnSessions {

    private OwnSessions() {
    }

    static void add(ProcessEngineConfigurationImpl engine, Class<?> part, Supplier<? extends Session> own) {
        if (engine.getCustomSessionFactories() == null) {
            engine.setCustomSessionFactories(new ArrayList<>());
        }
        engine.getCustomSessionFactories().add(new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return part;
            }

            @Override
            public Session openSession() {
                return own.get();
            }
        });
    }
}
