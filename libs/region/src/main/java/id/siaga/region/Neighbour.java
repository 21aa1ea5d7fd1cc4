package id.siaga.region;

import java.util.List;

/**
 * A government beyond the border, or a town people name when they mean elsewhere.
 *
 * @param code Kemendagri code, outside this region
 * @param words how people write it, lower case
 * @param contact where its citizens complain, as a citizen should read it
 */
public record Neighbour(String code, String name, List<String> words, String contact) {}
