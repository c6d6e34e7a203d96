package vn.paraudit.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** What axe-core says of a page. */
final class Accessibility {

    private static final List<String> WCAG_21_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String AXE = axe();

    /**
     * Of texts that stand in the same kinds of elements, on the same colours and in the same ones, so many are measured: to find the contrast
     * takes nine tenths of the time on a long table. The nightly run measures all.
     */
    private static final int OF_ALIKE = Nightly.or(3, Integer.MAX_VALUE);

    /** The product's pages hold no frames. What passes is not described part by part. */
    private static final String JUDGE = """
        async ({ tags, ofAlike }) => {
          const numbers = new Map();
          const numberOf = text => numbers.get(text) ?? numbers.set(text, numbers.size).get(text);
          const grounds = new Map();
          const groundOf = element => {
            if (!element) return '';
            if (!grounds.has(element)) {
              const style = getComputedStyle(element);
              grounds.set(element, numberOf([groundOf(element.parentElement), element.localName, element.getAttribute('class'), style.color,
                style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize, style.fontWeight, style.textShadow, style.position,
                style.filter, style.mixBlendMode, element.matches(':disabled'), element.control?.disabled, element.getAttribute('aria-disabled'),
                element.getAttribute('aria-hidden')].join('|')));
            }
            return grounds.get(element);
          };
          const speaks = element => element.matches('input, select, textarea')
            || [...element.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim());
          const counts = new Map();
          const alike = [...document.body.querySelectorAll('*')].filter(element => {
            if (!speaks(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
            const ground = groundOf(element);
            counts.set(ground, (counts.get(ground) ?? 0) + 1);
            return counts.get(ground) > ofAlike;
          });
          axe.configure({ rules: [{ id: 'color-contrast', selector: '*:not([data-alike])' }] });
          alike.forEach(element => element.setAttribute('data-alike', ''));
          try {
            const found = await axe.run(document, { iframes: false, resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } });
            return found.violations.map(rule => `${rule.id}: ${rule.nodes[0].html}`);
          } finally {
            alike.forEach(element => element.removeAttribute('data-alike'));
          }
        }
        """;

    private Accessibility() {
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails on every rule of WCAG 2.1 AA that a page breaks. */
    static void assertOf(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AXE);
        }
        List<?> broken = (List<?>) page.evaluate(JUDGE, Map.of("tags", WCAG_21_AA, "ofAlike", OF_ALIKE));
        Assertions.assertThat(broken).as("broken at %s", page.url()).isEmpty();
    }
}
