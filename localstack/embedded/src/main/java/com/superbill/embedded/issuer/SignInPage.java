package com.superbill.embedded.issuer;

import com.superbill.embedded.template.Json;

/** The page on which one chooses whom to be. Each button posts what the issuer asks for: a user name and claims. */
final class SignInPage {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Superbill: sign in</title>
            <style>
              body { font: 16px/1.5 system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; color: #1b2430; background: #f6f7f9 }
              section { background: #fff; border: 1px solid #dde2e8; border-radius: 8px; padding: 1rem 1.25rem; margin: 1rem 0 }
              h1 { font-size: 1.5rem } h2 { font-size: 1rem; margin: 0 0 .75rem }
              form { display: inline }
              button { font: inherit; padding: .5rem 1rem; margin: 0 .5rem .5rem 0; border: 1px solid #14506b; border-radius: 6px; background: #14506b; color: #fff; cursor: pointer }
              button:hover, button:focus { background: #0d3a4f }
            </style>
            <h1>Sign in to Superbill</h1>
            <p>This is the local issuer: choose whom to be. There are no passwords on this machine.</p>
            """;

    private SignInPage() {}

    static String html() {
        var page = new StringBuilder(HEAD);
        for (String practice : Person.PRACTICES) {
            page.append("<section><h2>Practice ").append(practice).append("</h2>\n");
            Person.staff().filter(person -> person.practice().equals(practice)).forEach(person -> page.append("""
                    <form method="post"><input type="hidden" name="username" value="%s"><input type="hidden" name="claims" value="%s">\
                    <button data-testid="%s">%s</button></form>
                    """.formatted(person.subject(), Json.MAPPER.writeValueAsString(person.claims()).replace("\"", "&quot;"),
                    person.subject(), person.role())));
            page.append("</section>\n");
        }
        return page.append("</html>\n").toString();
    }
}
