package org.horseshoe.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.horseshoe.localstack.AccessToken;
import org.horseshoe.localstack.EmbeddedInfrastructure;
import org.horseshoe.localstack.TopicCreator;

/** A real broker with the topics of the log and a real database, both empty, for a {@code @QuarkusTest}; keys for tokens too. */
public final class HorseshoeTestResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        EmbeddedInfrastructure.emptyTopics(TopicCreator.horseshoeTopics());
        return Map.of(
                "quarkus.datasource.jdbc.url",
                EmbeddedInfrastructure.newDatabase("service"),
                "kafka.bootstrap.servers",
                EmbeddedInfrastructure.bootstrapServers(),
                "mp.jwt.verify.publickey.location",
                TestTokens.publicKey().toUri().toString(),
                "mp.jwt.verify.issuer",
                AccessToken.ISSUER,
                "horseshoe.receipts.keys",
                TestTokens.receiptKeys().toString());
    }

    @Override
    public void stop() {
        // The servers serve the whole test run and end with the JVM.
    }
}
