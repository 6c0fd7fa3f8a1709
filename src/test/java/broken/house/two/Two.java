package broken.house.two;

import broken.house.one.One;

/** The other half of a cycle. */
public class Two {
    One one;
}
