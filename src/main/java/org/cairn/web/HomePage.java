package org.cairn.web;

import jakarta.servlet.http.HttpServletRequest;
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
        model.addAttribute("out", request.getParameter("out") != null);
        model.addAttribute("failed", request.getParameter("error") != null);
        return "login";
    }

    @GetMapping("/coordinator")
    String coordinator() {
        return "coordinator";
    }
}
