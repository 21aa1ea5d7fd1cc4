package id.siaga.planted.clean.messaging;

import id.siaga.planted.clean.application.FindEarliest;
import org.apache.kafka.clients.producer.ProducerRecord;

class DeadlineMissedHandler {
    private final FindEarliest findEarliest;

    DeadlineMissedHandler(FindEarliest findEarliest) {
        this.findEarliest = findEarliest;
    }

    Object handle(ProducerRecord<String, byte[]> record) {
        return findEarliest.handle();
    }
}
