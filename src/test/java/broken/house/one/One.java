package broken.house.one;

import broken.house.two.Two;

/** One half of a cycle. */
public class One {
    Two two;
}
