package org.cairn.testing;

import java.util.UUID;
import org.cairn.engine.door.AccountDesk;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;

/** Makes coordinators of one group of a program, each with a name that nobody else has. */
public final class Coordinators {

    public static final String PASSWORD = "a quiet harbour at noon 42";

    private final AccountDesk accounts;
    private final IdentityService identities;
    private final int port;

    public Coordinators(AccountDesk accounts, IdentityService identities, int port) {
        this.accounts = accounts;
        this.identities = identities;
        this.port = port;
    }

    /** A new account with an email address, in one group; returns its name. */
    public String make(String address, String groupName) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 8);
        accounts.makeCoordinator(name, PASSWORD);
        User user = identities.createUserQuery().userId(name).singleResult();
        user.setEmail(address);
        identities.saveUser(user);
        identities.deleteMembership(name, AccountDesk.MAPS_COORDINATORS);
        if (identities.createGroupQuery().groupId(groupName).count() == 0) {
            Group group = identities.newGroup(groupName);
            group.setName("Coordinators of " + groupName);
            group.setType("WORKFLOW");
            identities.saveGroup(group);
        }
        identities.createMembership(name, groupName);
        return name;
    }

    /** The same, logged in. */
    public Browsing browsing(String address, String groupName) {
        Browsing browser = new Browsing(port);
        browser.login(make(address, groupName), PASSWORD);
        return browser;
    }
}
