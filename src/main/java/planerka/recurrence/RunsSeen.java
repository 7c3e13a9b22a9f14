package planerka.recurrence;

/** Is told of the runs that a rule has, one by one. */
interface RunsSeen {
    void consider(Occurrence one);

    /** One that does not take place. */
    void omit(Note why);
}
