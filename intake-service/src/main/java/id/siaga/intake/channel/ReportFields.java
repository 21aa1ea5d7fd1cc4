package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the fields of a report and remembers, field by field, what is wrong with them. An empty field is a missing one. */
public final class ReportFields {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    /** From a local number to the longest that E.164 allows. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");

    private static final Set<String> YES = Set.of("true", "1", "on", "yes", "ya");
    private static final int LONGEST_ADDRESS = 254;
    private static final double MOST_NORTHERN = 90;
    private static final double MOST_EASTERN = 180;

    private final JsonNode given;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    public ReportFields(JsonNode given) {
        this.given = given;
    }

    /** What is wrong, in Indonesian, by field; empty when nothing is. */
    public Map<String, String> wrong() {
        return wrong;
    }

    public void refuse(String name, String why) {
        wrong.putIfAbsent(name, why);
    }

    /** Null when missing. Browsers end lines with two characters, which are one. */
    public String text(String name, int longest) {
        String given = Fields.text(this.given, name);
        String text = given == null ? null : given.strip().replace("\r\n", "\n");
        if (text != null && text.length() > longest) {
            refuse(name, "Paling panjang " + longest + " karakter.");
        }
        return text;
    }

    public boolean flag(String name) {
        String text = Fields.text(given, name);
        return text != null && YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** People write phones with blanks, dots and hyphens. */
    public String phone(String name) {
        String phone = Fields.text(given, name);
        String digits = phone == null ? null : phone.replaceAll("[\\s().-]", "");
        if (digits != null && !PHONE.matcher(digits).matches()) {
            refuse(name, "Nomor telepon berisi 6 sampai 15 angka.");
        }
        return digits;
    }

    public String email(String name) {
        String email = text(name, LONGEST_ADDRESS);
        if (email != null && !EMAIL.matcher(email).matches()) {
            refuse(name, "Alamat surel tidak lengkap, contohnya nama@contoh.id.");
        }
        return email;
    }

    /** Degrees, WGS 84; null when neither is given. One alone is no place. */
    public Location point(String latitude, String longitude) {
        Double north = degrees(latitude, MOST_NORTHERN);
        Double east = degrees(longitude, MOST_EASTERN);
        boolean half = (Fields.text(given, latitude) == null) != (Fields.text(given, longitude) == null);
        if (half) {
            String missing = Fields.text(given, latitude) == null ? latitude : longitude;
            refuse(missing, "Titik lokasi perlu lintang dan bujur.");
        }
        return north == null || east == null ? null : new Location(north, east, null, null);
    }

    private Double degrees(String name, double most) {
        String text = Fields.text(given, name);
        try {
            if (text == null) {
                return null;
            }
            double degrees = Double.parseDouble(text.strip());
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // No number is as wrong as one beyond the earth.
        }
        refuse(name, "Harus angka derajat dari -%1$.0f sampai %1$.0f.".formatted(most));
        return null;
    }
}
