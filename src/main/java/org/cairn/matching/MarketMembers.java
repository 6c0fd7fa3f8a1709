package org.cairn.matching;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.program.ProgramYearId;
import org.cairn.signup.SignUp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who was in a year's market when it was last solved. When hundreds come in one file, the first of them makes the
 * proposals for all, and nobody who comes to a market that has counted them needs it solved once more.
 */
@Component
class MarketMembers {

    private final JdbcClient database;

    MarketMembers(JdbcClient database) {
        this.database = database;
    }

    /** Whether somebody was in the market with the same answers, and as many places. */
    boolean counted(SignUp signUp, int places) {
        return database.sql("select fingerprint from matching_member where sign_up = ? and program_year = ?")
                .params(signUp.id().value(), signUp.year().value())
                .query(Integer.class)
                .optional()
                .filter(known -> known == fingerprint(signUp, places))
                .isPresent();
    }

    /** These are in the market, and nobody else is. */
    void are(ProgramYearId year, YearMarket market) {
        record Member(UUID id, int fingerprint) {}
        List<Member> members = Stream.concat(
                        market.waiting().stream()
                                .map(mentee -> new Member(mentee.id().value(), fingerprint(mentee, 1))),
                        market.seats().stream()
                                .map(seat -> new Member(
                                        seat.mentor().id().value(), fingerprint(seat.mentor(), seat.places()))))
                .toList();
        String ids = joined(members.stream().map(Member::id), UUID::toString);
        database.sql(
                        "delete from matching_member where program_year = ? and sign_up <> all(string_to_array(?, ',')::uuid[])")
                .params(year.value(), ids)
                .update();
        database.sql(
                        """
                        insert into matching_member (sign_up, program_year, fingerprint)
                        select id, ?, fingerprint
                          from unnest(string_to_array(?, ',')::uuid[], string_to_array(?, ',')::int[]) as t (id, fingerprint)
                        on conflict (sign_up) do update
                           set program_year = excluded.program_year, fingerprint = excluded.fingerprint
                         where (matching_member.program_year, matching_member.fingerprint)
                               is distinct from (excluded.program_year, excluded.fingerprint)""")
                .params(year.value(), ids, joined(members.stream().map(Member::fingerprint), Object::toString))
                .update();
    }

    private static <T> String joined(Stream<T> values, Function<T, String> words) {
        return values.map(words).collect(Collectors.joining(","));
    }

    private static int fingerprint(SignUp signUp, int places) {
        return Objects.hash(signUp.answers(), places);
    }
}
