package planerka.group.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx workbook with one sheet, as small as spreadsheets take it. */
public final class Sheet {
    private final StringBuilder rows = new StringBuilder();
    private final Map<String, String> more = new LinkedHashMap<>();
    private int row;

    /** Texts; {@code #700} is kept as a number, {@code =A1} as a formula of value 5. */
    public Sheet row(String... cells) {
        row++;
        rows.append("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.length; i++) {
            String place = (char) ('A' + i) + "" + row;
            rows.append(cell(place, cells[i]));
        }
        rows.append("</row>");
        return this;
    }

    private static String cell(String place, String text) {
        if (text.startsWith("#")) {
            return "<c r=\"" + place + "\"><v>" + text.substring(1) + "</v></c>";
        }
        if (text.startsWith("=")) {
            return "<c r=\"" + place + "\"><f>" + text.substring(1) + "</f><v>5</v></c>";
        }
        return "<c r=\""
                + place
                + "\" t=\"inlineStr\"><is><t>"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</t></is></c>";
    }

    public Sheet with(String part, String content) {
        more.put(part, content);
        return this;
    }

    public byte[] bytes() {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packed = "http://schemas.openxmlformats.org/package/2006/relationships";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(packed, office));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(main, office));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
                        .formatted(packed, office));
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                        .formatted(main, rows));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
