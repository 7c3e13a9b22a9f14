package planerka.setup;

/**
 * A file for the PBX, ready to be pasted.
 *
 * @param complete whether nothing is left to be filled in
 */
public record PbxFile(String name, String text, boolean complete) {}
