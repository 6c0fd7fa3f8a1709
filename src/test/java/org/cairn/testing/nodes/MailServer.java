package org.cairn.testing.nodes;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes every letter, and puts one after the other into a folder as {@code 00001.eml} and so on. */
final class MailServer {

    private static final long HOUR = 3_600_000; // milliseconds

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, Integer> taken = new HashMap<>();
    private final Path folder;
    private int number;

    private MailServer(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws Exception {
        new MailServer(Path.of(arguments[0])).serve();
    }

    private void serve() throws FolderException, IOException, MessagingException {
        server.start();
        System.out.println(Machine.UP + server.getSmtp().getPort());
        while (true) {
            if (server.waitForIncomingEmail(HOUR, number + 1)) {
                for (GreenMailUser reader : server.getUserManager().listUser()) {
                    take(reader);
                }
            }
        }
    }

    /** Letters to one reader lie in the order in which they came. */
    private void take(GreenMailUser reader) throws FolderException, IOException, MessagingException {
        List<StoredMessage> letters =
                server.getManagers().getImapHostManager().getInbox(reader).getMessages();
        for (int one = taken.getOrDefault(reader.getLogin(), 0); one < letters.size(); one++) {
            put(letters.get(one));
            taken.put(reader.getLogin(), one + 1);
        }
    }

    private void put(StoredMessage letter) throws IOException, MessagingException {
        number++;
        Path beside = folder.resolve(number + ".part");
        try (OutputStream file = Files.newOutputStream(beside)) {
            letter.getMimeMessage().writeTo(file);
        }
        Files.move(beside, folder.resolve("%05d.eml".formatted(number)), StandardCopyOption.ATOMIC_MOVE);
    }
}
