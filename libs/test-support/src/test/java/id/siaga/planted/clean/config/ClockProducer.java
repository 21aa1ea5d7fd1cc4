package id.siaga.planted.clean.config;

import java.time.Clock;

class ClockProducer {
    Clock clock() {
        return Clock.systemUTC();
    }
}
