package id.siaga.intake.channel.open311;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import id.siaga.contracts.Topic;
import id.siaga.testing.KafkaProbe;
import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GeoReport v2 as clients expect it, accepted and refused, in both formats. */
@QuarkusTest
@QuarkusTestResource(value = SiagaResource.class, initArgs = @ResourceArg(name = "withoutDatabase", value = "true"))
class Open311IT {
    private static final String OPEN311 = "/open311/v2/";
    private static final String TOKEN = "[0-9a-f]{32}";

    KafkaProbe probe;

    @ConfigProperty(name = "siaga.open311.api-key")
    List<String> keys;

    @Test
    void shouldFileARequestInJson() {
        String words = words();

        ValidatableResponse answer = post("json", request("description", words)).statusCode(202);

        answer.contentType("application/json")
                .body("$", hasSize(1))
                .body("[0].token", matchesPattern(TOKEN))
                .body("[0].service_notice", containsString("sedang dicatat"))
                .body("[0].containsKey('account_id')", equalTo(true))
                .body("[0].containsKey('service_request_id')", equalTo(false))
                .header("Location", matchesPattern("http.*/lacak/" + TOKEN));
        assertThat(stored(words))
                .singleElement()
                .asString()
                .contains("\"channel\":\"open311\"", "Kategori: Jalan rusak", "-8.3", "114.3");
    }

    @Test
    void shouldFileARequestInXml() {
        String words = words();

        XmlPath xml = xml(post("xml", request("description", words)).statusCode(202));

        assertThat(xml.getString("service_requests.request.token")).matches(TOKEN);
        assertThat(xml.getString("service_requests.request.service_notice")).contains("/lacak/");
        assertThat(stored(words)).hasSize(1);
    }

    @Test
    void shouldTakeAnAddressForAPointAndKeepWhatElseIsSaid() {
        String words = words();
        Map<String, String> request = request("description", words);
        request.keySet().removeAll(List.of("lat", "long"));
        request.put("lat", "");
        request.put("address_string", "Jl. Raya Rogojampi 12");
        request.put("media_url", "https://foto.example/1.jpg");
        request.put("first_name", "Siti");
        request.put("phone", "6280000078001");
        request.put("email", "");
        request.put("attribute[WHISHETN]", "123");
        request.put("device_id", "tt222111");

        post("json", request).statusCode(202);

        assertThat(stored(words))
                .singleElement()
                .asString()
                .contains("Lokasi: Jl. Raya Rogojampi 12", "Lampiran: https://foto.example/1.jpg")
                .doesNotContain("Siti", "6280000078001");
    }

