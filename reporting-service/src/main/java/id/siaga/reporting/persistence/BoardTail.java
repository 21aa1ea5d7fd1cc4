package id.siaga.reporting.persistence;

import id.siaga.reporting.board.BoardChange;
import id.siaga.reporting.board.BoardFeed;
import id.siaga.reporting.config.ReportingConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Follows the journal for this instance's browsers, four times a second. Never the instance's own consumer: another one
 * may have had the event.
 */
@ApplicationScoped
class BoardTail {
    private static final Logger LOG = Logger.getLogger(BoardTail.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_ERROR = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final Cards cards;
    private final BoardFeed feed;
    private final Duration heartbeat;
    private volatile Thread thread;
    private Long last;
    private long lastSign;

    BoardTail(AgroalDataSource dataSource, Cards cards, BoardFeed feed, ReportingConfig config) {
        this.dataSource = dataSource;
        this.cards = cards;
        this.feed = feed;
        this.heartbeat = config.board().heartbeat();
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("board-tail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (BoardChanges changes = BoardChanges.open(dataSource, cards)) {
                follow(changes);
            } catch (SQLException e) {
                LOG.warnf("boards stand still, the journal is read again in a second: %s", e.getSQLState());
                pause(PAUSE_AFTER_ERROR);
            }
        }
    }

    private void follow(BoardChanges changes) throws SQLException {
        if (last == null) {
            last = changes.newestId();
            feed.startAt(last);
        }
        while (!Thread.currentThread().isInterrupted()) {
            publishNew(changes);
            welcome(changes);
            giveSignOfLife();
            pause(POLL);
        }
    }

    private void publishNew(BoardChanges changes) throws SQLException {
        List<BoardChange> next = changes.after(last, Long.MAX_VALUE);
        while (!next.isEmpty()) {
            feed.publish(next);
            last = next.getLast().id();
            next = changes.after(last, Long.MAX_VALUE);
        }
    }

    /** A newcomer is told what it missed up to {@code last}; what comes after reaches it with everybody else. */
    private void welcome(BoardChanges changes) throws SQLException {
        for (BoardFeed.Newcomer newcomer : feed.takeNewcomers()) {
            Long from = newcomer.from();
            if (from == null || from.equals(last)) {
                continue;
            }
            if (from > last || !changes.keptSince(from)) {
                newcomer.reset();
                continue;
            }
            List<BoardChange> missed = changes.after(from, last);
            while (!missed.isEmpty()) {
                newcomer.catchUp(missed);
                missed = changes.after(missed.getLast().id(), last);
            }
        }
    }

    private void giveSignOfLife() {
        if (System.nanoTime() - lastSign > heartbeat.toNanos()) {
            lastSign = System.nanoTime();
            feed.signOfLife();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
