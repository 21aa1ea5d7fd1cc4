package id.siaga.intake.application;

import id.siaga.intake.config.IntakeConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** The memory all POSTs under way may take together: a flood or a dead broker costs 503s, never the process. */
@Singleton
public class Room {
    /** Bytes and the tree that is read from them. */
    private static final int MEMORY_PER_BYTE = 8;

    private static final long LARGE = 1_048_576;
    private static final double SHARE_OF_LARGE = 0.75;

    private final long size;
    /** A flood of large POSTs must not keep one single message out. */
    private final long forLarge;

    private final AtomicLong taken = new AtomicLong();

    @Inject
    Room(IntakeConfig config) {
        this(config.room().asLongValue(), (long) (config.room().asLongValue() * SHARE_OF_LARGE));
    }

    /** Where all claims are alike. */
    public Room(long size) {
        this(size, size);
    }

    private Room(long size, long forLarge) {
        this.size = size;
        this.forLarge = forLarge;
    }

    /** What a body of that length takes while it is being read. */
    public static long memory(long length) {
        return length * MEMORY_PER_BYTE;
    }

    public Claim claim() {
        return claim(0);
    }

    /** @param expected how many bytes it is said to become: a large one is large from its first byte on */
    public Claim claim(long expected) {
        return new Claim(expected);
    }

    /** What is taken of it, in bytes. */
    public long taken() {
        return taken.get();
    }

    /** One POST's share. Closed once when its last record is done with, whatever the provider was told. */
    public final class Claim implements AutoCloseable {
        private final long expected;
        private long bytes;
        private boolean closed;

        private Claim(long expected) {
            this.expected = expected;
        }

        /** @throws NotStored when there is no room left; nothing is taken then */
        public synchronized void grow(long more) {
            if (closed || taken.addAndGet(more) > limit(bytes + more)) {
                if (!closed) {
                    taken.addAndGet(-more);
                }
                throw new NotStored("no room for more at once");
            }
            bytes += more;
        }

        private long limit(long wanted) {
            return Math.max(wanted, expected) > LARGE ? forLarge : size;
        }

        /** Gives a part back before the rest. */
        public synchronized void shrink(long less) {
            if (!closed) {
                bytes -= less;
                taken.addAndGet(-less);
            }
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                taken.addAndGet(-bytes);
            }
        }
    }
}
