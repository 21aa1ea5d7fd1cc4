package id.siaga.routing.casework.domain;

import id.siaga.contracts.Event;

/** A timeline entry with its content, and the event that tells others. */
public record Happening(TimelineEntry entry, String salt, String content, Event event) {}
