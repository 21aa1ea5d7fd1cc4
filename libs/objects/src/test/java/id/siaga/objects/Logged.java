package id.siaga.objects;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs while something is done. */
final class Logged extends Handler {
    private final List<LogRecord> records = new ArrayList<>();

    private Logged() {}

    static List<LogRecord> by(Class<?> speaker, Runnable work) {
        Logger logger = Logger.getLogger(speaker.getName());
        Logged logged = new Logged();
        logger.addHandler(logged);
        try {
            work.run();
        } finally {
            logger.removeHandler(logged);
        }
        return logged.records;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
