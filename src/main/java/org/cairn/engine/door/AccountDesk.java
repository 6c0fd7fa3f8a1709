package org.cairn.engine.door;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.NoEmailAddress;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/** Coordinators' and admins' accounts. Participants have none. */
@Service
@Transactional
public class AccountDesk {

    /** Every coordinator of every program is a member; a program's own group (mapsCoordinators) brings its tasks. */
    public static final String COORDINATORS = "coordinators";

    /** Who administers the installation. */
    public static final String ADMINS = CAMUNDA_ADMIN;

    /** The coordinators of MAPS. */
    public static final String MAPS_COORDINATORS = "mapsCoordinators";

    private static final String OF_A_PROGRAM = "Coordinators";
    private static final String NOBODY = "nobody";

    private final IdentityService identities;
    private final AuthorizationService authorizations;
    private final StrongPasswords passwords;
    private final CommandExecutor engine;
    private final ObjectProvider<OtherAddresses> otherAddresses;

    AccountDesk(
            IdentityService identities,
            AuthorizationService authorizations,
            StrongPasswords passwords,
            @Qualifier("commandExecutorTxRequired") CommandExecutor engine,
            ObjectProvider<OtherAddresses> otherAddresses) {
        this.otherAddresses = otherAddresses;
        this.identities = identities;
        this.authorizations = authorizations;
        this.passwords = passwords;
        this.engine = engine;
    }

    /** The account of that id, with the groups it has at this moment. */
    @Transactional(readOnly = true)
    public Optional<Account> account(String user) {
        User found = identities.createUserQuery().userId(user).singleResult();
        return Optional.ofNullable(found).map(this::account);
    }

    /** Whether the password is this user's. Takes as long for a user who does not exist. */
    public boolean fits(String user, String password) {
        if (identities.createUserQuery().userId(user).count() == 0) {
            passwords.spendTheTimeOfACheck(password);
            return false;
        }
        return identities.checkPassword(user, password);
    }

    /** Whether the user is a member of the group now. */
    @Transactional(readOnly = true)
    public boolean member(String user, String group) {
        return identities.createGroupQuery().groupId(group).groupMember(user).count() > 0;
    }

    /** Everybody in a group now, by name; nobody if there is no such group. It may be asked on anybody's behalf. */
    @Transactional(readOnly = true)
    public List<Member> byName(String group) {
        return engine.execute(context ->
                context.runWithoutAuthorization(() -> identities.createUserQuery().memberOfGroup(group).list().stream()
                        .map(AccountDesk::member)
                        .sorted(Comparator.comparing(Member::name).thenComparing(Member::user))
                        .toList()));
    }

    private static Member member(User user) {
        String email = user.getEmail() == null ? "" : user.getEmail().strip();
        return new Member(user.getId(), name(user), email);
    }

