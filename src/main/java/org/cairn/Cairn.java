package org.cairn;

import org.cairn.commandline.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Runs mentorship programs: the web, the process engine and the mail of one installation. */
@Modulithic(systemName = "Cairn")
@SpringBootApplication
@EnableScheduling
public class Cairn {

    public static void main(String[] arguments) {
        if (CommandLine.knows(arguments)) {
            System.exit(CommandLine.start(Cairn.class, arguments));
        }
        SpringApplication.run(Cairn.class, arguments);
    }
}
