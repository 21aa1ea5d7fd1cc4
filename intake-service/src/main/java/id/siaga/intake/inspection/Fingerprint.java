package id.siaga.intake.inspection;

import java.awt.image.BufferedImage;
import java.util.HexFormat;

/**
 * A difference hash: 9 × 8 fields of grey, a bit for each that is brighter than its left neighbour. Copies of a picture in
 * another size or quality differ in a few of the 64 bits (N. Krawetz, "Kind of Like That", 2013).
 */
final class Fingerprint {
    private static final int ROWS = 8;
    private static final int COLUMNS = 9;

    private Fingerprint() {}

    static String of(BufferedImage picture) {
        long bits = 0;
        for (int row = 0; row < ROWS; row++) {
            for (int column = 1; column < COLUMNS; column++) {
                boolean brighter = grey(picture, column, row) > grey(picture, column - 1, row);
                bits = bits << 1 | (brighter ? 1 : 0);
            }
        }
        return HexFormat.of().toHexDigits(bits);
    }

    private static long grey(BufferedImage picture, int column, int row) {
        int left = column * picture.getWidth() / COLUMNS;
        int right = Math.max(left + 1, (column + 1) * picture.getWidth() / COLUMNS);
        int top = row * picture.getHeight() / ROWS;
        int bottom = Math.max(top + 1, (row + 1) * picture.getHeight() / ROWS);
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += luma(picture.getRGB(Math.min(x, picture.getWidth() - 1), Math.min(y, picture.getHeight() - 1)));
            }
        }
        return sum / ((long) (right - left) * (bottom - top));
    }

    /** ITU-R BT.601, in thousandths. */
    private static int luma(int rgb) {
        return 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
    }
}
