package org.cairn.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets nobody into the mailbox but a browser on this machine that was pointed at this machine. The name it was pointed
 * at counts too: a page elsewhere can have its own name lead here. So do the marks of a proxy: behind one, everybody
 * seems to sit at this machine.
 */
@Component
@Conditional(NoMailServer.class)
class MailboxDoor implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> PROXY_MARKS =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/mailbox", "/mailbox/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean local = fromThisMachine(request)
                && THIS_MACHINE.contains(request.getServerName().toLowerCase(Locale.ROOT))
                && PROXY_MARKS.stream().allMatch(mark -> request.getHeader(mark) == null);
        if (!local) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        return local;
    }

    /** The address is in numbers, so no name server is asked. */
    private static boolean fromThisMachine(HttpServletRequest request) throws UnknownHostException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }
}
