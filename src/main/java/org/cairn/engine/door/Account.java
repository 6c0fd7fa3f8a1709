package org.cairn.engine.door;

/**
 * A coordinator or an admin, as the engine's identity service knows them.
 *
 * @param mark changes whenever the password does, so that older logins can be told
 */
public record Account(String user, String name, boolean admin, boolean coordinator, String mark) {}
