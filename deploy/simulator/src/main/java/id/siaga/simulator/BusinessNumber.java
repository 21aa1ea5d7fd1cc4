package id.siaga.simulator;

/** A number of the kabupaten on WhatsApp: {@code id} is its phone_number_id, {@code phone} what people dial. */
record BusinessNumber(String id, String name, String unit, String phone) {}
