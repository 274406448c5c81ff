package org.horseshoe.http;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What every read can be asked, whatever it is about.
 *
 * @param minPosition the position that the answer must reflect, such as {@code horseshoe.proceedings/0@41}
 * @param format the word of a {@link Format}, which goes before the {@code Accept} header
 */
public record Asked(
        @QueryParam("minPosition")
        @Parameter(description = "Wait for this position, as a write answered it: horseshoe.proceedings/0@41")
        @Nullable
        String minPosition,

        @QueryParam("format")
        @Parameter(description = "json or another format that this comes in; goes before the Accept header")
        @Nullable
        String format) {}
