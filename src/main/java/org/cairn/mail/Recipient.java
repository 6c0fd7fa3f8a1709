package org.cairn.mail;

import org.cairn.kernel.EmailAddress;

/** The one person a letter goes to. */
public record Recipient(String name, EmailAddress email) {}
