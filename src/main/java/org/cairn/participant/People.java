package org.cairn.participant;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everybody a program knows. */
interface People extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    void deleteById(UUID id);

    /** Whoever else locks, meets or changes this person waits until the transaction is over. */
    @Query(value = "select 1 from participant where id = :id for update", nativeQuery = true)
    Optional<Integer> lock(UUID id);

    Optional<Person> findByEmail(String email);

    List<Person> findByIdIn(Collection<UUID> ids);

    /** Two nodes that meet the same stranger at once make one person; whoever is known is locked, so that one waits. */
    @Modifying
    @Query(
            value = "insert into participant (id, version, name, email, known_since)"
                    + " values (:id, 0, :name, :email, :now) on conflict (email) do update set email = excluded.email",
            nativeQuery = true)
    void meet(UUID id, String name, String email, Instant now);
}
