package id.siaga.bench.intake;

import java.net.URI;

/** Where webhooks go. */
record Receiver(String name, URI webhook, long pid) {}
