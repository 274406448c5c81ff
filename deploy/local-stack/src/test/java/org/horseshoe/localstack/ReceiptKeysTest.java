package org.horseshoe.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptKeysTest {

    @TempDir
    Path folder;

    @Test
    void the_key_is_made_once_and_is_its_owners_alone() throws IOException {
        // When
        var keys = ReceiptKeys.in(folder);
        var made = Files.readString(keys.file());

        // Then
        assertThat(Files.readString(ReceiptKeys.in(folder).file())).isEqualTo(made);
        assertThat(made)
                .contains("\"crv\": \"Ed25519\"")
                .containsPattern("\"x\": \"[\\w-]{43}\", \"d\": \"[\\w-]{43}\"");
        assertThat(Files.getPosixFilePermissions(keys.file()))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
}
