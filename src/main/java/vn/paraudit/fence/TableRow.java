package vn.paraudit.fence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of a decision table as it stands in its file.
 *
 * @param id       of the row
 * @param number   its place in the table, from 1
 * @param tests    what its columns test, in their order
 * @param outputs  what it gives, by the name of the column; texts without their quotation marks
 */
public record TableRow(String id, int number, List<String> tests, Map<String, String> outputs) {

    /** The rows of all tables of a file that can be read. */
    public static List<TableRow> of(byte[] file) {
        List<TableRow> rows = new ArrayList<>();
        XmlFile.read(true, file, new Refusals("")).ifPresent(root -> root.children("decision").stream()
            .flatMap(decision -> decision.children("decisionTable").stream()).forEach(table -> {
                List<String> names = table.children("output").stream().map(output -> output.attribute("name")).toList();
                int number = 0;
                for (XmlNode rule : table.children("rule")) {
                    number++;
                    rows.add(of(rule, number, names));
                }
            }));
        return rows;
    }

    private static TableRow of(XmlNode rule, int number, List<String> names) {
        Map<String, String> outputs = new LinkedHashMap<>();
        List<XmlNode> given = rule.children("outputEntry");
        for (int at = 0; at < Math.min(names.size(), given.size()); at++) {
            outputs.put(names.get(at), unquoted(text(given.get(at))));
        }
        return new TableRow(rule.id(), number, rule.children("inputEntry").stream().map(TableRow::text).toList(), outputs);
    }

    private static String text(XmlNode cell) {
        return cell.children("text").stream().map(XmlNode::text).collect(Collectors.joining());
    }

    private static String unquoted(String text) {
        String stripped = text.strip();
        return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"") ? stripped.substring(1, stripped.length() - 1) : stripped;
    }
}
