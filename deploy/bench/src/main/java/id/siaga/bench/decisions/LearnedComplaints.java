package id.siaga.bench.decisions;

import id.siaga.bench.decisions.InventedComplaints.Invented;
import id.siaga.drive.ServiceDatabase;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Fills routing's tables with complaints an operator has decided about, the last one some minutes ago. */
record LearnedComplaints(ServiceDatabase routing, Path folder, String account) {
    private static final String CITIZEN = """
        INSERT INTO citizen (id, contact_version, created_at) VALUES (?::uuid, 1, siaga.clock())\
        """;
    private static final String STAGE =
            "CREATE TABLE invented (number int PRIMARY KEY, id uuid, body text, category text, unit text)";
    /** One every five minutes. */
    private static final String COMPLAINTS = """
        INSERT INTO complaint (id, ticket, token, kind, priority, channel, account, conversation, citizen, received_at,
                               state, unit, category, starts_at, due_at, start_mark, policy_version, level, verified,
                               last_message_at, version, last_hash)
        SELECT i.id, 'BENCH-' || i.number, 'bench-' || i.number, 'pengaduan', 'P3', 'whatsapp', ?, 'bench-' || i.number,
               ?::uuid, t.at, 'CLOSED', i.unit, i.category, t.at, t.at + interval '2 hours', 'received', '1', 0, false,
               t.at, 1, ''
          FROM invented i
         CROSS JOIN LATERAL (SELECT siaga.clock() - (? - i.number + 2) * interval '5 minutes' AS at) t\
        """;

    private static final String MESSAGES = """
        INSERT INTO message (channel, account, provider_id, kind, direction, conversation, body, sent_at, received_at,
                             complaint)
        SELECT c.channel, c.account, c.token, 'text', 'citizen', c.conversation, i.body, c.received_at,
               c.received_at, c.id
          FROM invented i JOIN complaint c ON c.id = i.id ORDER BY i.number\
        """;
    private static final String EXAMPLES = """
        INSERT INTO training_example (complaint, through_message, unit, category, source, at)
        SELECT c.id, m.id, c.unit, c.category, 'triage', c.received_at
          FROM invented i JOIN complaint c ON c.id = i.id JOIN message m ON m.complaint = c.id ORDER BY i.number\
        """;

    void load(InventedComplaints invented, int count) {
        Path csv = folder.resolve("invented.csv");
        write(csv, invented, count);
        String citizen = UUID.randomUUID().toString();
        routing.write("SET transaction_timeout = 0");
        routing.write(STAGE);
        routing.copy("invented", csv);
        routing.write(CITIZEN, citizen);
        routing.write(COMPLAINTS, account, citizen, count);
        routing.write(MESSAGES);
        routing.write(EXAMPLES);
        routing.write("DROP TABLE invented");
        for (String table : new String[] {"complaint", "message", "training_example"}) {
            routing.write("VACUUM (ANALYZE) " + table);
        }
    }

    private static void write(Path csv, InventedComplaints invented, int count) {
        try (BufferedWriter rows = Files.newBufferedWriter(csv)) {
            for (int number = 1; number <= count; number++) {
                Invented next = invented.next();
                rows.write("%d,%s,\"%s\",%s,%s\n"
                        .formatted(
                                number,
                                UUID.randomUUID(),
                                next.text().replace("\"", "\"\""),
                                next.category(),
                                next.unit()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
