package org.cairn.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that need no module: home, login, and where a coordinator starts. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "home";
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        for (String what : List.of("out", "error", "wait", "changed")) {
            model.addAttribute(what, request.getParameter(what) != null);
        }
        return "login";
    }

    @GetMapping("/coordinator")
    String coordinator() {
        return "coordinator";
    }
}
