package vn.paraudit.engine.runtime;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.builder.MapperBuilderAssistant;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.builder.xml.XMLStatementBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.parsing.XPathParser;
import org.apache.ibatis.session.Configuration;

/**
 * The engine's statements, each put together when it is first asked for. A year of work asks for sixty of nearly nine hundred, and every start would
 * wait for all, that of the process of each trial, too.
 */
public final class StatementsOnDemand extends Configuration {

    private static final Pattern MAPPERS = Pattern.compile("(?s)<mappers>.*</mappers>");
    private static final Pattern MAPPER = Pattern.compile("<mapper\\s+resource=\"([^\"]+)\"");
    private static final Pattern NAMESPACE = Pattern.compile("<mapper\\s+namespace=\"([^\"]+)\"");
    private static final Pattern STATEMENT = Pattern.compile("(?s)<(select|insert|update|delete)\\s[^>]*?\\bid=\"([^\"]+)\"[^>]*?(?:/>|>.*?</\\1>)");

    private final Map<String, Unread> unread = new ConcurrentHashMap<>();

    private record Unread(String namespace, String id, String resource, String text) {

        String fullName() {
            return namespace + "." + id;
        }
    }

    /**
     * @param settings    the engine's list of its mappings
     * @param properties  what its statements say of the kind of database
     */
    static StatementsOnDemand of(String settings, Environment environment, Properties properties) {
        Matcher mappers = MAPPERS.matcher(settings);
        if (!mappers.find()) {
            throw new IllegalStateException("The engine's statements have no mappings");
        }
        StatementsOnDemand statements = (StatementsOnDemand) new XMLConfigBuilder(StatementsOnDemand.class, new StringReader(mappers.replaceFirst("")), "",
            properties).parse();
        statements.setEnvironment(environment);
        MAPPER.matcher(mappers.group()).results().forEach(mapper -> statements.know(mapper.group(1)));
        return statements;
    }

    /** Reads what statements refer to, and of themselves where they stand. */
    private void know(String resource) {
        String text = text(resource);
        Matcher namespace = NAMESPACE.matcher(text);
        if (!namespace.find()) {
            throw new IllegalStateException("A mapping without a name: " + resource);
        }
        STATEMENT.matcher(text).results().forEach(one -> {
            Unread statement = new Unread(namespace.group(1), one.group(2), resource, one.group());
            unread.put(statement.fullName(), statement);
            unread.put(statement.id(), statement);
        });
        new XMLMapperBuilder(new StringReader(STATEMENT.matcher(text).replaceAll("")), this, resource, getSqlFragments()).parse();
    }

    private static String text(String resource) {
        try (var stream = Resources.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void read(String name) {
        if (unread.containsKey(name)) {
            readOnce(name);
        }
    }

    /** One at a time: the fragments that statements share may not be read by several at once. */
    private synchronized void readOnce(String name) {
        Unread statement = unread.get(name);
        if (statement == null) {
            return;
        }
        MapperBuilderAssistant assistant = new MapperBuilderAssistant(this, statement.resource());
        assistant.setCurrentNamespace(statement.namespace());
        new XMLStatementBuilder(this, assistant, new XPathParser(statement.text(), false, getVariables()).evalNode("/*")).parseStatementNode();
        unread.remove(statement.fullName());
        unread.remove(statement.id(), statement);
    }

    @Override
    public MappedStatement getMappedStatement(String id, boolean validateIncompleteStatements) {
        read(id);
        return super.getMappedStatement(id, validateIncompleteStatements);
    }

    @Override
    public boolean hasStatement(String statementName, boolean validateIncompleteStatements) {
        // The builder of a statement asks without, whether there is one already.
        if (validateIncompleteStatements) {
            read(statementName);
        }
        return super.hasStatement(statementName, validateIncompleteStatements);
    }

    @Override
    public Collection<MappedStatement> getMappedStatements() {
        unread.keySet().forEach(this::read);
        return super.getMappedStatements();
    }

    @Override
    public Collection<String> getMappedStatementNames() {
        unread.keySet().forEach(this::read);
        return super.getMappedStatementNames();
    }
}
