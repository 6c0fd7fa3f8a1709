package org.cairn.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of the engine, which is one for the whole machine: whoever plays a year moves it with Cairn's own. */
public final class EngineTime {

    private EngineTime() {}

    /** From now on the engine takes that for the present. */
    public static void set(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }
}
