package planerka.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;

/**
 * JSON as the API speaks it: moments in ISO 8601, and nothing is guessed. Unknown fields, a text
 * for a number and a field given twice are refused. Thread-safe.
 */
public final class Json implements io.javalin.json.JsonMapper {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .build();

    /** What was sent, or a {@link Problem} 400 that names the field at fault. */
    public static <T> T read(Context request, Class<T> type) {
        return read(request.bodyAsBytes(), type);
    }

    static <T> T read(byte[] body, Class<T> type) {
        T read;
        try {
            read = MAPPER.readValue(body, type);
        } catch (IOException failure) {
            throw JsonProblems.of(failure);
        }
        if (read == null) {
            throw Problem.badRequest("problem.json");
        }
        return read;
    }

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("cannot be written as JSON", failure);
        }
    }

    @Override
    public String toJsonString(Object value, Type type) {
        return write(value);
    }

    @Override
    public <T> T fromJsonString(String json, Type type) {
        try {
            return MAPPER.readValue(json, MAPPER.constructType(type));
        } catch (IOException failure) {
            throw JsonProblems.of(failure);
        }
    }

    @Override
    public <T> T fromJsonStream(InputStream json, Type type) {
        try {
            return MAPPER.readValue(json, MAPPER.constructType(type));
        } catch (IOException failure) {
            throw JsonProblems.of(failure);
        }
    }
}
