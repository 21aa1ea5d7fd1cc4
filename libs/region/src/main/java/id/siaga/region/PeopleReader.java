package id.siaga.region;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code people.csv}. A unit has at most one head, one deputy and one person on duty. */
final class PeopleReader {
    private static final Set<String> ROLES =
            Set.of("operator", "unit-head", "officer", "executive", "auditor", "admin");
    private static final Set<String> FUNCTIONS =
            Set.of("head", "deputy", "on-duty", "asisten", "sekda", "bupati", "operator", "");
    private static final Set<String> ONE_PER_UNIT = Set.of(People.HEAD, People.DEPUTY, People.ON_DUTY);

    private final List<CsvRow> table;
    private final String packId;
    private final Units units;

    PeopleReader(Path folder, String packId, Units units, Problems problems) {
        this.packId = packId;
        this.units = units;
        this.table = CsvTable.read(
                folder,
                "people.csv",
                "username,name,unit,function,roles,phone,email",
                Set.of("function", "roles", "phone", "email"),
                problems);
    }

    People read(List<CsvRow> pembinaRows) {
        Map<String, CsvRow> rows = new HashMap<>();
        Map<String, CsvRow> posts = new HashMap<>();
        Map<String, Person> byUsername = new LinkedHashMap<>();
        List<People.Post> people = new ArrayList<>();
        for (CsvRow row : table) {
            check(row);
            String function = row.text("function");
            if (ONE_PER_UNIT.contains(function)) {
                PackReader.isFirst(posts, function + " of " + row.text("unit"), row);
            }
            if (PackReader.isFirst(rows, row.text("username"), row)) {
                Person person = person(row);
                byUsername.put(person.username(), person);
                people.add(new People.Post(function, person));
            }
        }
        return new People(units, people, pembina(pembinaRows, byUsername));
    }

    private Person person(CsvRow row) {
        return new Person(
                Person.idOf(packId, row.text("username")),
                row.text("username"),
                row.text("name"),
                row.text("unit"),
                new TreeSet<>(row.list("roles")),
                row.text("phone"),
                row.text("email"));
    }

    private void check(CsvRow row) {
        row.list("roles").stream()
                .filter(role -> !ROLES.contains(role))
                .forEach(role -> row.problem("the role " + role + " is unknown"));
        if (!FUNCTIONS.contains(row.text("function"))) {
            row.problem("the function " + row.text("function") + " is unknown");
        }
        if (units.find(row.text("unit")).isEmpty()) {
            row.problem("the unit " + row.text("unit") + " is unknown");
        }
        if (!row.text("username").matches("[a-z0-9][a-z0-9.-]*")) {
            row.problem("a username is lower case letters, digits, dots and hyphens");
        }
    }

    private static Map<String, Person> pembina(List<CsvRow> rows, Map<String, Person> byUsername) {
        Map<String, Person> pembina = new HashMap<>();
        for (CsvRow row : rows) {
            Person person = byUsername.get(row.text("pembina"));
            if (person == null) {
                row.problem("the pembina " + row.text("pembina") + " is not in people.csv");
            } else {
                pembina.put(row.text("id"), person);
            }
        }
        return pembina;
    }
}
