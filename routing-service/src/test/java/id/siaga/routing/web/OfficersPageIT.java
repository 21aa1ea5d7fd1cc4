package id.siaga.routing.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import id.siaga.testing.SiagaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SiagaResource.class)
class OfficersPageIT {
    @ParameterizedTest
    @ValueSource(strings = {"/petugas", "/petugas/", "/petugas/index.html"})
    void shouldOpenWithOrWithoutASlashAndOnlyOwnScripts(String path) {
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("<html lang=\"id\">"));
    }

    @Test
    void shouldServeModulesAsScripts() {
        given().get("/petugas/app.js").then().statusCode(200).contentType(containsString("javascript"));
    }

    @Test
    void shouldNotServeWhatIsNotThere() {
        given().get("/petugas/tidak-ada").then().statusCode(404);
    }
}
