package id.siaga.eventing.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SealingTest {
    private static final String OLD =
            Base64.getEncoder().encodeToString("o".repeat(32).getBytes());
    private static final String NEW =
            Base64.getEncoder().encodeToString("n".repeat(32).getBytes());

    @Test
    void shouldOpenWhatItSealedAndNeverShowIt() {
        Sealing sealing = new Sealing(keys("k1", OLD, Map.of()));

        String sealed = sealing.seal("6280000012345");

        assertThat(sealed).startsWith("k1.").doesNotContain("6280000012345");
        assertThat(sealing.unseal(sealed)).isEqualTo("6280000012345");
        assertThat(sealing.seal("6280000012345")).isNotEqualTo(sealed);
    }

    @Test
    void shouldOpenWhatAnEarlierKeySealed() {
        String sealed = new Sealing(keys("k1", OLD, Map.of())).seal("alamat");

        assertThat(new Sealing(keys("k2", NEW, Map.of("k1", OLD))).unseal(sealed))
                .isEqualTo("alamat");
    }

    @Test
    void shouldRefuseAChangedTextAndAnUnknownKey() {
        Sealing sealing = new Sealing(keys("k1", OLD, Map.of()));
        String sealed = sealing.seal("alamat");
        String changed = sealed.substring(0, 6) + (sealed.charAt(6) == 'A' ? 'B' : 'A') + sealed.substring(7);

        assertThatThrownBy(() -> sealing.unseal(changed)).isInstanceOf(UnsealableText.class);
        assertThatThrownBy(() -> sealing.unseal("k9" + sealed.substring(2))).isInstanceOf(UnsealableText.class);
    }

    @Test
    void shouldSealBytesUnderTheirKey() {
        byte[] photo = {0, 1, -1, 127, -128};
        byte[] sealed = new Sealing(keys("k1", OLD, Map.of())).seal(photo);
        Sealing later = new Sealing(keys("k2", NEW, Map.of("k1", OLD)));

        assertThat(later.unseal(sealed)).isEqualTo(photo);
        sealed[sealed.length - 1]++;
        assertThatThrownBy(() -> later.unseal(sealed)).isInstanceOf(UnsealableText.class);
        assertThatThrownBy(() -> later.unseal(new byte[] {2, 'k', '1'})).isInstanceOf(UnsealableText.class);
    }

    @Test
    void shouldKeyAConversationWithTwentyTwoCharactersOfTheIndex() {
        BlindIndex index = new BlindIndex(keys("k1", OLD, Map.of()));

        assertThat(index.conversation("whatsapp", "1", "2")).hasSize(22);
        assertThat(index.conversation("whatsapp", "1", "2"))
                .isEqualTo(index.of("whatsapp|1|2").substring(0, 22))
                .isNotEqualTo(index.conversation("whatsapp", "12", ""));
        assertThat(index.of(null)).isNull();
    }

    private static SealingKeys keys(String id, String key, Map<String, String> previous) {
        return new SealingKeys() {
            @Override
            public String dataKey() {
                return key;
            }

            @Override
            public String dataKeyId() {
                return id;
            }

            @Override
            public Map<String, String> previousDataKeys() {
                return previous;
            }

            @Override
            public String indexKey() {
                return key;
            }
        };
    }
}
