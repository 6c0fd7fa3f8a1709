package org.cairn.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows a browser again in which an account has logged in before, by a signed cookie. It opens nothing: its wrong
 * passwords are counted by themselves, so that nobody else's keep its owner out.
 */
@Component
class LoginDevices {

    static final String COOKIE = "CAIRN-DEVICE";

    private static final Duration KNOWN = Duration.ofDays(180);
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([0-9]{1,12})\\.([\\w-]{43})");

    private final JdbcClient database;
    private final Clock clock;

    LoginDevices(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The browser's name, if this user has logged in with it; null if not. */
    @Nullable
    String device(String cookie, String user) {
        Matcher parts = SHAPE.matcher(cookie);
        if (!parts.matches() || clock.instant().getEpochSecond() > Long.parseLong(parts.group(2))) {
            return null;
        }
        byte[] signature = signature(user, parts.group(1), parts.group(2)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(signature, parts.group(3).getBytes(StandardCharsets.US_ASCII))
                ? parts.group(1)
                : null;
    }

    /** What a request carries; empty if nothing. */
    static String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** The user has logged in: from now on the browser is known, under a new name. */
    void remember(String user, HttpServletRequest request, HttpServletResponse response) {
        Instant until = clock.instant().plus(KNOWN);
        String device = UUID.randomUUID().toString();
        String expires = Long.toString(until.getEpochSecond());
        ResponseCookie cookie = ResponseCookie.from(
                        COOKIE, device + "." + expires + "." + signature(user, device, expires))
                .path("/login")
                .maxAge(KNOWN)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String signature(String user, String device, String expires) {
        byte[] secret = database.sql("select secret from login_secret limit 1")
                .query((row, number) -> row.getBytes(1))
                .single();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] signed = mac.doFinal((device + " " + expires + " " + user).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