    @Test
    void shouldFileWithoutADescriptionAndOnceUnderOneKey() {
        String key = UUID.randomUUID().toString();
        Map<String, String> request = request("first_name", "Siti");

        String first = send("json", request, key).statusCode(202).extract().path("[0].token");
        String second = xml(send("xml", request, key).statusCode(202)).getString("service_requests.request.token");

        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bukan-kunci"})
    void shouldRefuseWhoHasNoKey(String key) {
        refused(403, "api_key", request("api_key", key));
    }

    @Test
    void shouldRefuseWhoNamesNoKey() {
        Map<String, String> request = request("description", "x");
        request.remove("api_key");
        refused(403, "api_key", request);
    }

    @ParameterizedTest
    @CsvSource({
        "404, service_code, service_code, tidak-ada",
        "400, service_code, service_code, ''",
        "404, jurisdiction_id, jurisdiction_id, kota-lain",
        "400, lat, lat, 91",
        "400, lat, lat, utara",
        "400, long, long, ''",
        "400, email, email, siti",
        "400, phone, phone, delapan",
        "400, media_url, media_url, javascript:alert(1)"
    })
    void shouldRefuseWhatIsMissingUnknownOrWrong(int code, String about, String field, String value) {
        refused(code, about, request(field, value));
    }

    @Test
    void shouldRefuseARequestWithoutAnyPlaceAndALongDescription() {
        Map<String, String> nowhere = request("lat", "");
        nowhere.put("long", "");
        refused(400, "address_string", nowhere);
        refused(400, "description", request("description", "x".repeat(4_001)));
        post("json", request("description", "x".repeat(4_000))).statusCode(202);
    }

    @Test
    void shouldRefuseWhatIsNoForm() {
        given().contentType("application/json")
                .body("{}")
                .post(OPEN311 + "requests.json")
                .then()
                .statusCode(400)
                .body("[0].code", equalTo(400));
    }

    @Test
    void shouldListTheCategoriesOfTheRegionAsServices() {
        given().get(OPEN311 + "services.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("size()", greaterThan(20))
                .body("service_code", hasItem("jalan-rusak"))
                .body("service_name", hasItem("Jalan rusak"))
                .body("metadata", everyItem(equalTo(false)))
                .body("type", everyItem(equalTo("batch")))
                .body("group", hasItem("infrastruktur"));
        XmlPath xml = xml(given().get(OPEN311 + "services.xml").then().statusCode(200));
        assertThat(xml.getList("services.service.service_code")).contains("jalan-rusak");
        assertThat(xml.getString("services.service[0].metadata")).isEqualTo("false");
    }

    @Test
    void shouldDefineAKnownServiceOnly() {
        given().get(OPEN311 + "services/jalan-rusak.json")
                .then()
                .statusCode(200)
                .body("service_code", equalTo("jalan-rusak"))
                .body("attributes", hasSize(0));
        XmlPath xml =
                xml(given().get(OPEN311 + "services/jalan-rusak.xml").then().statusCode(200));
        assertThat(xml.getString("service_definition.service_code")).isEqualTo("jalan-rusak");
        given().get(OPEN311 + "services/tidak-ada.json")
                .then()
                .statusCode(404)
                .body("[0].code", equalTo(404))
                .body("[0].description", not(equalTo("")));
    }

    @Test
    void shouldSayWhereItIsAndWhatItSpeaks() {
        given().get(OPEN311 + "discovery.json")
                .then()
                .statusCode(200)
                .body("changeset", matchesPattern(".*T.*(Z|[+-]\\d\\d:\\d\\d)"))
                .body("contact", containsString("Banyuwangi"))
                .body("key_service", containsString("Banyuwangi"))
                .body("endpoints[0].url", containsString("/open311/v2"))
                .body("endpoints[0].type", equalTo("production"))
                .body("endpoints[0].formats", hasItem("text/xml"));
        XmlPath xml = xml(given().get(OPEN311 + "discovery.xml").then().statusCode(200));
        assertThat(xml.getList("discovery.endpoints.endpoint.formats.format")).hasSize(2);
    }

    /** In both formats, and nothing is stored. */
    private void refused(int code, String about, Map<String, String> request) {
        String words = words();
        if (!"".equals(request.get("description"))) {
            request.merge("description", words, (given, marked) -> given.length() > 100 ? given : marked);
        }
        post("json", request)
                .statusCode(code)
                .contentType("application/json")
                .body("$", hasSize(1))
                .body("[0].code", equalTo(code))
                .body("[0].description", containsString(about));
        XmlPath xml = xml(post("xml", request).statusCode(code));
        assertThat(xml.getInt("errors.error.code")).isEqualTo(code);
        assertThat(xml.getString("errors.error.description")).contains(about);
        assertThat(stored(words)).isEmpty();
    }

    private Map<String, String> request(String field, String value) {
        Map<String, String> request = new HashMap<>(
                Map.of("api_key", keys.getFirst(), "service_code", "jalan-rusak", "lat", "-8.3", "long", "114.3"));
        request.put(field, value);
        return request;
    }

    private static ValidatableResponse post(String format, Map<String, String> request) {
        return send(format, request, UUID.randomUUID().toString());
    }

    private static ValidatableResponse send(String format, Map<String, String> request, String key) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .header("Idempotency-Key", key)
                .formParams(request)
                .post(OPEN311 + "requests." + format)
                .then();
    }

    private static XmlPath xml(ValidatableResponse answer) {
        return answer.contentType("text/xml").extract().xmlPath();
    }

    private List<String> stored(String words) {
        return probe.records(Topic.MESSAGE).stream()
                .map(record -> record.json())
                .filter(json -> json.contains(words))
                .toList();
    }

    private static String words() {
        return "Jalan rusak " + UUID.randomUUID();
    }
}
