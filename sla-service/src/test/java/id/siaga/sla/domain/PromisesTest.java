package id.siaga.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.region.RegionPack;
import id.siaga.sla.domain.Happened.Lead;
import id.siaga.sla.domain.Happened.Promised;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack of Banyuwangi with a cuti bersama on 31 December and holidays on the first two days of 2027. */
class PromisesTest {
    private static final String A = "a-1";
    /** Wednesday 30 December 2026, 10:00 WIB; jalan-rusak has 14 working days, pungli 60 by law. */
    private static final Instant START = Instant.parse("2026-12-30T03:00:00Z");

    @TempDir
    Path folder;

    private Promises promises;
    private Promise response;

    @BeforeEach
    void readAPackWithHolidaysAcrossYearEnd() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../deploy/regions/banyuwangi"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                folder.resolve("calendar.csv"),
                "2026-12-31,cuti-bersama,Akhir tahun\n2027-01-01,national,Tahun Baru\n2027-01-02,local,Hari daerah\n",
                StandardOpenOption.APPEND);
        promises = new Promises(RegionPack.read(folder));
        response = promises.response(registered("pengaduan"), null);
    }

    @Test
    void shouldCountWorkingDaysAcrossTheHolidaysOfYearEnd() {
        // When
        Promise resolution = of(ClockKind.RESOLUTION, assigned("listrik"));

        // Then three working days are Monday, Tuesday and Wednesday
        assertThat(resolution.dueAt()).isEqualTo("2027-01-06T03:00:00Z");
        assertThat(resolution.startsAt()).isEqualTo(START);
        assertThat(resolution.subject()).isEqualTo("listrik");
    }

    @Test
    void shouldPromiseWhatTheLawSaysOfTheKindUntilTheCategorySaysMore() {
        assertThat(of(ClockKind.LEGAL, registered("pengaduan")).subject()).isEqualTo("pengaduan");
        assertThat(of(ClockKind.LEGAL, registered("pengaduan")).dueAt()).isEqualTo("2027-01-21T03:00:00Z");
        assertThat(of(ClockKind.LEGAL, assigned("pungli")).subject()).isEqualTo("pengawasan");
    }

    @Test
    void shouldPromiseNothingByLawForPraise() {
        response = promises.response(registered("apresiasi"), null);

        assertThat(promises.of(ClockKind.LEGAL, registered("apresiasi"), response, List.of()))
                .isEmpty();
    }

    @Test
    void shouldChooseWithinFifteenMinutesAndNeverLaterThanTheAnswer() {
        assertThat(triage(START.plusSeconds(60)).dueAt()).isEqualTo(START.plusSeconds(60 + 900));
        assertThat(triage(response.dueAt().minusSeconds(60)).dueAt()).isEqualTo(response.dueAt());
        assertThat(triage(response.dueAt().plusSeconds(60)).dueAt())
                .isEqualTo(response.dueAt().plusSeconds(60));
    }

    @Test
    void shouldGiveTheWholeTimeToChooseOnceTheAnswerIsGiven() {
        // Given
        Instant late = response.dueAt().plusSeconds(60);
        Happened requested = Happened.plain(Happening.TRIAGE_REQUESTED, A, late);

        // When
        Promise triage =
                promises.of(ClockKind.TRIAGE, requested, response, List.of()).orElseThrow();

        // Then
        assertThat(triage.dueAt()).isEqualTo(late.plusSeconds(900));
    }

    @Test
    void shouldAskAnOutsideAuthorityAfterFiveWorkingDays() {
        // When
        Promise outside =
                of(ClockKind.OUTSIDE, new Happened(Happening.FORWARDED, A, START, new Happened.Subject("PLN")));

        // Then
        assertThat(outside.dueAt()).isEqualTo("2027-01-08T03:00:00Z");
        assertThat(outside.subject()).isEqualTo("PLN");
    }

    @Test
    void shouldGiveATaskToItsUnitAndKeepItsDeadline() {
        Instant due = START.plus(Duration.ofDays(9));

        Promise task = of(
                ClockKind.TASK,
                new Happened(Happening.TASK_OPENED, A, START, new Happened.Task("t-1", "opd-dishub", due)));

        assertThat(task.unit()).isEqualTo("opd-dishub");
        assertThat(task.dueAt()).isEqualTo(due);
    }

    @Test
    void shouldBeginAReopenedPromiseHigherAndKeepWhatItIsAbout() {
        // Given
        Promise before = promises.response(assigned("listrik"), response);
        Happened again =
                new Happened(Happening.REOPENED, A, START, new Promised(START, START.plusSeconds(7200), "2", null, 1));

        // When
        Promise reopened = promises.response(again, before);

        // Then
        assertThat(reopened.firstLevel()).isEqualTo(2);
        assertThat(reopened.matter()).isEqualTo(new Matter("35.10.20", "pengaduan", "listrik"));
    }

    @Test
    void shouldScaleEveryPromise() {
        RegionPack scaled = RegionPack.read(folder).scaledTo(Duration.ofMinutes(2));

        Promise resolution = new Promises(scaled)
                .of(
                        ClockKind.RESOLUTION,
                        assigned("listrik"),
                        promises.response(assigned("listrik"), response),
                        List.of())
                .orElseThrow();

        assertThat(resolution.limit()).isEqualTo(Duration.ofDays(7).dividedBy(60));
    }

    private Promise triage(Instant at) {
        return of(ClockKind.TRIAGE, Happened.plain(Happening.TRIAGE_REQUESTED, A, at));
    }

    private Promise of(ClockKind kind, Happened happened) {
        Promise after = promises.response(happened, response);
        return promises.of(kind, happened, after, List.of(new Clock.Running(after, null, 0)))
                .orElseThrow();
    }

    private static Happened registered(String kind) {
        return new Happened(Happening.REGISTERED, A, START, new Promised(START, START.plusSeconds(7200), "1", kind, 1));
    }

    private static Happened assigned(String category) {
        return new Happened(Happening.ASSIGNED, A, START.plusSeconds(5), new Lead("35.10.20", category));
    }
}
