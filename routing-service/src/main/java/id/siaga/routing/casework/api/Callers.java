package id.siaga.routing.casework.api;

import id.siaga.routing.casework.application.Officer;
import id.siaga.service.Caller;
import java.util.List;

/** The officer behind a request. Readers of the whole kabupaten see everything; who acts there is the operator. */
public final class Callers {
    private static final List<String> STRONGEST_FIRST =
            List.of("operator", "unit-head", "officer", "executive", "auditor", "admin");

    private Callers() {}

    public static Officer officer(Caller caller) {
        String role = STRONGEST_FIRST.stream().filter(caller::is).findFirst().orElse("officer");
        return new Officer(caller.person(), role, caller.seesAll(), caller.units());
    }

    /** A second role that only reads lends no reach to what somebody does. */
    static Officer acting(Caller caller) {
        Officer officer = officer(caller);
        return new Officer(officer.person(), officer.role(), caller.is("operator"), officer.units());
    }
}
