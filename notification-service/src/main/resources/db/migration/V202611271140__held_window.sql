-- Each message of a citizen asks for what waited for it, among all that waits for somebody else's.
CREATE INDEX notification_held_window ON notification (conversation) WHERE state = 'HELD' AND held_reason = 'WINDOW';
