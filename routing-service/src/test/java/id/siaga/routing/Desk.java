package id.siaga.routing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** What somebody with a token reads and does about one complaint, over REST. */
record Desk(String token) {
    private static final String COMPLAINTS = "/api/v1/complaints/";

    static Desk of(String token) {
        return new Desk(token);
    }

    /** An officer of this unit. */
    static Desk in(String unit) {
        return new Desk(People.officer(unit));
    }

    ValidatableResponse read(Case complaint) {
        return read(complaint, "");
    }

    /** @param part such as {@code /timeline} */
    ValidatableResponse read(Case complaint, String part) {
        return given().auth()
                .oauth2(token)
                .get(COMPLAINTS + complaint.id() + part)
                .then();
    }

    Response act(Case complaint, long version, Map<String, String> action) {
        return act(complaint, "\"" + version + "\"", action);
    }

    /** @param ifMatch null for none */
    Response act(Case complaint, String ifMatch, Map<String, String> action) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(action);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.post(COMPLAINTS + complaint.id() + "/actions");
    }
}
