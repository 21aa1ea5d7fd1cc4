package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import id.siaga.eventing.sealing.SealingKeys;
import java.lang.reflect.Constructor;
import java.util.Base64;
import java.util.Map;

/** The services' own sealing, with a key that is no secret. */
final class TestSealing {
    private TestSealing() {}

    /** A bean, built by the container only. */
    static Sealing sealing() {
        try {
            Constructor<Sealing> constructor = Sealing.class.getDeclaredConstructor(SealingKeys.class);
            constructor.setAccessible(true);
            return constructor.newInstance(new FixedKeys());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("eventing's sealing is built differently now", e);
        }
    }

    private record FixedKeys() implements SealingKeys {
        private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

        @Override
        public String dataKey() {
            return KEY;
        }

        @Override
        public String dataKeyId() {
            return "k1";
        }

        @Override
        public Map<String, String> previousDataKeys() {
            return Map.of();
        }

        @Override
        public String indexKey() {
            return KEY;
        }
    }
}
