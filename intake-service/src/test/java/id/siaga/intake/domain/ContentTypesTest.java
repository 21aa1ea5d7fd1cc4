package id.siaga.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            image/jpeg,             image/jpeg,          image/jpeg
            image/png,              image/jpeg,          image/jpeg
            -,                      image/webp,          image/webp
            application/pdf,        image/jpeg,          image/jpeg
            audio/ogg; codecs=opus, audio/opus,          audio/ogg
            -,                      application/ogg,     application/ogg
            audio/mp4,              video/quicktime,     audio/mp4
            video/mp4,              application/mp4,     video/mp4
            application/pdf,        application/pdf,     application/pdf
            application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/zip, application/vnd.openxmlformats-officedocument.wordprocessingml.document
            application/msword,     application/x-tika-msoffice, application/msword
            text/csv,               text/plain,          text/plain""")
    void shouldKeepUnderTheTypeOfTheContent(String declared, String found, String kept) {
        assertThat(ContentTypes.kept(declared, found)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            image/jpeg,      text/html
            image/jpeg,      text/plain
            image/jpeg,      application/pdf
            image/jpeg,      video/mp4
            audio/ogg,       image/jpeg
            audio/ogg,       text/plain
            -,               text/html
            application/pdf, text/html
            image/svg+xml,   image/svg+xml
            application/vnd.android.package-archive, application/zip
            application/zip, application/zip
            application/octet-stream, application/x-msdownload""")
    void shouldRefuseTheRest(String declared, String found) {
        assertThat(ContentTypes.kept(declared, found)).isEmpty();
    }
}
