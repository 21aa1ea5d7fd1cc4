package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every pack we bring. */
class PacksTest {
    @ParameterizedTest
    @CsvSource({"banyuwangi, 25, 217, 31", "blora, 16, 295, 29", "surabaya, 31, 153, 29"})
    void shouldHaveAllUnits(String region, int kecamatan, int villages, int opd) {
        RegionPack pack = pack(region);

        assertThat(pack.units().all())
                .filteredOn(unit -> unit.kind() == UnitKind.KECAMATAN)
                .hasSize(kecamatan);
        assertThat(pack.areas().all()).filteredOn(Area::isVillage).hasSize(villages);
        assertThat(pack.units().all())
                .filteredOn(unit -> unit.kind() == UnitKind.OPD)
                .hasSize(opd)
                .allSatisfy(unit -> assertThat(unit.remit()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"banyuwangi", "blora", "surabaya"})
    void shouldGiveEveryOfficeANumberAHeadAndAnOfficerOnDuty(String region) {
        RegionPack pack = pack(region);

        assertThat(pack.units().all())
                .filteredOn(unit -> unit.kind() != UnitKind.DESA && unit.kind() != UnitKind.KELURAHAN)
                .allSatisfy(unit -> {
                    assertThat(pack.accounts().ofUnit("whatsapp", unit.id())).isPresent();
                    assertThat(pack.people().headOf(unit.id())).isPresent();
                    assertThat(pack.people().onDuty(unit.id())).isPresent();
                    assertThat(pack.ladder().levels())
                            .allSatisfy(rung -> assertThat(pack.people().audience(rung, unit.id()))
                                    .isNotEmpty());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"banyuwangi", "blora", "surabaya"})
    void shouldUseSimulatedNumbersOnly(String region) {
        RegionPack pack = pack(region);

        assertThat(pack.accounts().all()).extracting(Account::phone).allMatch(phone -> phone.startsWith("62800000"));
        assertThat(pack.people().all()).extracting(Person::phone).allMatch(phone -> phone.startsWith("62800000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"banyuwangi", "blora"})
    void shouldKnowAPostcodeForEveryVillage(String region) {
        assertThat(pack(region).areas().all())
                .filteredOn(Area::isVillage)
                .allSatisfy(village -> assertThat(village.postcode()).matches("[0-9]{5}"));
    }

    @ParameterizedTest
    @CsvSource({"banyuwangi, 40", "blora, 20"})
    void shouldKnowLandmarksAndAliases(String region, int atLeast) {
        assertThat(pack(region).areas().otherNames())
                .filteredOn(name -> name.kind() == PlaceName.Kind.ALIAS || name.kind() == PlaceName.Kind.LANDMARK)
                .hasSizeGreaterThanOrEqualTo(atLeast);
    }

    private static RegionPack pack(String region) {
        return RegionPack.read(Path.of("../../deploy/regions").resolve(region));
    }
}
