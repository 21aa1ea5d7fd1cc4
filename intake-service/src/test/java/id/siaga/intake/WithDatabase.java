package id.siaga.intake;

import id.siaga.testing.SiagaResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** For the worker: the webhooks' tests run without PostgreSQL, on purpose. */
public class WithDatabase implements QuarkusTestProfile {
    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(SiagaResource.class));
    }

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }
}
