package org.cairn.engine.deployment;

import java.util.List;
import org.springframework.stereotype.Component;

/** Refuses cases (CMMN): they would be a second way to run code, and nobody draws them. */
@Component
class CaseCheck implements FileCheck {

    @Override
    public boolean reads(String file) {
        return Names.ends(file, ".cmmn") || Names.ends(file, ".cmmn10.xml") || Names.ends(file, ".cmmn11.xml");
    }

    @Override
    public List<String> problems(String file, String text, References references) {
        return List.of("Cairn runs no cases (CMMN): draw a process instead.");
    }
}
