package broken.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.repository.Repository;

/** Breaks the rules of the house on purpose, so that the test of the rules can fail. */
@Entity
public class ClockImpl {

    @Id
    LocalDate day = LocalDate.now();

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> hours = new ArrayList<>();

    void askTheEngine(ProcessEngine engine) {
        engine.getName();
    }

    /** A repository for everybody. */
    public interface Clocks extends Repository<ClockImpl, LocalDate> {}
}
