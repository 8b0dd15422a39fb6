package com.superbill.local.tests;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Finds things on a page as a person with a screen reader does: by role and name. */
record Screen(Page page) {

    static Screen of(String role, String path) {
        return new Screen(Browser.signedIn(role, path));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    Locator table(String name) {
        return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The table fits its frame, so that nobody has to scroll sideways to see a column. */
    boolean showsEveryColumn(String table) {
        Locator frame = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Table: " + table).setExact(true));
        return (Boolean) frame.evaluate("frame => frame.scrollWidth <= frame.clientWidth");
    }

    /** A part of a page by its title. */
    Locator section(String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** Presses the button of an open dialog and waits until it is gone, which it is only when the change was made. */
    void confirm(String name) {
        dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true)).click();
        dialog().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    void open(String path) {
        page.navigate(Stack.shared().url().resolve(path).toString());
    }

    void shoot(String name) {
        Browser.shoot(page, name);
    }
}
