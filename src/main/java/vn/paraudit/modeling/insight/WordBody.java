package vn.paraudit.modeling.insight;

import java.util.List;

/** The text of a Word paper on A4 with the margins of Decree 30/2020: 20 mm above, below, 30 mm left, 15 mm right. */
final class WordBody {

    /** Word measures pages in twentieths of a point and pictures in English metric units. */
    private static final int TWIPS_PER_MM = 57;
    private static final int EMU_PER_MM = 36_000;
    private static final int LONG_SIDE = 297;
    private static final int SHORT_SIDE = 210;
    private static final int LEFT = 30;
    private static final int RIGHT = 15;
    private static final int ABOVE_AND_BELOW = 20;
    /** Room that the titles above a picture need. */
    private static final int TITLES = 60;
    private static final int[] COLUMNS = {9, 48, 24, 32, 20, 32};

    private final StringBuilder xml = new StringBuilder();

    WordBody centred(String text, boolean bold) {
        xml.append("<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>").append(run(text, bold)).append("</w:p>");
        return this;
    }

    WordBody heading(String text) {
        xml.append("<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/></w:pPr>").append(run(text, true)).append("</w:p>");
        return this;
    }

    /** A picture as large as its page allows. */
    WordBody picture(Picture picture) {
        int roomWide = (picture.isWide() ? LONG_SIDE : SHORT_SIDE) - LEFT - RIGHT;
        int roomHigh = (picture.isWide() ? SHORT_SIDE : LONG_SIDE) - 2 * ABOVE_AND_BELOW - TITLES;
        double scale = Math.min((double) roomWide / picture.width(), (double) roomHigh / picture.height());
        long wide = Math.round(picture.width() * scale * EMU_PER_MM);
        long high = Math.round(picture.height() * scale * EMU_PER_MM);
        xml.append("""
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%1$d" cy="%2$d"/>\
            <wp:docPr id="1" name="diagram"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="1" name="diagram.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdDiagram"/>\
            <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%1$d" cy="%2$d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>\
            """.formatted(wide, high));
        return this;
    }

    /** Ends the pages so far, which lie on their side when what they show is wide. */
    WordBody endSection(boolean wide) {
        xml.append("<w:p><w:pPr>").append(section(wide, true)).append("</w:pPr></w:p>");
        return this;
    }

    /** A table whose head is repeated on every page. */
    WordBody table(List<String> head, List<List<String>> rows) {
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>");
        }
        xml.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
        for (int column : COLUMNS) {
            xml.append("<w:gridCol w:w=\"").append(column * TWIPS_PER_MM).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        row(head, true);
        rows.forEach(row -> row(row, false));
        xml.append("</w:tbl>");
        return this;
    }

    private void row(List<String> cells, boolean head) {
        xml.append("<w:tr><w:trPr><w:cantSplit/>").append(head ? "<w:tblHeader/>" : "").append("</w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(COLUMNS[i] * TWIPS_PER_MM).append("\" w:type=\"dxa\"/></w:tcPr>");
            for (String line : cells.get(i).split("\n")) {
                xml.append("<w:p><w:pPr><w:pStyle w:val=\"Cell\"/>").append(head ? "<w:jc w:val=\"center\"/>" : "").append("</w:pPr>").append(run(line, head))
                    .append("</w:p>");
            }
            xml.append("</w:tc>");
        }
        xml.append("</w:tr>");
    }

    private static String run(String text, boolean bold) {
        return "<w:r>" + (bold ? "<w:rPr><w:b/></w:rPr>" : "") + "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
    }

    /** Characters that no XML may hold are left out. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\t\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The page number stands in the middle above, but not on the first page. */
    private static String section(boolean wide, boolean first) {
        String size = wide ? "w:w=\"%d\" w:h=\"%d\" w:orient=\"landscape\"".formatted(LONG_SIDE * TWIPS_PER_MM, SHORT_SIDE * TWIPS_PER_MM)
            : "w:w=\"%d\" w:h=\"%d\"".formatted(SHORT_SIDE * TWIPS_PER_MM, LONG_SIDE * TWIPS_PER_MM);
        return ("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:pgSz %s/><w:pgMar w:top=\"%d\" w:bottom=\"%d\" w:left=\"%d\" w:right=\"%d\""
            + " w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>%s</w:sectPr>").formatted(size, ABOVE_AND_BELOW * TWIPS_PER_MM,
            ABOVE_AND_BELOW * TWIPS_PER_MM, LEFT * TWIPS_PER_MM, RIGHT * TWIPS_PER_MM, first ? "<w:titlePg/>" : "");
    }

    /** Everything as the main part of the file, the last pages upright. */
    String document() {
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
            xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">\
            <w:body>%s<w:p/>%s</w:body></w:document>
            """.formatted(xml, section(false, false));
    }
}
