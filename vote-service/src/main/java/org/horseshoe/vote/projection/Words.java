package org.horseshoe.vote.projection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.horseshoe.events.Member;
import org.horseshoe.vote.Spelling;
import org.horseshoe.vote.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** Values as they lie in the tables. */
final class Words {

    private Words() {}

    static @Nullable String of(@Nullable Enum<?> word) {
        return word == null ? null : Spelling.of(word);
    }

    static @Nullable String of(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    static List<String> of(List<Member> members) {
        return members.stream().map(Member::code).toList();
    }

    static List<String> ofAll(Collection<? extends Enum<?>> words) {
        return words.stream().map(Spelling::of).toList();
    }

    static String of(Verdict verdict) {
        return Spelling.of(verdict);
    }
}
