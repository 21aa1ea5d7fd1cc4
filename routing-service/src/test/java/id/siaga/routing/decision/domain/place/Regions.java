package id.siaga.routing.decision.domain.place;

import id.siaga.region.RegionPack;
import java.nio.file.Path;

/** The packs we bring, each read once. */
final class Regions {
    static final RegionPack BANYUWANGI = RegionPack.read(Path.of("../deploy/regions/banyuwangi"));
    static final RegionPack BLORA = RegionPack.read(Path.of("../deploy/regions/blora"));

    private Regions() {}
}
