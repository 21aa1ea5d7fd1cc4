package id.siaga.routing.decision.domain;

import id.siaga.region.Area;
import id.siaga.region.Category;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import java.util.List;
import java.util.Locale;

/** Turns the codes of a decision into Indonesian, with the pack's names. A code nobody knows is shown as it is. */
public final class Reasons {
    private final RegionPack pack;

    public Reasons(RegionPack pack) {
        this.pack = pack;
    }

    /** "pin berada di Desa Kaligung", one for each code. */
    public List<String> each(List<String> codes) {
        return codes.stream().map(this::of).toList();
    }

    /** "Karena pin berada di Desa Kaligung, kata ‘lubang jalan’." */
    public String sentence(List<String> codes) {
        return codes.isEmpty() ? "" : "Karena " + String.join(", ", each(codes)) + ".";
    }

    private String of(String code) {
        int colon = code.indexOf(':');
        String what = code.substring(colon + 1);
        return switch (code.substring(0, Math.max(0, colon))) {
            case "account" ->
                what.equals("unknown") ? "nomor tujuan belum terdaftar" : "dikirim ke nomor " + unit(what);
            case "pin" -> "pin berada di " + area(what);
            case "photo" -> "foto diambil di " + area(what);
            case "place" -> "menyebut " + area(what);
            case "landmark" -> "menyebut " + what.replace('-', ' ');
            case "outside" -> "tempatnya " + neighbour(what);
            case "category" -> "tentang " + category(what);
            case "word" -> "kata ‘" + what + "’";
            case "learned" -> "petugas biasanya menyerahkan hal seperti ini ke " + unit(what);
            case "transfer" -> "diserahkan ke " + unit(what);
            case "task" -> "tugas untuk " + unit(what);
            case "suspect" -> what.equals("berantai") ? "diduga pesan berantai" : "diduga iklan atau penipuan";
            case "undone" -> "penyerahan ke " + unit(what) + " dibatalkan";
            default -> code;
        };
    }

    private String area(String code) {
        return pack.areas().find(code).map(Reasons::named).orElse(code);
    }

    private static String named(Area area) {
        return area.level().substring(0, 1).toUpperCase(Locale.ROOT)
                + area.level().substring(1) + " " + area.name();
    }

    private String neighbour(String code) {
        return pack.areas().neighbours().stream()
                .filter(neighbour -> neighbour.code().equals(code))
                .findFirst()
                .map(neighbour -> "di " + neighbour.name() + ", di luar wilayah kita")
                .orElse("di luar wilayah kita");
    }

    private String unit(String id) {
        return pack.units().find(id).map(Unit::shortName).orElse(id);
    }

    private String category(String id) {
        return pack.categories()
                .find(id)
                .map(Category::name)
                .map(Reasons::inASentence)
                .orElse(id);
    }

    /** "Jalan rusak" but "KTP". */
    private static String inASentence(String name) {
        boolean isAbbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return isAbbreviation ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
