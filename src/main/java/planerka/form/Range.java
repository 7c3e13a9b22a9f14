package planerka.form;

/** From least to most, both included. */
public record Range(int least, int most) {
    public boolean has(long number) {
        return number >= least && number <= most;
    }

    public void require(long number) {
        if (!has(number)) {
            throw new IllegalArgumentException(number + " is not within " + least + " to " + most);
        }
    }
}
