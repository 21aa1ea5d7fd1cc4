package id.siaga.intake.domain;

import id.siaga.contracts.message.Location;

/**
 * A file in the object store.
 *
 * @param fingerprint alike for pictures that look alike; null for what is no picture
 * @param place where the picture said it was taken; null where it said nothing
 */
public record StoredFile(String sha256, String mimeType, long size, String fingerprint, Location place) {}
