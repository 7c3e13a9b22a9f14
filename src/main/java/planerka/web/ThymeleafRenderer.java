package planerka.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import planerka.text.FieldErrors;
import planerka.text.Language;
import planerka.text.Message;
import planerka.text.Messages;

/** Turns a template and what a handler gives it into a page in the reader's language. */
final class ThymeleafRenderer implements FileRenderer {
    private final TemplateEngine engine = new TemplateEngine();
    private final Messages messages;
    private final LayoutModel common;

    ThymeleafRenderer(Messages messages, LayoutModel common) {
        this.messages = messages;
        this.common = common;
        engine.setTemplateResolver(templates());
        engine.setMessageResolver(new Sentences(messages));
        engine.setLinkBuilder(new RootedLinks());
    }

    @Override
    public String render(String template, Map<String, ?> model, Context request) {
        Language language = RequestLanguage.of(request);
        var page = new org.thymeleaf.context.Context(language.locale());
        page.setVariables(common.of(request));
        model.forEach((name, value) -> page.setVariable(name, inWords(value, language)));
        return engine.process(template, page);
    }

    private Object inWords(Object value, Language language) {
        if (value instanceof Message said) {
            return messages.say(language, said);
        }
        if (value instanceof FieldErrors errors) {
            Map<String, Object> words = new LinkedHashMap<>();
            errors.byField().forEach((field, said) -> words.put(field, inWords(said, language)));
            return words;
        }
        return value instanceof Collection<?> many
                        && many.stream().anyMatch(Message.class::isInstance)
                ? many.stream().map(one -> inWords(one, language)).toList()
                : value;
    }

    private static ClassLoaderTemplateResolver templates() {
        ClassLoaderTemplateResolver resolver =
                new ClassLoaderTemplateResolver(ThymeleafRenderer.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        return resolver;
    }

    /** The application is at the root, so {@code @{/groups}} needs no servlet to be asked. */
    private static final class RootedLinks extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(
                IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }
    }

    private static final class Sentences extends AbstractMessageResolver {
        private final Messages messages;

        Sentences(Messages messages) {
            this.messages = messages;
        }

        @Override
        public String resolveMessage(
                ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            Language language = Language.of(context.getLocale().getLanguage()).orElse(Language.RU);
            return messages.say(language, key, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
            return key;
        }
    }
}
