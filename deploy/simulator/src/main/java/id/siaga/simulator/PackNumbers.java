package id.siaga.simulator;

import id.siaga.region.RegionPack;
import java.nio.file.Path;
import java.util.List;

/** The region pack's WhatsApp accounts as the provider's numbers. */
final class PackNumbers {
    private PackNumbers() {}

    static List<BusinessNumber> read(Path pack) {
        return RegionPack.read(pack).accounts().all().stream()
                .filter(account -> account.channel().equalsIgnoreCase("whatsapp"))
                .map(account ->
                        new BusinessNumber(account.account(), account.displayName(), account.unit(), account.phone()))
                .toList();
    }
}
