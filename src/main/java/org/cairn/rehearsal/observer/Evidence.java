package org.cairn.rehearsal.observer;

import java.util.List;
import java.util.Map;
import org.cairn.rehearsal.post.Letter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be looked at.
 *
 * @param letters every letter that was received, the first one first
 * @param marks words that stand in what somebody wrote, and whose and in answer to what
 * @param troubles what people could not do, in sentences
 * @param incidents where the engine has given up
 * @param log what Cairn wrote into its log
 */
public record Evidence(
        List<Letter> letters,
        Map<String, String> marks,
        List<String> troubles,
        List<String> incidents,
        String log,
        JdbcClient database) {}
