package org.horseshoe.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "57P01, PASSING, the connection was ended by an administrator",
        "40P01, PASSING, a deadlock",
        "40001, PASSING, a serialization failure",
        "53300, PASSING, too many connections",
        "55P03, PASSING, a lock was not available",
        "08006, PASSING, the connection was cut",
        "25006, PASSING, a standby just after a switch-over",
        "25P03, PASSING, the process stood still in a transaction",
        "25P02, BUG, a statement after a failed one",
        "22021, BAD_DATA, a character that cannot be stored",
        "23514, BAD_DATA, a constraint",
        "42P01, BUG, a table that is not there"
    })
    void each_failure_of_the_database_is_of_one_kind(String state, Trouble expected, String meaning) {
        assertThat(Trouble.of(new IllegalStateException(new SQLException(meaning, state))))
                .isEqualTo(expected);
    }
}
