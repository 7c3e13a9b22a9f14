package planerka.setup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeSet;

/** Files in one, as every PBX can unpack it: the old tar, with names of up to 100 letters. */
final class Tar {
    private static final int BLOCK = 512;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Tar() {}

    static byte[] of(Map<String, byte[]> files) {
        Tar tar = new Tar();
        TreeSet<String> folders = new TreeSet<>();
        files.keySet().forEach(name -> folders.add(name.substring(0, name.lastIndexOf('/') + 1)));
        folders.forEach(folder -> tar.head(folder, 0, "0000755", '5'));
        files.forEach(tar::file);
        tar.out.writeBytes(new byte[2 * BLOCK]);
        return tar.out.toByteArray();
    }

    private void file(String name, byte[] content) {
        head(name, content.length, "0000644", '0');
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private void head(String name, int size, String mode, char type) {
        byte[] head = new byte[BLOCK];
        put(head, 0, name);
        put(head, 100, mode);
        put(head, 108, "0000000");
        put(head, 116, "0000000");
        put(head, 124, String.format("%011o", size));
        put(head, 136, "00000000000");
        Arrays.fill(head, CHECKSUM_AT, CHECKSUM_AT + CHECKSUM_LENGTH, (byte) ' ');
        head[156] = (byte) type;
        int sum = 0;
        for (byte one : head) {
            sum += one & 0xff;
        }
        put(head, CHECKSUM_AT, String.format("%06o\0 ", sum));
        out.writeBytes(head);
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }
}
