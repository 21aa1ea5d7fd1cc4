package id.siaga.intake.channel.instagram;

import id.siaga.intake.channel.MetaProviders;
import id.siaga.intake.channel.MetaWebhookConformance;
import id.siaga.intake.channel.Provider;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class InstagramWebhookIT extends MetaWebhookConformance {
    @ConfigProperty(name = "siaga.instagram.app-secret")
    List<String> secrets;

    @Override
    protected Provider provider() {
        return MetaProviders.direct("instagram", "instagram", secrets);
    }
}
