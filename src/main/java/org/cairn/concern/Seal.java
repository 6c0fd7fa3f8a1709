package org.cairn.concern;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals words with AES-GCM (NIST SP 800-38D) under a key that is not in the database. What is sealed for one place does
 * not open in another. Layout: 1 byte version, 4 bytes that tell the key, 12 bytes nonce, then the text and its tag.
 */
@Component
class Seal {

    private static final byte VERSION = 1;
    private static final int KEY = 32;
    private static final int MARK = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + MARK + NONCE;

    private final List<byte[]> keys;
    private final SecureRandom random = new SecureRandom();

    /** @param keys base64 of 32 bytes each, with commas between; the first seals, all open */
    Seal(@Value("${cairn.concern.key:}") String keys) {
        this.keys = Stream.of(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .map(Seal::read)
                .toList();
        if (this.keys.isEmpty()) {
            throw new NoConcernKey("The setting cairn.concern.key is missing.");
        }
    }

    /** @param place where the words belong; they open nowhere else */
    byte[] seal(String words, String place) {
        byte[] key = keys.get(0);
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, key, nonce, place, words.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEAD + text.length)
                .put(VERSION)
                .put(mark(key))
                .put(nonce)
                .put(text)
                .array();
    }

    /** @throws SealBroken if there is nothing any more, the key is another one, the place is, or a byte has changed */
    String open(byte[] sealed, String place) {
        if (sealed.length == 0) {
            throw SealBroken.erased();
        }
        if (sealed.length < HEAD || sealed[0] != VERSION) {
            throw SealBroken.changed();
        }
        byte[] mark = Arrays.copyOfRange(sealed, 1, 1 + MARK);
        byte[] key = keys.stream()
                .filter(known -> Arrays.equals(mark(known), mark))
                .findFirst()
                .orElseThrow(SealBroken::otherKey);
        byte[] nonce = Arrays.copyOfRange(sealed, 1 + MARK, HEAD);
        byte[] text = Arrays.copyOfRange(sealed, HEAD, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, place, text), StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, String place, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (AEADBadTagException changed) {
            throw SealBroken.changed();
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    /** Tells keys apart and says nothing about them. */
    private static byte[] mark(byte[] key) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), MARK);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static byte[] read(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == KEY) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // answered below, without the text
        }
        throw new NoConcernKey("The setting cairn.concern.key is not 32 bytes in base64.");
    }
}
