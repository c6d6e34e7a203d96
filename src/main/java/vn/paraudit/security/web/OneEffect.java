package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.RuleViolation;
import vn.paraudit.security.Actor;
import vn.paraudit.security.CurrentUser;
import vn.paraudit.security.model.AnsweredRequests;
import vn.paraudit.security.model.AnsweredRequests.Answer;
import vn.paraudit.security.model.RequestKey;

/** Runs a write once for each key of its sender: the first time it works and its answer is kept with it, afterwards it is only answered. */
@Component
class OneEffect {

    /** The work of a handler, its arguments given. */
    @FunctionalInterface
    interface Work {
        @Nullable
        Object run() throws Exception;
    }

    private final AnsweredRequests requests;
    private final CurrentUser currentUser;
    private final PlatformTransactionManager transactions;
    private final JsonMapper json;
    private final JsonMapper ordered;
    /** What the annotations of a handler say, which is long to ask. */
    private final Map<Method, Operation> operations = new ConcurrentHashMap<>();

    /**
     * What holds for every request to one handler.
     *
     * @param status  of its answer, where that names no other
     * @param bodies  places of the arguments that came as a body
     */
    private record Operation(boolean keyRequired, boolean secret, int status, Set<Integer> bodies) {

        static Operation of(HandlerMethod handler) {
            IdempotentByKey rule = handler.getMethodAnnotation(IdempotentByKey.class);
            ResponseStatus fixed = handler.getMethodAnnotation(ResponseStatus.class);
            MethodParameter[] parameters = handler.getMethodParameters();
            return new Operation(rule.required(), rule.secret(), fixed == null ? HttpStatus.OK.value() : fixed.code().value(),
                IntStream.range(0, parameters.length).filter(i -> parameters[i].hasParameterAnnotation(RequestBody.class)).boxed().collect(Collectors.toUnmodifiableSet()));
        }
    }

    OneEffect(AnsweredRequests requests, CurrentUser currentUser, PlatformTransactionManager transactions, JsonMapper json) {
        this.requests = requests;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.json = json;
        this.ordered = json.rebuild().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    /** The answer of a handler to a request, new or kept. */
    @Nullable
    Object of(HttpServletRequest request, HandlerMethod handler, @Nullable Object[] arguments, Work work) throws Exception {
        Operation operation = operations.computeIfAbsent(handler.getMethod(), method -> Operation.of(handler));
        String header = request.getHeader(IdempotentByKey.HEADER);
        if (header == null && !operation.keyRequired()) {
            return work.run();
        }
        UUID given = Ids.parse(header).orElseThrow(() -> RuleViolation.malformed("idempotency-key-missing", Map.of()));
        Actor actor = currentUser.get();
        RequestKey key = keyOf(given, actor, request, operation, arguments);
        TransactionStatus transaction = transactions.getTransaction(null);
        Object result;
        try {
            Optional<Answer> earlier = requests.take(actor.personId(), key);
            result = earlier.isPresent() ? again(earlier.get(), operation) : first(work, actor, key, operation);
        } catch (Exception | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
        return result;
    }

    /** The first answer is given as it is kept, so that every repetition gets the same; a secret only now. */
    @Nullable
    private Object first(Work work, Actor actor, RequestKey key, Operation operation) throws Exception {
        Object result = work.run();
        Answer answer = answer(result, operation);
        requests.remember(actor.personId(), key, answer);
        return operation.secret() ? result : given(answer);
    }

    private RequestKey keyOf(UUID given, Actor actor, HttpServletRequest request, Operation operation, Object[] arguments) throws IOException {
        RequestKey.Digest digest = RequestKey.of(given).add(request.getMethod()).add(request.getRequestURI()).add(actor.place().toString());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> digest.add(name).add(Arrays.toString(values)));
        for (int i = 0; i < arguments.length; i++) {
            if (operation.bodies().contains(i)) {
                digest.add(ordered.writeValueAsBytes(arguments[i]));
            }
            if (arguments[i] instanceof MultipartHttpServletRequest parts) {
                for (MultipartFile file : parts.getMultiFileMap().values().stream().flatMap(List::stream).toList()) {
                    digest.add(String.valueOf(file.getOriginalFilename())).add(file.getBytes());
                }
            }
        }
        return digest.done();
    }

    private Answer answer(@Nullable Object result, Operation operation) {
        int status = operation.status();
        Object body = result;
        String location = null;
        if (result instanceof ResponseEntity<?> entity) {
            status = entity.getStatusCode().value();
            location = entity.getHeaders().getFirst(HttpHeaders.LOCATION);
            body = entity.getBody();
        }
        return new Answer(status, location, body == null || operation.secret() ? null : json.writeValueAsString(body));
    }

    private static ResponseEntity<byte[]> again(Answer earlier, Operation operation) {
        if (operation.secret()) {
            throw RuleViolation.conflict("idempotency-answer-secret", Map.of());
        }
        return given(earlier);
    }

    private static ResponseEntity<byte[]> given(Answer kept) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(kept.status());
        if (kept.location() != null) {
            answer.location(URI.create(kept.location()));
        }
        return kept.body() == null ? answer.build()
            : answer.contentType(MediaType.APPLICATION_JSON).body(kept.body().getBytes(StandardCharsets.UTF_8));
    }
}
