package planerka;

/** One line of a check-up: what was looked at, how it is, and what to do if it is not well. */
record Finding(How how, String part, String said) {
    enum How {
        OK,
        WARN,
        FAIL
    }

    static Finding ok(String part, String said) {
        return new Finding(How.OK, part, said);
    }

    static Finding warn(String part, String said) {
        return new Finding(How.WARN, part, said);
    }

    static Finding fail(String part, String said) {
        return new Finding(How.FAIL, part, said);
    }

    @Override
    public String toString() {
        return String.format("%-4s %-9s %s", how, part, said);
    }
}
