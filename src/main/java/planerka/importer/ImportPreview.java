package planerka.importer;

/** What was sent in, and what it would do. */
record ImportPreview(Upload upload, ImportPlan outlook) {
    public String name() {
        return upload.name();
    }

    public String kind() {
        return upload.kind().word();
    }

    public boolean replaces() {
        return upload.replaces();
    }

    /** No errors, and something to do. */
    public boolean isReady() {
        return !isRefused() && !outlook.changesNothing();
    }

    public boolean isRefused() {
        return !upload.takesWrongLines() && !outlook.errors().isEmpty();
    }
}
