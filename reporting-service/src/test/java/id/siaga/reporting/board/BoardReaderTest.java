package id.siaga.reporting.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class BoardReaderTest {
    private static final int CAPACITY = 3;
    private final Browser browser = new Browser();
    private final List<String> left = new ArrayList<>();
    private final BoardReader reader =
            new BoardReader(new BoardScope(true, Set.of()), null, CAPACITY, () -> left.add("left"));

    @Test
    void shouldSendNothingUntilTheBrowserIsReady() {
        reader.subscribe(browser);
        reader.offer(change(1, "a"));
        assertThat(browser.got).isEmpty();

        reader.request(1);
        assertThat(browser.got).extracting(BoardEvent::id).containsExactly(1L);
    }

    @Test
    void shouldKeepOnlyTheNewestChangeOfAComplaintAndRisingIds() {
        reader.subscribe(browser);
        reader.offer(change(1, "a"));
        reader.offer(change(2, "b"));
        reader.offer(change(3, "a"));

        reader.request(Long.MAX_VALUE);
        assertThat(browser.got).extracting(BoardEvent::id).containsExactly(2L, 3L);
    }

    @Test
    void shouldSendTheBrowserBackToTheBoardWhenItIsTooSlow() {
        reader.subscribe(browser);
        for (int i = 1; i <= CAPACITY + 1; i++) {
            reader.offer(change(i, "complaint-" + i));
        }

        reader.request(Long.MAX_VALUE);
        assertThat(browser.got).extracting(BoardEvent::name).containsExactly("reset");
    }

    @Test
    void shouldAskForMoreFromInsideWithoutMixingUpTheOrder() {
        browser.asksOneByOne = true;
        reader.subscribe(browser);
        reader.request(1);
        reader.offer(change(1, "a"));
        reader.offer(change(2, "b"));

        assertThat(browser.got).extracting(BoardEvent::id).containsExactly(1L, 2L);
    }

    @Test
    void shouldForgetABrowserThatHasLeft() {
        reader.subscribe(browser);
        reader.cancel();
        reader.offer(change(1, "a"));
        reader.request(1);

        assertThat(browser.got).isEmpty();
        assertThat(left).containsExactly("left");
    }

    private static BoardEvent change(long id, String key) {
        return new BoardEvent(id, key, "complaint", "{}");
    }

    private static final class Browser implements Flow.Subscriber<BoardEvent> {
        private final List<BoardEvent> got = new ArrayList<>();
        private Flow.Subscription subscription;
        private boolean asksOneByOne;

        @Override
        public void onSubscribe(Flow.Subscription to) {
            subscription = to;
        }

        @Override
        public void onNext(BoardEvent event) {
            got.add(event);
            if (asksOneByOne) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            throw new AssertionError("a board's stream does not end by itself");
        }
    }
}
