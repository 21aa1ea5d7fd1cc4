package id.siaga.planted.kafkaonlyinmessaging.application;

import org.apache.kafka.clients.producer.ProducerRecord;

record TellEverybody(ProducerRecord<String, String> record) {}
