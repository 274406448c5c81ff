package org.horseshoe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.horseshoe.http.Problems.Fault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultTest {

    enum Kind {
        PERSON,
        ENTITY
    }

    record Hook(@Nullable String url) {}

    record Request(
            @Nullable List<String> names,
            @Nullable Kind kind,
            @Nullable Double threshold,
            @Nullable LocalDate day,
            @Nullable UUID id,
            @Nullable Boolean active,
            @Nullable Hook hook) {}

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static {
        new ServiceJson().customize(JSON);
    }

    @Test
    void an_unknown_field_is_named_with_those_that_there_are() {
        assertThat(fault("{\"name\": \"Ri\"}"))
                .isEqualTo(new Fault(
                        "#/name", "no such field here; there are active, day, hook, id, kind, names, threshold"));
        assertThat(fault("{\"hook\": {\"uri\": \"x\"}}"))
                .isEqualTo(new Fault("#/hook/uri", "no such field here; there are url"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"names": "Ri"}           | #/names       | must be a list
                    {"names": [{"a": 1}]}     | #/names/0     | must be a text
                    {"kind": "ship"}          | #/kind        | "ship" is not one of person, entity
                    {"threshold": "high"}     | #/threshold   | "high" is not a number
                    {"day": "yesterday"}      | #/day         | "yesterday" is not a day such as 2022-05-26
                    {"id": "one"}             | #/id          | "one" is not a UUID
                    {"active": "perhaps"}     | #/active      | "perhaps" is not true or false
                    {"hook": "x"}             | #/hook        | must be an object
                    []                        | #             | must be an object
                    {"names": [}              | #/names/0     | no JSON: see line 1, column 12
                    {names: []}               | #             | no JSON: see line 1, column 2
                    {"hook": {"url": "a", "url": "b"}} | #/hook | "url" is there twice: see line 1, column 28
                    {"kind": null, "kind": null} | #          | "kind" is there twice: see line 1, column 22
                    """)
    void a_value_of_another_kind_is_told_in_words(String json, String pointer, String detail) {
        assertThat(fault(json)).isEqualTo(new Fault(pointer, detail));
    }

    @Test
    void no_class_is_named() {
        assertThat(fault("{\"hook\": []}").detail()).doesNotContain("Hook").doesNotContain("java");
    }

    private static Fault fault(String json) {
        return JsonFault.of(
                catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(json, Request.class)));
    }
}
