package id.siaga.routing.decision.domain.place;

import id.siaga.region.Position;

/**
 * What a report tells about its place; everything may be null.
 *
 * @param text what the citizen wrote; an address on a line of its own
 * @param pin where the citizen says it is
 * @param photo where the photo says it was taken
 * @param kecamatan the one whose account was written to; it tells namesakes apart and decides nothing alone
 */
public record PlaceClues(String text, Position pin, Position photo, String kecamatan) {}
