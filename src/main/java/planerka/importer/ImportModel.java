package planerka.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the pages of an import show. */
final class ImportModel {
    private static final int MOST_SHOWN = 100;

    private ImportModel() {}

    static Map<String, Object> preview(
            ImportPreview preview, ImportStatus.State state, String address) {
        ImportPlan outlook = preview.outlook();
        Map<String, Object> model = new HashMap<>();
        model.put("preview", preview);
        model.put("outlook", outlook);
        model.put("address", address);
        model.put("ended", state == ImportStatus.State.WAITING ? "" : state.word());
        model.put("wrong", some(outlook.errors()));
        model.put("warnings", some(outlook.warnings()));
        model.put("changedPeople", some(outlook.changedPeople()));
        model.put("newPeople", some(outlook.newPeople()));
        model.put("samePeople", some(outlook.samePeople()));
        model.put("teams", some(outlook.touchedTeams()));
        return model;
    }

    static Map<String, Object> done(ImportStatus status) {
        return Map.of("name", status.name(), "did", status.sum().said("people.import.did"));
    }

    /** Nobody reads more; how many there are is said. */
    private static <T> List<T> some(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_SHOWN));
    }

    /**
     * @param told the quarter that was announced last to screen readers: they hear of each, not of
     *     every line
     */
    static Map<String, Object> progress(ImportStatus status, String told, String address) {
        long quarter = 4L * status.done() / Math.max(status.lines(), 1);
        Map<String, Object> model = new HashMap<>();
        model.put("name", status.name());
        model.put("lines", status.lines());
        model.put("done", status.done());
        model.put("quarter", quarter);
        model.put("news", !told.equals("" + quarter));
        model.put("address", address);
        return model;
    }
}
