package id.siaga.routing.casework.domain;

import java.util.UUID;

/** Where a complaint came from, and therefore where its answers go. */
public record Origin(String channel, String account, String conversation, UUID citizen) {}