    private static String name(User user) {
        String name = (text(user.getFirstName()) + " " + text(user.getLastName())).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    /** The ids of a group's members. It may be asked on anybody's behalf. */
    @Transactional(readOnly = true)
    public Set<String> members(String group) {
        return engine.execute(context ->
                context.runWithoutAuthorization(() -> identities.createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .collect(Collectors.toSet())));
    }

    /** Where a user is written to; empty without an address that mail could go to. It may be asked on anybody's behalf. */
    @Transactional(readOnly = true)
    public Optional<EmailAddress> address(String user) {
        return found(user).map(User::getEmail).flatMap(AccountDesk::readable);
    }

    /** The address of the account, and those that its owner has given the program since; none without an address. */
    @Transactional(readOnly = true)
    public Set<EmailAddress> addresses(String user) {
        Set<EmailAddress> all = new HashSet<>();
        address(user).ifPresent(address -> {
            all.add(address);
            otherAddresses.forEach(others -> all.addAll(others.of(address)));
        });
        return all;
    }

    /**
     * Whether the account's address is one of these, or was before its owner gave the program another one: then the user
     * is also somebody whom the program is for.
     */
    @Transactional(readOnly = true)
    public boolean isOneOf(String user, Set<EmailAddress> people) {
        return !people.isEmpty() && addresses(user).stream().anyMatch(people::contains);
    }

    private Optional<User> found(String user) {
        return Optional.ofNullable(engine.execute(context -> context.runWithoutAuthorization(
                () -> identities.createUserQuery().userId(user).singleResult())));
    }

    private static Optional<EmailAddress> readable(String email) {
        try {
            return Optional.of(new EmailAddress(email));
        } catch (NoEmailAddress none) { // what an admin typed there was never checked
            return Optional.empty();
        }
    }

    /**
     * The short names of the programs that a user coordinates, as a member of their groups ({@code maps} for
     * {@code mapsCoordinators}); of all programs that have a group, for an admin. It may be asked on the user's behalf.
     */
    @Transactional(readOnly = true)
    public List<String> programs(String user) {
        return engine.execute(context -> context.runWithoutAuthorization(() -> {
            GroupQuery groups = identities.createGroupQuery();
            boolean all = member(user, CAMUNDA_ADMIN);
            return (all ? groups : groups.groupMember(user))
                    .list().stream()
                            .map(Group::getId)
                            .filter(group -> group.endsWith(OF_A_PROGRAM))
                            .map(group -> group.substring(0, group.length() - OF_A_PROGRAM.length()))
                            .sorted()
                            .toList();
        }));
    }

    /** Whether anybody could administer this installation. */
    @Transactional(readOnly = true)
    public boolean anyAdmin() {
        return identities.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() > 0;
    }

    /** Makes an admin: all web applications, deployments, accounts. */
    public void makeAdmin(String user, String password) {
        make(user, "Admin", password);
        join(user, CAMUNDA_ADMIN, "Admins", Groups.GROUP_TYPE_SYSTEM);
        for (Resource resource : Resources.values()) {
            if (authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(CAMUNDA_ADMIN)
                            .resourceType(resource)
                            .resourceId(ANY)
                            .count()
                    == 0) {
                Authorization everything = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
                everything.setGroupId(CAMUNDA_ADMIN);
                everything.setResource(resource);
                everything.setResourceId(ANY);
                everything.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(everything);
            }
        }
    }

    /** Makes a coordinator of MAPS. */
    public void makeCoordinator(String user, String password) {
        make(user, "Coordinator", password);
        join(user, COORDINATORS, "Coordinators", "WORKFLOW");
        join(user, MAPS_COORDINATORS, "Coordinators of MAPS", "WORKFLOW");
    }

    /**
     * Gives the user another password.
     *
     * @throws WeakPassword if it is too short or holds the user's id
     */
    public void changePassword(String user, String password) {
        StrongPasswords.demand(user, password);
        User found = identities.createUserQuery().userId(user).singleResult();
        if (found == null) {
            throw new UnknownAccount(user);
        }
        found.setPassword(password);
        identities.saveUser(found);
    }

    private void make(String user, String name, String password) {
        StrongPasswords.demand(user, password);
        User made = identities.newUser(user);
        made.setFirstName(name);
        made.setLastName("");
        made.setPassword(password);
        identities.saveUser(made);
    }

    private void join(String user, String group, String name, String type) {
        if (identities.createGroupQuery().groupId(group).count() == 0) {
            Group made = identities.newGroup(group);
            made.setName(name);
            made.setType(type);
            identities.saveGroup(made);
        }
        identities.createMembership(user, group);
    }

    private Account account(User user) {
        List<Group> groups =
                identities.createGroupQuery().groupMember(user.getId()).list();
        Set<String> ids = groups.stream().map(Group::getId).collect(Collectors.toSet());
        String name = (user.getFirstName() + " " + user.getLastName()).strip();
        String hash = user instanceof UserEntity stored ? String.valueOf(stored.getPassword()) : NOBODY;
        return new Account(
                user.getId(),
                name,
                ids.contains(CAMUNDA_ADMIN),
                ids.contains(COORDINATORS),
                DigestUtils.md5DigestAsHex(hash.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
