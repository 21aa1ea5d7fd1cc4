package id.siaga.intake.channel.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.siaga.contracts.Topic;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.ProbedRecord;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of reports without a chat share: sending one, and finding what became of its words. */
abstract class ReportsStage {
    static final String REPORTS = "/api/v1/reports";

    KafkaProbe probe;

    static RequestSpecification json(Object body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    static RequestSpecification as(String token, Map<String, String> report) {
        return json(report).header("Authorization", "Bearer " + token);
    }

    static RequestSpecification page(Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .accept("text/html,application/xhtml+xml")
                .formParams(form);
    }

    static String token(RequestSpecification report) {
        return report.post(REPORTS).then().statusCode(202).extract().path("token");
    }

    static String words() {
        return "Jalan rusak " + UUID.randomUUID();
    }

    JsonNode only(String words) throws IOException {
        List<ProbedRecord> records = about(words);
        assertThat(records).hasSize(1);
        return new ObjectMapper().readTree(records.getFirst().json());
    }

    List<ProbedRecord> about(String words) {
        return probe.records(Topic.MESSAGE).stream()
                .filter(record -> record.json().contains(words))
                .toList();
    }

    static JsonNode body(ProbedRecord record) {
        try {
            return new ObjectMapper().readTree(record.json());
        } catch (IOException e) {
            throw new AssertionError("an event is no JSON", e);
        }
    }
}
