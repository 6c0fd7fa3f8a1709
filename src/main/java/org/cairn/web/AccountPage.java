package org.cairn.web;

import java.security.Principal;
import java.util.Map;
import org.cairn.digest.DigestDesk;
import org.cairn.engine.door.AccountDesk;
import org.cairn.engine.door.WeakPassword;
import org.cairn.kernel.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where coordinators and admins change their own password, and what they are told by mail. */
@Controller
@RequestMapping("/coordinator/account")
class AccountPage {

    private final AccountDesk accounts;
    private final DigestDesk digests;

    AccountPage(AccountDesk accounts, DigestDesk digests) {
        this.accounts = accounts;
        this.digests = digests;
    }

    @GetMapping
    ModelAndView show(Principal person) {
        return page(person, HttpStatus.OK, "", "");
    }

    @PostMapping("/digest")
    String chooseDigest(
            Principal person, @RequestParam(defaultValue = "false") boolean wanted, RedirectAttributes next) {
        if (wanted) {
            digests.want(person.getName());
        } else {
            digests.doWithout(person.getName());
        }
        next.addFlashAttribute("chosen", true);
        return "redirect:/coordinator/account";
    }

    @PostMapping
    ModelAndView change(
            Principal person,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted) {
        if (!accounts.fits(person.getName(), present)) {
            return page(person, HttpStatus.UNPROCESSABLE_ENTITY, "present", "That is not your present password.");
        }
        try {
            accounts.changePassword(person.getName(), wanted);
        } catch (WeakPassword weak) {
            return page(person, HttpStatus.UNPROCESSABLE_ENTITY, "wanted", weak.sentence());
        }
        return new ModelAndView("redirect:/login?changed");
    }

    private ModelAndView page(Principal person, HttpStatus status, String field, String sentence) {
        String user = person.getName();
        return new ModelAndView(
                "account",
                Map.of(
                        "field",
                        field,
                        "sentence",
                        sentence,
                        "digest",
                        digests.wanted(user),
                        "address",
                        accounts.address(user).map(EmailAddress::value).orElse("")),
                status);
    }
}
