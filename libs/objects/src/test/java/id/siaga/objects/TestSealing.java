package id.siaga.objects;

import id.siaga.eventing.sealing.Sealing;
import id.siaga.eventing.sealing.SealingKeys;
import java.util.Base64;
import java.util.Map;

/** The services' own sealing, with a key that is no secret. */
final class TestSealing {
    private TestSealing() {}

    static Sealing sealing() {
        return new Sealing(new FixedKeys());
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
