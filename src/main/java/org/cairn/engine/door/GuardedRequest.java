package org.cairn.engine.door;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A request whose body is the JSON that was looked at, written anew: the engine reads what was checked, and only that. */
final class GuardedRequest extends HttpServletRequestWrapper {

    private final byte[] json;

    GuardedRequest(HttpServletRequest request, byte[] json) {
        super(request);
        this.json = json.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Bytes(new ByteArrayInputStream(json));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(new ByteArrayInputStream(json), StandardCharsets.UTF_8));
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public int getContentLength() {
        return json.length;
    }

    @Override
    public long getContentLengthLong() {
        return json.length;
    }

    @Override
    public @Nullable String getHeader(String name) {
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
            return getContentType();
        }
        if (name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
            return String.valueOf(json.length);
        }
        return super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        boolean ours =
                name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) || name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH);
        return ours ? Collections.enumeration(Collections.singleton(getHeader(name))) : super.getHeaders(name);
    }

    private static final class Bytes extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Bytes(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return bytes.read(into, from, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("The body is at hand already.");
        }
    }
}
