package org.horseshoe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.CharConversionException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class ProblemMappersTest {

    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void a_body_in_an_encoding_that_json_does_not_have_is_refused() {
        byte[] odd = {0, 0, (byte) 0xFF, (byte) 0xFE, '{', '}'};
        var failure = catchThrowableOfType(CharConversionException.class, () -> new ObjectMapper().readTree(odd));

        assertThat(mappers.encoding(failure).getStatus()).isEqualTo(400);
    }

    @Test
    void a_commit_whose_connection_was_cut_is_told_as_trouble_that_passes() {
        // Given
        var cut = new XAException("Error trying to transactionCommit local transaction");
        cut.initCause(new SQLException("This connection has been closed.", "08003"));
        var notCommitted = new IllegalStateException("Could not commit transaction.");
        notCommitted.addSuppressed(cut);

        // When
        var answer = mappers.anything(new IllegalStateException("Error invoking subclass method", notCommitted));

        // Then
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void a_transaction_that_was_refused_for_its_content_is_a_failure_of_ours() {
        // Given
        var notCommitted = new IllegalStateException("Could not commit transaction.");
        notCommitted.addSuppressed(new SQLException("a constraint does not hold", "23514"));

        // Then
        assertThat(mappers.anything(notCommitted).getStatus()).isEqualTo(500);
    }
}
