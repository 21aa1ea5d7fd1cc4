package id.siaga.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.siaga.drive.RunningSystem;
import id.siaga.local.LocalSystem;
import id.siaga.local.Options;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Every part of Siaga with an empty memory, and a real browser before it, for one class of tests. */
final class LiveSystem implements BeforeAllCallback, AfterAllCallback {
    private static final int PATIENCE_MILLIS = 20_000;

    private final UnaryOperator<Options> settings;
    private LocalSystem system;
    private Browsers browsers;

    LiveSystem() {
        this(UnaryOperator.identity());
    }

    LiveSystem(UnaryOperator<Options> settings) {
        this.settings = settings;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "siaga");
        system = LocalSystem.start(settings.apply(Options.elsewhere(home)));
        browsers = new Browsers();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (browsers != null) {
            browsers.close();
        }
        if (system != null) {
            system.stop();
        }
    }

    RunningSystem running() {
        return new RunningSystem(system);
    }

    Browsers browsers() {
        return browsers;
    }

    Page logIn(Page page, String path, String username) {
        open(page, path);
        page.locator("#username").fill(username);
        page.locator("#password").fill(username);
        page.locator("#kc-login").click();
        page.waitForURL(url -> URI.create(url).getPath().startsWith(path));
        return page;
    }

    void open(Page page, String path) {
        page.navigate(system.gateway().resolve(path).toString());
    }

    /** A citizen's phone, in a chat with one of the accounts. */
    Page chat(String account) {
        Page phone = browsers.phone();
        phone.navigate(system.simulator() + "/?account=" + account);
        return phone;
    }
}
