package org.horseshoe.http;

import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body whose last chunk has nothing in it but trailers comes as a read of no bytes, which no stream may answer that has been
 * asked for some ({@link InputStream#read(byte[], int, int)}), and which JSON readers refuse. Here it is read on.
 */
@Provider
public class NeverEmptyReads implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        context.setInputStream(new ReadOn(context.getInputStream()));
        return context.proceed();
    }

    private static final class ReadOn extends FilterInputStream {

        /** A stream that has nothing so often will have nothing for ever. */
        private static final int MOST_EMPTY_READS = 100;

        ReadOn(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            for (int i = 0; read == 0 && length > 0 && i < MOST_EMPTY_READS; i++) {
                read = in.read(into, offset, length);
            }
            return read;
        }
    }
}
