package broken.house;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.data.repository.Repository;

/** Breaks the rules of the house on purpose, so that the test of the rules can fail. */
@Entity
public class ClockImpl {

    @Id
    LocalDate day = LocalDate.now();

    void askTheEngine(ProcessEngine engine) {
        engine.getName();
    }

    /** A repository for everybody. */
    public interface Clocks extends Repository<ClockImpl, LocalDate> {}
}
