package org.horseshoe.sanctions.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    /** The vector of the Standard Webhooks project. */
    @Test
    void the_vector_of_the_specification_is_signed_as_it_says() {
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, BODY, List.of(SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void two_secrets_give_two_signatures_with_a_space_between() {
        assertThat(Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, BODY, List.of(SECRET, SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
                        + " v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_new_secret_has_256_bits() {
        assertThat(Signature.newSecret(new SecureRandom())).matches("whsec_[A-Za-z0-9+/]{43}=");
    }
}
