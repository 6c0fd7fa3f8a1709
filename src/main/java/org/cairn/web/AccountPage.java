package org.cairn.web;

import java.security.Principal;
import java.util.Map;
import org.cairn.engine.door.AccountDesk;
import org.cairn.engine.door.WeakPassword;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where coordinators and admins change their own password. */
@Controller
@RequestMapping("/coordinator/account")
class AccountPage {

    private final AccountDesk accounts;

    AccountPage(AccountDesk accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    ModelAndView show() {
        return page(HttpStatus.OK, "", "");
    }

    @PostMapping
    ModelAndView change(
            Principal person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted) {
        if (!accounts.fits(person.getName(), present)) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, "present", "That is not your present password.");
        }
        try {
            accounts.changePassword(person.getName(), wanted);
        } catch (WeakPassword weak) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, "wanted", weak.sentence());
        }
        return new ModelAndView("redirect:/login?changed");
    }

    private static ModelAndView page(HttpStatus status, String field, String sentence) {
        return new ModelAndView("account", Map.of("field", field, "sentence", sentence), status);
    }
}
