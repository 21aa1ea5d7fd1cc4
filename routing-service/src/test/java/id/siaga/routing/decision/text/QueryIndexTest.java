package id.siaga.routing.decision.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.StoredQuery;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryIndexTest {
    private static final StoredQuery ROAD =
            new StoredQuery("jalan-rusak", 3, List.of("lubang", "jalan rusak"), List.of("jalan"), List.of("saluran"));
    private static final StoredQuery APP = new StoredQuery("aplikasi", 4, List.of("=wargaku"), List.of(), List.of());

    private final QueryIndex index = new QueryIndex(List.of(ROAD, APP));

    @Test
    void shouldMeetAQueryInAnyFormOfItsWords() {
        assertThat(index.met("Jalannya berlubang-lubang")).containsExactly(ROAD);
        assertThat(index.met("dalan bolong")).containsExactly(ROAD);
        assertThat(index.met("JALAN RUSAK")).containsExactly(ROAD);
    }

    @Test
    void shouldNeedOneOfWithAndNoneOfWithout() {
        assertThat(index.met("ban saya berlubang")).isEmpty();
        assertThat(index.met("lubang saluran di jalan")).isEmpty();
    }

    @Test
    void shouldMeetAPhraseOnlyWhereItsWordsStandTogether() {
        assertThat(index.met("rusak jalan")).isEmpty();
        assertThat(index.met("jalan")).isEmpty();
        assertThat(index.met("jalan yang rusak")).isEmpty();
    }

    @Test
    void shouldNeverMeetAWordWithoutALetterOrADigit() {
        StoredQuery nothing = new StoredQuery("apa-saja", 1, List.of("!!"), List.of(), List.of());

        assertThat(new QueryIndex(List.of(nothing)).met("apa saja !!")).isEmpty();
    }

    @Test
    void shouldTakeAWordAsItIsWritten() {
        assertThat(index.met("lewat wargaku")).containsExactly(APP);
        assertThat(index.met("semua warga")).isEmpty();
    }

    @Test
    void shouldSayWhichWordOfThePackItWas() {
        List<String> stems = index.stems("jalan rusak dan berlubang");

        assertThat(index.wordOf(ROAD, stems)).contains("jalan rusak");
        assertThat(index.wordOf(APP, stems)).isEmpty();
    }
}
