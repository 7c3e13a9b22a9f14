package planerka.people;

import java.util.List;

/** A page of the directory, and how many people it has in all. */
record DirectoryPage(List<PersonLine> lines, int count, int page, int pages) {}
