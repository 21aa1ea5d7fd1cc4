package id.siaga.intake.provider;

/**
 * Where a file is to be had.
 *
 * @param bearer the token its host asks for; null where it asks for none
 * @param renewable whether the provider can be asked for another address when this one is no longer good
 */
public record Source(String address, Hosts hosts, String bearer, boolean renewable) {
    public static Source open(String address, Hosts hosts) {
        return new Source(address, hosts, null, false);
    }
}
