package vn.paraudit.fence;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.paraudit.engine.ModelCatalogue;
import vn.paraudit.engine.ModelFence;
import vn.paraudit.form.Forms;

/** The fence before the product's own engine: it knows what the catalogue and the models in force know. */
@Configuration(proxyBeanMethods = false)
class FenceConfiguration {

    @Bean
    ModelFence modelFence(Forms forms, ObjectProvider<ModelCatalogue> catalogue, JdbcClient jdbc) {
        NamesInForce inForce = new NamesInForce(jdbc);
        return new BundleFence(forms, () -> new BundleFence.Known(catalogue.getObject().seats(), catalogue.getObject().deadlines(),
            catalogue.getObject().actions(), inForce.decisions(), inForce.calls(), inForce.startedBy()));
    }
}
