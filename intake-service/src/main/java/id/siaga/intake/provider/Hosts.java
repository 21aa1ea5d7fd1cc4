package id.siaga.intake.provider;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a provider keeps its files. A citizen decides what an address says, so nothing else is ever called: neither another
 * host nor our own network.
 *
 * @param names domains, each with everything below it
 * @param local what stands in for the provider on this machine, by scheme, host and port
 */
public record Hosts(List<String> names, Optional<URI> local) {
    private static final int HTTPS = 443;

    public static Hosts of(Optional<URI> local, String... names) {
        return new Hosts(List.of(names), local);
    }

    public boolean allow(URI address) {
        return isLocal(address)
                || "https".equalsIgnoreCase(address.getScheme())
                        && (address.getPort() == -1 || address.getPort() == HTTPS)
                        && address.getUserInfo() == null
                        && isOurs(address.getHost());
    }

    /** Blocks. @throws UnknownHostException when nobody knows the name: that passes */
    boolean isPrivate(URI address) throws UnknownHostException {
        return !isLocal(address)
                && Arrays.stream(InetAddress.getAllByName(address.getHost())).anyMatch(Hosts::isPrivate);
    }

    private boolean isLocal(URI address) {
        return local.filter(own -> own.getScheme().equalsIgnoreCase(address.getScheme())
                        && own.getAuthority().equalsIgnoreCase(address.getAuthority()))
                .isPresent();
    }

    private boolean isOurs(String host) {
        String asked = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> asked.equals(name) || asked.endsWith("." + name));
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean uniqueLocal = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64;
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared;
    }
}
