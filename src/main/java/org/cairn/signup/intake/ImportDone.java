package org.cairn.signup.intake;

/**
 * What an import did.
 *
 * @param mustConfirm whether the people in it were asked to confirm before anything counts
 */
public record ImportDone(boolean mustConfirm, ImportPreview preview) {}
