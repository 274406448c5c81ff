package org.horseshoe.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.horseshoe.events.EventCodec;
import org.horseshoe.localstack.LocalStack;

/** What the modules ship: the bundled history and the approved samples. */
public final class Samples {

    private Samples() {}

    /** The bundled record of the DPRK resolutions as a batch of CloudEvents. */
    public static String bundledHistory() {
        return resource(LocalStack.class, "/history/dprk.json");
    }

    /** The approved sample of an event type as a structured CloudEvent. */
    static String sample(String wireName) {
        return resource(EventCodec.class, "/samples/" + wireName + ".json");
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
