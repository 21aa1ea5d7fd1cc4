package id.siaga.routing.casework.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.routing.casework.application.ReadReporter.Reporter;

/** Who filed a report without a chat, as they said themselves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReporterView(String name, String phone, String email, boolean anonymous, boolean confidential) {
    static ReporterView of(Reporter reporter) {
        return new ReporterView(
                reporter.name(), reporter.phone(), reporter.email(), reporter.anonymous(), reporter.confidential());
    }
}
