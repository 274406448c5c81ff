package org.horseshoe.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.horseshoe.events.Member;
import org.junit.jupiter.api.Test;

class EnvoysTest {

    @Test
    void a_name_is_known_in_each_of_its_spellings() {
        assertThat(Envoys.state("Vassily Nebenzia")).contains(new Member("RUS"));
        assertThat(Envoys.state("Vasily Nebenzya")).contains(new Member("RUS"));
        assertThat(Envoys.state("Gerard Araud")).contains(new Member("FRA"));
        assertThat(Envoys.state("Gérard Araud")).contains(new Member("FRA"));
        assertThat(Envoys.state("Bashar Ja’afari")).contains(new Member("SYR"));
    }

    @Test
    void whoever_is_not_known_speaks_for_nobody() {
        assertThat(Envoys.state("Jane Example")).isEmpty();
    }

    @Test
    void nobody_speaks_for_two_states() {
        var seen = new HashSet<String>();
        Table.rows("envoys.csv")
                .forEach(row -> Table.forms(row.get(1))
                        .forEach(name -> assertThat(seen.add(name)).as(name).isTrue()));
    }
}
