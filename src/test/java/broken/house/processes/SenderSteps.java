package broken.house.processes;

import jakarta.mail.Transport;

/** A step that sends by itself. */
public class SenderSteps {
    Transport transport;
}
