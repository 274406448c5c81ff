package org.horseshoe.sanctions.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class ReceiptSignerTest {

    private static final String PAYLOAD = "{\"iss\":\"horseshoe\",\"of\":\"Ünïcode 김\"}";

    @Test
    void the_receipt_is_byte_for_byte_what_another_library_makes_of_it() throws JoseException {
        OctetKeyPairJsonWebKey key = key(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
        var expected = new JsonWebSignature();
        expected.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        expected.setKeyIdHeaderValue("k1");
        expected.setHeader("typ", "horseshoe-receipt+jws");
        expected.setKey(key.getPrivateKey());
        expected.setPayload(PAYLOAD);

        var signer = new ReceiptSigner(key);

        assertThat(signer.sign(PAYLOAD)).isEqualTo(expected.getCompactSerialization());
        assertThat(signer.sign(PAYLOAD + " ")).isNotEqualTo(signer.sign(PAYLOAD));
    }

    @Test
    void a_key_of_another_curve_is_refused_by_its_name() throws JoseException {
        OctetKeyPairJsonWebKey key = key(OctetKeyPairJsonWebKey.SUBTYPE_X25519);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceiptSigner(key))
                .withMessageContaining("horseshoe.receipts.keys: key k1 is of X25519");
    }

    private static OctetKeyPairJsonWebKey key(String curve) throws JoseException {
        OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk(curve);
        key.setKeyId("k1");
        return key;
    }
}
