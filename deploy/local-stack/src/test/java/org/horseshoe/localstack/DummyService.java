package org.horseshoe.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands for a packaged service: answers its health check, or dies at once with words on the log. */
final class DummyService {
    private DummyService() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.out.println("first line\nno port given");
            System.exit(1);
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        var server = HttpServer.create(address, 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("dummy listens, greeting is " + System.getenv("GREETING"));
    }
}
