package id.siaga.sla.api;

import id.siaga.service.Caller;
import id.siaga.sla.domain.Viewer;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The caller of this request in the domain's words. */
@RequestScoped
class Viewers {
    private static final List<String> BY_RANK = List.of("operator", "unit-head", "executive", "officer");

    private final Caller caller;

    Viewers(Caller caller) {
        this.caller = caller;
    }

    Viewer current() {
        return new Viewer(caller.person(), caller.seesAll(), caller.units());
    }

    /** The role in which the caller acts. */
    String role() {
        return BY_RANK.stream().filter(caller::is).findFirst().orElse("other");
    }
}
