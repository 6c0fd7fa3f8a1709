package org.cairn.engine.deployment;

import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses cases (CMMN): they would be a second way to run code, and nobody draws them. */
@Component
class CaseCheck implements FileCheck {

    @Override
    public boolean reads(String file) {
        return Names.isCase(file);
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        return List.of("Cairn runs no cases (CMMN): draw a process instead.");
    }
}
