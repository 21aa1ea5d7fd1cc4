package id.siaga.intake.channel.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form as the API's description shows it; read field by field, so that each can be refused on its own. */
@Schema(description = "Laporan tanpa percakapan; selain text semuanya boleh kosong.")
record ReportRequest(
        @Schema(required = true, minLength = FormReader.SHORTEST_TEXT, maxLength = FormReader.LONGEST_TEXT)
        String text,

        @Schema(maxLength = FormReader.LONGEST_PLACE, description = "Nama tempat, jalan atau patokan.")
        String place,

        @Schema(minimum = "-90", maximum = "90", description = "WGS 84, bersama longitude.")
        Double latitude,

        @Schema(minimum = "-180", maximum = "180") Double longitude,

        @Schema(maxLength = FormReader.LONGEST_NAME) String name,

        String phone,
        String email,

        @Schema(description = "Petugas yang menangani tidak melihat nama dan kontak.")
        boolean anonymous,

        @Schema(description = "Isi laporan tidak pernah diterbitkan.")
        boolean confidential,

        @Schema(description = "Seperti Idempotency-Key, bagi yang tidak dapat mengirim header.")
        String key) {}
