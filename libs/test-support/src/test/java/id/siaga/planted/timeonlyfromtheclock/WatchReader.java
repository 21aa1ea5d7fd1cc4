package id.siaga.planted.timeonlyfromtheclock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

class WatchReader {
    Supplier<Instant> reference() {
        return Instant::now;
    }

    Instant instant() {
        return Instant.now();
    }

    LocalDate dateInAZone() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Clock clock() {
        return Clock.systemUTC();
    }
}
