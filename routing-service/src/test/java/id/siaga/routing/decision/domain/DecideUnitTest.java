package id.siaga.routing.decision.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.Position;
import id.siaga.region.RegionPack;
import id.siaga.routing.decision.domain.RoutingDecision.Assigned;
import id.siaga.routing.decision.domain.RoutingDecision.Candidate;
import id.siaga.routing.decision.domain.RoutingDecision.NeedsHuman;
import id.siaga.routing.decision.text.ReadNature;
import id.siaga.routing.decision.text.RuleOpinions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideUnitTest {
    private static final RegionPack PACK = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    private static final String KABUPATEN = "1000000351000";
    private static final String BLIMBINGSARI = "1000000351025";

    private final DecideUnit decideUnit =
            new DecideUnit(PACK, new RuleOpinions(PACK.categories(), PACK.confidence()), new ReadNature());

    @Test
    void shouldLetTheUnitsOwnNumberLead() {
        Assigned decision = assigned(BLIMBINGSARI, "Jalan rusak parah di depan balai desa Kaligung, banyak yang jatuh");

        assertThat(decision.unit()).isEqualTo("35.10.25");
        assertThat(decision.category()).isEqualTo("jalan-rusak");
        assertThat(decision.area()).startsWith("35.10.25.");
        assertThat(decision.reasons()).contains("account:35.10.25", "category:jalan-rusak");
    }

    @Test
    void shouldFollowThePinWhenThePlaceIsClearlyElsewhere() {
        Position inRogojampi = PACK.areas().all().stream()
                .filter(area -> area.isVillage() && area.parent().equals("35.10.13"))
                .findFirst()
                .flatMap(area -> PACK.areas().interiorPoint(area.code()))
                .orElseThrow();

        var decision = decideUnit.decide(
                new Report("whatsapp", BLIMBINGSARI, "lampu mati", inRogojampi.latitude(), inRogojampi.longitude()));

        assertThat(decision).isInstanceOf(Assigned.class);
        assertThat(((Assigned) decision).unit()).isEqualTo("35.10.13");
    }

    @Test
    void shouldGoByMatterAtTheKabupatensNumber() {
        assertThat(assigned(KABUPATEN, "Lampu jalan padam sudah seminggu").unit())
                .isEqualTo("opd-dishub");
        assertThat(assigned(KABUPATEN, "Jalan rusak di kecamatan Rogojampi").unit())
                .isEqualTo("35.10.13");
    }

    @Test
    void shouldAskAPersonWhenNothingIsSure() {
        assertThat(decide(KABUPATEN, "Tolong segera diperbaiki")).isInstanceOf(NeedsHuman.class);
        assertThat(decide(KABUPATEN, "Jalan rusak parah")).isInstanceOf(NeedsHuman.class);
        assertThat(decide(KABUPATEN, null)).isInstanceOf(NeedsHuman.class);
    }

    @Test
    void shouldAskAPersonWhenNobodyOwnsTheAccount() {
        NeedsHuman decision = (NeedsHuman) decide("000", "Jalan rusak di kecamatan Rogojampi");

        assertThat(decision.candidates()).extracting(Candidate::unit).containsExactly("35.10.13");
        assertThat(decision.candidates().getFirst().reasons())
                .containsExactly("place:35.10.13", "category:jalan-rusak");
        assertThat(decision.reasons()).contains("account:unknown");
    }

    @Test
    void shouldLeaveAPlaceOutsideTheRegionToAPerson() {
        NeedsHuman named = (NeedsHuman) decide(KABUPATEN, "Lampu jalan padam di Genteng, Surabaya");
        NeedsHuman pinned = (NeedsHuman)
                decideUnit.decide(new Report("whatsapp", BLIMBINGSARI, "Lampu jalan padam", -7.26, 112.75));

        assertThat(named.reasons()).contains("outside:35.78");
        assertThat(pinned.reasons()).contains("account:35.10.25", "outside:pin");
    }

    @Test
    void shouldNotTakeAReportFromItsUnitForAStreetsName() {
        assertThat(assigned(BLIMBINGSARI, "Lampu padam di jl. Rogojampi no 12").unit())
                .isEqualTo("35.10.25");
        assertThat(assigned(BLIMBINGSARI, "Lampu padam di kecamatan Rogojampi").unit())
                .isEqualTo("35.10.13");
    }

    @Test
    void shouldAskAPersonWhenPinAndWordsDisagreeAboutTheOwnUnit() {
        Position inRogojampi = PACK.areas().interiorPoint("35.10.13.2013").orElseThrow();

        var decision = decideUnit.decide(new Report(
                "whatsapp",
                BLIMBINGSARI,
                "lampu mati di desa Kaligung",
                inRogojampi.latitude(),
                inRogojampi.longitude()));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        NeedsHuman.class,
                        human -> assertThat(human.candidates())
                                .extracting(Candidate::unit)
                                .startsWith("35.10.13", "35.10.25"));
    }

    @Test
    void shouldNotTakeTheKabupatensNameForAKecamatan() {
        assertThat(decide(KABUPATEN, "Jalan rusak di Banyuwangi")).isInstanceOf(NeedsHuman.class);
        assertThat(assigned(KABUPATEN, "Jalan rusak di kec. Banyuwangi").unit()).isEqualTo("35.10.16");
    }

    @Test
    void shouldNameWhatTheUnitIsToDoAndNotWhatAnotherUnitWould() {
        Opinion opinion = new Opinion(
                List.of(
                        chance("jalan-rusak", "opd-pu", 0.4),
                        chance("sampah", "opd-dlh", 0.35),
                        chance("polusi", "opd-dlh", 0.25)),
                0.5,
                List.of("word:jalan"),
                true,
                "mix1-7-9");

        Assigned decision = (Assigned) new DecideUnit(PACK, always(opinion), new ReadNature())
                .decide(new Report("whatsapp", KABUPATEN, "jalan penuh sampah dan asap", null, null));

        assertThat(decision.unit()).isEqualTo("opd-dlh");
        assertThat(decision.category()).isEqualTo("sampah");
        assertThat(decision.model()).isEqualTo("mix1-7-9");
        assertThat(decision.reasons()).contains("category:sampah").doesNotContain("category:jalan-rusak", "word:jalan");
    }

    @Test
    void shouldLeaveSuspectedSpamToAPersonAtEveryNumber() {
        String advert = "Promo lampu jalan, diskon 50%, klik tautan ini, kecamatan Rogojampi";
        String chain = "Sebarkan ke semua grup, info valid, listrik padam di kecamatan Rogojampi";

        assertThat(decide(KABUPATEN, advert))
                .isInstanceOfSatisfying(
                        NeedsHuman.class, human -> assertThat(human.reasons()).contains("suspect:iklan"));
        NeedsHuman atOwnNumber = (NeedsHuman) decide(BLIMBINGSARI, advert);
        assertThat(atOwnNumber.candidates().getFirst().unit()).isEqualTo("35.10.25");
        assertThat(decide(KABUPATEN, chain).reasons()).contains("suspect:berantai");
    }

    @Test
    void shouldSuspectNoDangerAndNoComplaintAboutAdverts() {
        assertThat(assigned(BLIMBINGSARI, "Sebarkan ke semua grup: rumah terbakar di Kaligung")
                        .reasons())
                .noneMatch(reason -> reason.startsWith("suspect:"));
        assertThat(assigned(BLIMBINGSARI, "Tolong tertibkan iklan pinjaman online di tiang listrik")
                        .unit())
                .isEqualTo("35.10.25");
    }

    private static Opinion.Chance chance(String category, String unit, double probability) {
        return new Opinion.Chance(new Lead(category, unit), probability);
    }

    private static Opinions always(Opinion opinion) {
        return wording -> opinion;
    }

    private Assigned assigned(String account, String text) {
        return (Assigned) decide(account, text);
    }

    private RoutingDecision decide(String account, String text) {
        return decideUnit.decide(new Report("whatsapp", account, text, null, null));
    }
}
