package org.horseshoe.sanctions.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs receipts (JWS, RFC 7515, with Ed25519) and checks them. The keys come from one file, a set of JSON Web Keys: the first
 * that has its private half signs, all of them are good for checking, so that older receipts outlive a change of the key.
 */
@ApplicationScoped
public class Receipts {

    private static final Logger LOG = Logger.getLogger(Receipts.class);

    /** What came of checking a receipt. */
    public sealed interface Checked {}

    /** It was signed here, and says this. */
    public record Genuine(String payload) implements Checked {}

    /** It is no receipt of this service, or not as it was given out. */
    public record Forged(String reason) implements Checked {}

    private final List<OctetKeyPairJsonWebKey> keys;
    private final Optional<ReceiptSigner> signer;

    Receipts(@ConfigProperty(name = "horseshoe.receipts.keys") Optional<String> file) {
        this.keys = file.map(Receipts::read).orElse(List.of());
        this.signer = keys.stream()
                .filter(key -> key.getPrivateKey() != null)
                .findFirst()
                .map(ReceiptSigner::new);
        if (signer.isEmpty()) {
            LOG.warn("No key to sign receipts with (horseshoe.receipts.keys): answers of /match carry none");
        }
    }

    private static List<OctetKeyPairJsonWebKey> read(String file) {
        try {
            return new JsonWebKeySet(Files.readString(Path.of(file)))
                    .getJsonWebKeys().stream()
                            .filter(OctetKeyPairJsonWebKey.class::isInstance)
                            .map(OctetKeyPairJsonWebKey.class::cast)
                            .map(Receipts::named)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("horseshoe.receipts.keys cannot be read", e);
        } catch (JoseException e) {
            throw new IllegalStateException("horseshoe.receipts.keys is no set of JSON Web Keys", e);
        }
    }

    /** A key without a name is named by its thumbprint (RFC 7638). */
    private static OctetKeyPairJsonWebKey named(OctetKeyPairJsonWebKey key) {
        if (key.getKeyId() == null) {
            key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        }
        return key;
    }

    /** A receipt that says this; empty where this service has no key to sign with. */
    public Optional<String> sign(String payload) {
        return signer.map(key -> key.sign(payload));
    }

    /** What a receipt says, if it is one of this service. */
    public Checked check(String receipt) {
        try {
            var signature = new JsonWebSignature();
            signature.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
            signature.setCompactSerialization(receipt);
            String kid = signature.getKeyIdHeaderValue();
            Optional<OctetKeyPairJsonWebKey> key =
                    keys.stream().filter(each -> each.getKeyId().equals(kid)).findFirst();
            if (key.isEmpty()) {
                return new Forged("this service has no key " + kid + "; its keys are at /receipts/keys");
            }
            signature.setKey(key.get().getPublicKey());
            return signature.verifySignature()
                    ? new Genuine(signature.getPayload())
                    : new Forged("the signature is not that of the key " + kid);
        } catch (JoseException e) {
            return new Forged("it is no signed receipt (JWS in its compact form)");
        }
    }

    /** The public halves of the keys, as JSON Web Keys. */
    List<Map<String, Object>> publicKeys() {
        return keys.stream()
                .map(key -> {
                    Map<String, Object> shown = key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
                    shown.put("use", "sig");
                    shown.put("alg", AlgorithmIdentifiers.EDDSA);
                    return shown;
                })
                .collect(Collectors.toList());
    }
}
