package id.siaga.routing.casework.domain;

import static id.siaga.routing.casework.domain.State.ASSIGNED;
import static id.siaga.routing.casework.domain.State.CANCELLED;
import static id.siaga.routing.casework.domain.State.CLOSED;
import static id.siaga.routing.casework.domain.State.FORWARDED;
import static id.siaga.routing.casework.domain.State.IN_PROGRESS;
import static id.siaga.routing.casework.domain.State.RECEIVED;
import static id.siaga.routing.casework.domain.State.REJECTED;
import static id.siaga.routing.casework.domain.State.RESOLVED;
import static id.siaga.routing.casework.domain.State.TRIAGE;
import static id.siaga.routing.casework.domain.State.WAITING_FOR_CITIZEN;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of legal moves. What is not in it does not happen. */
public final class Transitions {
    private static final Map<Act, Map<State, State>> TABLE = new EnumMap<>(Act.class);

    static {
        stay(Act.LOCATE, RECEIVED, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN, FORWARDED, RESOLVED);
        to(TRIAGE, Act.REQUEST_TRIAGE, RECEIVED, TRIAGE);
        to(ASSIGNED, Act.ASSIGN, RECEIVED, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN, FORWARDED);
        to(TRIAGE, Act.UNASSIGN, ASSIGNED);
        stay(Act.CLASSIFY, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN, FORWARDED, RESOLVED);
        stay(Act.NOTE, State.values());
        stay(Act.VERIFY, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        stay(Act.REPLY, TRIAGE, WAITING_FOR_CITIZEN, FORWARDED, RESOLVED, CLOSED, REJECTED);
        to(IN_PROGRESS, Act.REPLY, ASSIGNED, IN_PROGRESS);
        to(IN_PROGRESS, Act.VISIT, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        to(WAITING_FOR_CITIZEN, Act.ASK, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        stay(Act.ASK, TRIAGE);
        stay(Act.INFORM, State.values());
        to(IN_PROGRESS, Act.INFORM, WAITING_FOR_CITIZEN);
        stay(Act.OPEN_TASK, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        stay(Act.CLOSE_TASK, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        to(FORWARDED, Act.FORWARD, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        to(RESOLVED, Act.RESOLVE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN, FORWARDED);
        to(REJECTED, Act.REJECT, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
        stay(Act.FEEDBACK, RESOLVED);
        to(CLOSED, Act.CLOSE, RESOLVED);
        stay(Act.SAY_ANSWERED, TRIAGE, ASSIGNED);
        to(CLOSED, Act.CLOSE_ANSWERED, TRIAGE, ASSIGNED);
        to(ASSIGNED, Act.REOPEN, RESOLVED, CLOSED, REJECTED, FORWARDED);
        to(CANCELLED, Act.CANCEL, RECEIVED, TRIAGE, ASSIGNED, IN_PROGRESS, WAITING_FOR_CITIZEN);
    }

    private Transitions() {}

    /** Empty when the act is not possible in this state. */
    public static Optional<State> next(State state, Act act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(state));
    }

    private static void to(State target, Act act, State... from) {
        Arrays.stream(from).forEach(state -> row(act).put(state, target));
    }

    private static void stay(Act act, State... states) {
        Arrays.stream(states).forEach(state -> row(act).put(state, state));
    }

    private static Map<State, State> row(Act act) {
        return TABLE.computeIfAbsent(act, ignored -> new EnumMap<>(State.class));
    }
}
