package id.siaga.routing.conversation.application;

import java.util.UUID;

/** An address of a citizen as it is stored: sealed, found by its index. */
public record KnownAddress(
        String channel, String index, String kind, UUID citizen, String conversation, String sealed) {}
