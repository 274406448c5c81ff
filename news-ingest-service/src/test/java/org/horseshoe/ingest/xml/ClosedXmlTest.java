package org.horseshoe.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class ClosedXmlTest {

    @Test
    void a_letter_that_a_document_type_may_not_have_is_a_fault_of_the_file() {
        byte[] file = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"b\0b\">]><a>&b;</a>"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> {
                    var reader = ClosedXml.reader(new ByteArrayInputStream(file));
                    while (reader.hasNext()) {
                        reader.next();
                    }
                })
                .isInstanceOf(XMLStreamException.class)
                .satisfies(fault -> assertThat(
                                ((XMLStreamException) fault).getLocation().getLineNumber())
                        .isEqualTo(2));
    }
}
