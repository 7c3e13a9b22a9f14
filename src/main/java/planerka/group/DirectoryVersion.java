package planerka.group;

import org.jdbi.v3.core.Handle;

/**
 * Tells whether groups or people were changed between two looks: a change raises the sum of the
 * versions, an addition the highest id, and what is left to a removal lowers the count.
 */
record DirectoryVersion(Table groups, Table people) {
    record Table(long rows, long versions, long newest) {}

    static DirectoryVersion read(Handle handle) {
        return new DirectoryVersion(
                table(
                        handle,
                        """
                        select count(*), coalesce(sum(version), 0), coalesce(max(id), 0)
                        from call_group
                        """),
                table(
                        handle,
                        """
                        select count(*), coalesce(sum(version), 0), coalesce(max(id), 0)
                        from person
                        """));
    }

    private static Table table(Handle handle, String sql) {
        return handle.createQuery(sql)
                .map((row, context) -> new Table(row.getLong(1), row.getLong(2), row.getLong(3)))
                .one();
    }
}
