package org.horseshoe.localstack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for a packaged service: answers its health check, or dies at once with words on the log. */
final class DummyService {
    private DummyService() {}

    public static void main(String[] arguments) throws IOException {
        var port = arguments.length > 0 ? arguments[0] : System.getenv("QUARKUS_HTTP_PORT");
        if (port == null || System.getenv("DIE") != null) {
            System.out.println("first line\nno port given");
            System.exit(1);
        }
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        var server = HttpServer.create(address, 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("greeting is " + System.getenv("GREETING"));
        System.out.println("database is " + System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
        System.out.println("key is " + System.getenv("MP_JWT_VERIFY_PUBLICKEY_LOCATION"));
    }

    /** Lays this class out below a folder as if it were the three packaged services. */
    static Path packagedBelow(Path home) {
        for (var service : PackagedService.values()) {
            var folder = Directories.create(service.folder(home));
            var manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, DummyService.class.getName());
            var name = DummyService.class.getName().replace('.', '/') + ".class";
            try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest);
                    var code = DummyService.class.getResourceAsStream("DummyService.class")) {
                jar.putNextEntry(new JarEntry(name));
                code.transferTo(jar);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return home;
    }
}
