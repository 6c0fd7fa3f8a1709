package org.cairn.program;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The program years that were ever opened. */
interface ProgramYears extends Repository<OpenedYear, UUID> {

    OpenedYear save(OpenedYear year);

    Optional<OpenedYear> findById(UUID id);

    List<OpenedYear> findAllByOrderByYearStartDescLabelAsc();

    List<OpenedYear> findByProgramAndClosedAtIsNullOrderByYearStartDescLabelAsc(String program);

    boolean existsByProgramAndLabelIgnoreCase(String program, String label);
}
