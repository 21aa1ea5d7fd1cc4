package id.siaga.intake.channel.open311;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.siaga.intake.channel.open311.ServiceList.Offer;
import id.siaga.region.Category;

/** What another system must know before it files a request. */
final class Catalogue {
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private Catalogue() {}

    /** A token is given at once and the number later: {@code batch} in the words of GeoReport. No service asks for more. */
    static Answer services(Offer offer) {
        ArrayNode services = Answer.list();
        offer.services()
                .forEach(service -> services.add(Answer.object()
                        .put("service_code", service.id())
                        .put("service_name", service.name())
                        .put("description", service.name())
                        .put("metadata", false)
                        .put("type", "batch")
                        .put("keywords", "")
                        .put("group", service.group())));
        return new Answer("services", "service", services);
    }

    static Answer definition(Category service) {
        ObjectNode definition = Answer.object().put("service_code", service.id());
        definition.putArray("attributes");
        return new Answer("service_definition", "attribute", definition);
    }

    static Answer discovery(Offer offer, String publicUrl) {
        ObjectNode discovery = Answer.object()
                .put("changeset", offer.changed().toString())
                .put("contact", "Layanan pengaduan " + offer.region() + ", " + publicUrl)
                .put("key_service", "Minta kunci API kepada pengelola pengaduan " + offer.region() + ".");
        ObjectNode endpoint = discovery
                .putArray("endpoints")
                .addObject()
                .put("specification", SPECIFICATION)
                .put("url", publicUrl + "/open311/v2")
                .put("changeset", offer.changed().toString())
                .put("type", "production");
        endpoint.putArray("formats").add("text/xml").add("application/json");
        return new Answer("discovery", "discovery", discovery);
    }
}
