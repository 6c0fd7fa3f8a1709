package org.cairn.rehearsal.people;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How some people are.
 *
 * @param name what they are called in the diary
 * @param share how many of them there are, against the shares of the others
 * @param role {@code mentor}, {@code mentee} or {@code peer}; empty for all
 * @param hours after how many hours they read a letter: at least and at most
 * @param answers how often they answer a question, from 0 to 1
 * @param words how often they write in words of their own where they need not, from 0 to 1
 * @param silentFrom from which month on they answer nothing; 0 for never
 * @param twice whether they send every answer twice
 * @param scanner whether something opens every link of their letters before they do
 * @param leaves in which month they leave the program; 0 for never
 * @param tells in which month they tell something in confidence; 0 for never
 * @param moves in which month they get another email address; 0 for never
 * @param rests from which day on they pause; null for never
 * @param restsUntil until which day
 * @param says what they say to a question, by its key; more than one means one of them
 */
public record Persona(
        String name,
        int share,
        String role,
        int[] hours,
        double answers,
        double words,
        int silentFrom,
        boolean twice,
        boolean scanner,
        int leaves,
        int tells,
        int moves,
        @Nullable MonthDay rests,
        @Nullable MonthDay restsUntil,
        Map<String, List<String>> says) {}
