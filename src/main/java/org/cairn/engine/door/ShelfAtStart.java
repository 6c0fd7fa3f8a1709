package org.cairn.engine.door;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the shelf before anybody opens Tasklist. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShelfAtStart implements ApplicationRunner {

    private final TaskShelf shelf;

    ShelfAtStart(TaskShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        shelf.fill();
    }
}
