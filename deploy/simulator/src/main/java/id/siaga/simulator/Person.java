package id.siaga.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody with WhatsApp on a phone. {@code phone} is digits only, {@code userId} the business-scoped id
 * ({@code ID.…}); either may be null, never both.
 */
record Person(String phone, String userId, String name) {

    Person {
        if (phone == null && userId == null) {
            throw new IllegalArgumentException("A person needs a phone or a userId.");
        }
    }

    static Person from(JsonNode citizen) {
        String phone = MetaJson.text(citizen, "phone");
        return new Person(
                phone == null ? null : phone.replaceAll("[^0-9]", ""),
                MetaJson.text(citizen, "userId"),
                MetaJson.text(citizen, "name"));
    }

    static Person at(String address) {
        return isUserId(address) ? new Person(null, address, null) : new Person(address, null, null);
    }

    static boolean isUserId(String address) {
        return address.matches("[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}");
    }

    boolean isAt(String address) {
        return address.equals(phone) || address.equals(userId);
    }

    /** What is known of the same person from two sightings; the newer name wins. */
    Person with(Person newer) {
        return new Person(
                newer.phone != null ? newer.phone : phone,
                newer.userId != null ? newer.userId : userId,
                newer.name != null ? newer.name : name);
    }

    String id() {
        return phone != null ? phone : userId;
    }

    ObjectNode json() {
        return MetaJson.object().put("phone", phone).put("userId", userId).put("name", name);
    }
}
