package planerka.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.stream.Collectors;

/** Says which field of what was sent cannot be read, as {@code members[2].role}. */
final class JsonProblems {
    private JsonProblems() {}

    static Problem of(IOException failure) {
        if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = path(mapping);
            String key =
                    mapping instanceof UnrecognizedPropertyException
                            ? "problem.json-unknown"
                            : "problem.json-value";
            return Problem.unreadable(field, key, field);
        }
        return Problem.badRequest("problem.json");
    }

    private static String path(JsonMappingException failure) {
        String joined =
                failure.getPath().stream().map(JsonProblems::step).collect(Collectors.joining());
        return joined.startsWith(".") ? joined.substring(1) : joined;
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getFieldName();
    }
}
