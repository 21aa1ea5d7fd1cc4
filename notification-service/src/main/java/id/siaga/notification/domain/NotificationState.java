package id.siaga.notification.domain;

import java.time.Instant;

/** Where a notification stands. Sent, delivered and read only go forward, however the statuses arrive. */
public sealed interface NotificationState {
    /** How far it is on its way; a status never leads back. */
    int progress();

    /** Waits for its turn, which comes at {@code at}. */
    record Due(Instant at) implements NotificationState {
        @Override
        public int progress() {
            return 0;
        }
    }

    /** On its way to the provider; after the lease nobody knows and it is sent again. */
    record Sending(Instant leaseUntil) implements NotificationState {
        @Override
        public int progress() {
            return 0;
        }
    }

    /** {@code retryAt} is null where an event, not time, ends the wait. */
    record Held(HoldReason reason, Instant retryAt) implements NotificationState {
        @Override
        public int progress() {
            return 0;
        }
    }

    record Expired(Instant at) implements NotificationState {
        @Override
        public int progress() {
            return 0;
        }
    }

    record Sent(String providerMessageId, Instant at) implements NotificationState {
        @Override
        public int progress() {
            return 1;
        }
    }

    record Delivered(Instant at) implements NotificationState {
        @Override
        public int progress() {
            return 2;
        }
    }

    record Read(Instant at) implements NotificationState {
        @Override
        public int progress() {
            return 3;
        }
    }

    /** {@code reason} is a closed code: provider, wording. {@code code} is the provider's, 0 for none. */
    record Failed(String reason, int code, Instant at) implements NotificationState {
        @Override
        public int progress() {
            return 2;
        }
    }
}
