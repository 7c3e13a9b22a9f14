package planerka.settings;

/** A setting that cannot be taken, by its name (or where it stands), and why. */
record SettingError(String name, String why) {
    @Override
    public String toString() {
        return name + ": " + why;
    }
}
