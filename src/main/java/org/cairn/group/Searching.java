package org.cairn.group;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whether groups are wanted. */
@Component
@ConditionalOnProperty(name = "cairn.groups.search", matchIfMissing = true)
class Searching {

    private final GroupSearch search;

    Searching(GroupSearch search) {
        this.search = search;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void search() {
        search.run();
    }
}
