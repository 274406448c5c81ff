package org.horseshoe.localstack;

import java.nio.file.Path;

/** The three services, as the build leaves them. */
public enum PackagedService {
    INGEST("news-ingest-service", "horseshoe_ingest"),
    VOTES("vote-service", "horseshoe_votes"),
    SANCTIONS("sanctions-service", "horseshoe_sanctions");

    private final String module;
    private final String database;

    PackagedService(String module, String database) {
        this.module = module;
        this.database = database;
    }

    /** The module, which is also the name of the process. */
    public String module() {
        return module;
    }

    public String database() {
        return database;
    }

    Path folder(Path home) {
        return home.resolve(module).resolve("target").resolve("quarkus-app");
    }

    /** The name of the process of an instance: the first one's is the module's. */
    String instance(int instance) {
        return ProcessPlans.numbered(module, instance);
    }

    int port(StackPorts ports, int instance) {
        return StackPorts.ofInstance(
                switch (this) {
                    case INGEST -> ports.ingest();
                    case VOTES -> ports.votes();
                    case SANCTIONS -> ports.sanctions();
                },
                instance);
    }
}
