package org.cairn.engine;

/** A form none of whose answers the engine may ever hold, whatever a diagram would like to read. */
public interface SealedForm {

    boolean seals(String form);
}
