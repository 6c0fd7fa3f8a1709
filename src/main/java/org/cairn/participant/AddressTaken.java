package org.cairn.participant;

import org.cairn.kernel.EmailAddress;
import org.cairn.kernel.Refusal;

/** The address is another person's. */
public final class AddressTaken extends Refusal {

    AddressTaken(EmailAddress email) {
        super("“" + email + "” already belongs to somebody else. Please give an address of your own.");
    }
}
