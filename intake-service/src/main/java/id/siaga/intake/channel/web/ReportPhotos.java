package id.siaga.intake.channel.web;

import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form with files has besides, as the API's description shows it. */
@Schema(description = "Foto laporan; hanya sebagai multipart/form-data.")
record ReportPhotos(
        @Schema(maxItems = 4, description = "Paling banyak 4 foto, masing-masing paling besar 10 MB.")
        List<InputStream> photo) {}
