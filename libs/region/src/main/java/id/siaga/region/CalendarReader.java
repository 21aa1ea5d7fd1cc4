package id.siaga.region;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code calendar.csv}: the days off besides Saturdays and Sundays. */
final class CalendarReader {
    private static final Set<String> KINDS = Set.of("national", "cuti-bersama", "local");

    private final List<CsvRow> table;

    CalendarReader(Path folder, Problems problems) {
        this.table = CsvTable.read(folder, "calendar.csv", "date,kind,name", Set.of(), problems);
    }

    WorkingCalendar read(ZoneId zone, WorkingHours hours) {
        Map<String, CsvRow> rows = new HashMap<>();
        Set<LocalDate> daysOff = new HashSet<>();
        for (CsvRow row : table) {
            if (!KINDS.contains(row.text("kind"))) {
                row.problem("the kind " + row.text("kind") + " is unknown");
            }
            PackReader.isFirst(rows, row.text("date"), row);
            try {
                daysOff.add(LocalDate.parse(row.text("date")));
            } catch (DateTimeException e) {
                row.problem(row.text("date") + " is not a date such as 2026-08-17");
            }
        }
        return new WorkingCalendar(zone, hours, daysOff);
    }
}
