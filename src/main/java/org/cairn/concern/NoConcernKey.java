package org.cairn.concern;

/** There is no usable key to seal what people write in confidence, so Cairn does not start. */
final class NoConcernKey extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoConcernKey(String what) {
        super(what + " It seals what people write in confidence, so Cairn has stopped. Make a key with “openssl rand"
                + " -base64 32”, set cairn.concern.key (or CAIRN_CONCERN_KEY) to it, and keep a copy in a safe place: without it"
                + " nobody can read what it has sealed.");
    }
}
