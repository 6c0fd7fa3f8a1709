package org.cairn.form;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All submissions. */
interface Submissions extends JpaRepository<Submission, UUID> {}
