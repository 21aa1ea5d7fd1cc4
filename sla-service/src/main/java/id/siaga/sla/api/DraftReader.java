package id.siaga.sla.api;

import id.siaga.region.Ladder;
import id.siaga.region.ResponseLimits;
import id.siaga.region.Rung;
import id.siaga.sla.api.PolicyDraft.LadderDraft;
import id.siaga.sla.api.PolicyDraft.RungDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks a draft as a region pack is checked. */
final class DraftReader {
    private static final int MOST_RUNGS = 20;
    private static final int MOST_CLOCKS = 10_000;

    private final DraftErrors errors = new DraftErrors();
    private final Set<String> ids = new HashSet<>();

    /** A draft without mistakes, scaled as the pack is; {@code ladder} is null when the present one stays. */
    record Checked(Ladder ladder, ResponseLimits limits, int last) {}

    /** @throws id.siaga.service.Refused with every mistake */
    Checked read(PolicyDraft draft, Set<String> priorities, Duration response) {
        errors.check(
                draft.ladder() != null || !draft.limits().isEmpty(),
                "ladder",
                "sebutkan ladder, limits, atau keduanya");
        int last = draft.last() == null ? 1_000 : draft.last();
        errors.check(last >= 1 && last <= MOST_CLOCKS, "last", "tulis angka 1 sampai " + MOST_CLOCKS);
        Map<String, Duration> limits = limits(draft.limits(), priorities);
        Ladder ladder = draft.ladder() == null ? null : ladder(draft.ladder());
        errors.refuse();
        Ladder scaled = ladder == null ? null : scaled(ladder, response);
        errors.refuse();
        return new Checked(scaled, new ResponseLimits(limits).scaledTo(response), last);
    }

    /** Times count to the millisecond; what repeats within less than one never ends. */
    private Ladder scaled(Ladder ladder, Duration response) {
        Ladder scaled = ladder.scaledTo(response);
        for (Rung level : scaled.levels()) {
            String field = "ladder.levels[" + (level.level() - 1) + "].repeat_every";
            errors.check(level.repeatEvery().isPositive(), field, "terlalu singkat");
        }
        return scaled;
    }

    private Map<String, Duration> limits(Map<String, String> texts, Set<String> priorities) {
        Map<String, Duration> limits = new HashMap<>();
        texts.forEach((priority, text) -> {
            String field = "limits." + priority;
            errors.check(priorities.contains(priority), field, "prioritas ini tidak ada");
            limits.put(priority, errors.duration(field, text, Duration::isPositive));
        });
        return limits;
    }

    private Ladder ladder(LadderDraft draft) {
        errors.check(!draft.levels().isEmpty(), "ladder.levels", "sekurang-kurangnya satu tingkat");
        int rungs = draft.reminders().size() + draft.levels().size();
        errors.check(rungs <= MOST_RUNGS, "ladder", "paling banyak " + MOST_RUNGS + " pengingat dan tingkat");
        return new Ladder(reminders(draft.reminders()), levels(draft.levels()));
    }

    private List<Rung> reminders(List<RungDraft> drafts) {
        List<Rung> reminders = new ArrayList<>();
        double before = 0;
        for (RungDraft draft : drafts) {
            String field = "ladder.reminders[" + reminders.size() + "]";
            Double fraction = fraction(field, draft, before);
            before = fraction == null ? before : fraction;
            reminders.add(new Rung(id(field, draft), 0, fraction, null, audience(field, draft), null));
        }
        return reminders;
    }

    private Double fraction(String field, RungDraft draft, double before) {
        return errors.value(
                field + ".fraction",
                draft.fraction(),
                Double::valueOf,
                value -> value > before && value <= 1,
                "tulis angka di atas pengingat sebelumnya, paling banyak 1");
    }

    private List<Rung> levels(List<RungDraft> drafts) {
        List<Rung> levels = new ArrayList<>();
        Duration before = null;
        for (RungDraft draft : drafts) {
            String field = "ladder.levels[" + levels.size() + "]";
            Duration after = errors.duration(field + ".after", draft.after(), value -> !value.isNegative());
            boolean later = after == null || before == null || after.compareTo(before) > 0;
            errors.check(later, field + ".after", "harus lebih lambat dari tingkat sebelumnya");
            Duration repeat = errors.duration(field + ".repeat_every", draft.repeatEvery(), Duration::isPositive);
            levels.add(new Rung(id(field, draft), levels.size() + 1, null, after, audience(field, draft), repeat));
            before = after == null ? before : after;
        }
        return levels;
    }

    private String id(String field, RungDraft draft) {
        boolean there = draft.id() != null && !draft.id().isBlank();
        errors.check(there && ids.add(draft.id()), field + ".id", "tulis nama yang belum dipakai");
        return draft.id();
    }

    private List<String> audience(String field, RungDraft draft) {
        boolean known = !draft.audience().isEmpty() && Rung.AUDIENCE.containsAll(draft.audience());
        String words = String.join(", ", Rung.AUDIENCE.stream().sorted().toList());
        errors.check(known, field + ".audience", "pilih dari " + words);
        return known ? draft.audience() : List.of();
    }
}
