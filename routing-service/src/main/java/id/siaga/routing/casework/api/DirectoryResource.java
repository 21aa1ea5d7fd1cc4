package id.siaga.routing.casework.api;

import id.siaga.region.RegionPack;
import id.siaga.region.UnitKind;
import id.siaga.service.Caller;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What pages need to know beside complaints: units, categories, and who is logged in. */
@Path("/api/v1")
@Authenticated
public class DirectoryResource {
    private static final List<String> ROLES =
            List.of("operator", "unit-head", "officer", "executive", "auditor", "admin");

    private final RegionPack pack;
    private final Caller caller;

    DirectoryResource(RegionPack pack, Caller caller) {
        this.pack = pack;
        this.caller = caller;
    }

    public record UnitView(String id, String name, String shortName, UnitKind kind, String parent) {}

    public record CategoryView(String id, String name, String group) {}

    public record MeView(String id, String name, String unit, String unitName, Set<String> roles) {}

    @GET
    @Path("units")
    public PageView<UnitView> units() {
        return new PageView<>(
                pack.units().all().stream()
                        .map(unit -> new UnitView(unit.id(), unit.name(), unit.shortName(), unit.kind(), unit.parent()))
                        .toList(),
                null);
    }

    @GET
    @Path("categories")
    public PageView<CategoryView> categories() {
        return new PageView<>(
                pack.categories().all().stream()
                        .map(category -> new CategoryView(category.id(), category.name(), category.group()))
                        .toList(),
                null);
    }

    @GET
    @Path("me")
    public MeView me() {
        Set<String> roles = new TreeSet<>();
        ROLES.stream().filter(caller::is).forEach(roles::add);
        String name =
                pack.people().find(caller.person()).map(person -> person.name()).orElse(caller.person());
        String unitName =
                pack.units().find(caller.unit()).map(unit -> unit.name()).orElse(null);
        return new MeView(caller.person(), name, caller.unit(), unitName, roles);
    }
}
