package org.cairn.mail;

import org.cairn.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * The program that writes, as the recipient sees it: its name stands in From and in the foot, its contact in the foot
 * and, unless the letter says otherwise, in Reply-To. The address that mail is sent from is the installation's.
 *
 * @param address where the program lives, in one line, or null if the foot shall not tell
 */
public record Sender(String program, String contactName, EmailAddress contactEmail, @Nullable String address) {}
