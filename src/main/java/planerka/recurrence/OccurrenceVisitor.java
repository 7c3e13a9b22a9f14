package planerka.recurrence;

/** Is told of the runs that a rule has, one by one. */
interface OccurrenceVisitor {
    void consider(Occurrence one);

    /** One that does not take place. */
    void omit(OccurrenceNote why);
}
