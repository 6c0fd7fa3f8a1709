package org.cairn.signup.intake;

import java.util.UUID;
import org.cairn.program.ProgramYearId;

/** A file that waits for a coordinator's decision. */
public record StagedImport(UUID id, ProgramYearId year, String fileName, byte[] content) {}
