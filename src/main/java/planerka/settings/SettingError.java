package planerka.settings;

/** A setting that is not accepted, by its name (or its place), and why. */
record SettingError(String name, String why) {
    @Override
    public String toString() {
        return name + ": " + why;
    }
}
