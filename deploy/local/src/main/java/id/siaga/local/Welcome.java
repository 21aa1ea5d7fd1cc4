package id.siaga.local;

import id.siaga.region.Person;
import id.siaga.region.RegionPack;
import java.util.List;
import java.util.stream.Collectors;

/** What somebody needs to know right after the start: where to go and as whom. */
final class Welcome {
    private static final List<String> ROLES =
            List.of("operator", "unit-head", "officer", "executive", "auditor", "admin");

    static String text(LocalSystem system) {
        String gateway = system.gateway().toString();
        StringBuilder text = new StringBuilder("\n");
        line(text, "warga (telepon simulasi)", system.simulator() + "/");
        line(text, "papan pantau", gateway + "/papan");
        line(text, "petugas", gateway + "/petugas");
        line(text, "halaman umum", gateway + "/");
        line(text, "Keycloak (admin)", system.keycloak() + "/admin");
        text.append("\n  Akun demo, kata sandi sama dengan nama:\n");
        RegionPack pack = RegionPack.read(system.options().region());
        for (String role : ROLES) {
            String names = pack.people().withRole(role).stream()
                    .limit(3)
                    .map(Person::username)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                line(text, role, names);
            }
        }
        return text.append("\n  Rahasia: ")
                .append(system.home().secrets())
                .append("   Berhenti: ./siaga down\n")
                .toString();
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format("  %-26s %s%n", what, value));
    }

    private Welcome() {}
}
