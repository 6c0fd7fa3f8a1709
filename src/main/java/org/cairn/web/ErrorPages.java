package org.cairn.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.cairn.kernel.Refusal;
import org.cairn.kernel.Unknown;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns a rule's no into 409 and an unknown name into 404, with the sentence: a page for a browser, else JSON. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, refusal.sentence(), request);
    }

    @ExceptionHandler
    Object unknown(Unknown unknown, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, unknown.sentence(), request);
    }

    private static Object answer(HttpStatus status, String sentence, HttpServletRequest request) {
        if (wantsPage(request)) {
            return new ModelAndView("error", Map.of("status", status.value(), "sentence", sentence), status);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("status", status.value(), "message", sentence));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return types.stream()
                    .anyMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML) && !type.isWildcardType());
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
