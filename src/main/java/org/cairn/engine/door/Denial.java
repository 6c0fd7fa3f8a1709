package org.cairn.engine.door;

import org.springframework.http.HttpStatus;

/** Why a request to the engine is not handed on. */
record Denial(HttpStatus status, String sentence) {

    static Denial forbidden(String sentence) {
        return new Denial(HttpStatus.FORBIDDEN, sentence);
    }

    static Denial conflict(String sentence) {
        return new Denial(HttpStatus.CONFLICT, sentence);
    }

    static Denial unknown(String sentence) {
        return new Denial(HttpStatus.NOT_FOUND, sentence);
    }

    static Denial unreadable(String sentence) {
        return new Denial(HttpStatus.BAD_REQUEST, sentence);
    }
}
