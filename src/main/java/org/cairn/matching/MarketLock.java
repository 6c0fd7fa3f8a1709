package org.cairn.matching;

import org.cairn.program.ProgramYearId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets only one at a time change the proposals of a program year; the others wait until its transaction is over. */
@Component
class MarketLock {

    private final JdbcTemplate database;

    MarketLock(JdbcTemplate database) {
        this.database = database;
    }

    void take(ProgramYearId year) {
        database.update("insert into matching_market (program_year) values (?) on conflict do nothing", year.value());
        database.query(
                "select program_year from matching_market where program_year = ? for update", row -> {}, year.value());
    }
}
