package vn.paraudit.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        IdempotentByKey rule = handler.getMethodAnnotation(IdempotentByKey.class);
        String header = request.getHeader(IdempotentByKey.HEADER);
        if (header == null && !rule.required()) {
            return work.run();
        }
        UUID given = Ids.parse(header).orElseThrow(() -> RuleViolation.malformed("idempotency-key-missing", Map.of()));
        Actor actor = currentUser.get();
        RequestKey key = keyOf(given, actor, request, handler, arguments);
        TransactionStatus transaction = transactions.getTransaction(null);
        Object result;
        try {
            Optional<Answer> earlier = requests.take(actor.personId(), key);
            if (earlier.isPresent()) {
                result = again(earlier.get(), rule);
            } else {
                result = work.run();
                requests.remember(actor.personId(), key, answer(result, handler, rule));
            }
        } catch (Exception | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
        return result;
    }

    private RequestKey keyOf(UUID given, Actor actor, HttpServletRequest request, HandlerMethod handler, Object[] arguments) throws IOException {
        RequestKey.Digest digest = RequestKey.of(given).add(request.getMethod()).add(request.getRequestURI()).add(actor.place().toString());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> digest.add(name).add(Arrays.toString(values)));
        for (int i = 0; i < arguments.length; i++) {
            if (handler.getMethodParameters()[i].hasParameterAnnotation(RequestBody.class)) {
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

    private Answer answer(@Nullable Object result, HandlerMethod handler, IdempotentByKey rule) {
        ResponseStatus fixed = handler.getMethodAnnotation(ResponseStatus.class);
        int status = fixed == null ? HttpStatus.OK.value() : fixed.code().value();
        Object body = result;
        String location = null;
        if (result instanceof ResponseEntity<?> entity) {
            status = entity.getStatusCode().value();
            location = entity.getHeaders().getFirst(HttpHeaders.LOCATION);
            body = entity.getBody();
        }
        return new Answer(status, location, body == null || rule.secret() ? null : json.writeValueAsString(body));
    }

    private static ResponseEntity<byte[]> again(Answer earlier, IdempotentByKey rule) {
        if (rule.secret()) {
            throw RuleViolation.conflict("idempotency-answer-secret", Map.of());
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(earlier.status());
        if (earlier.location() != null) {
            answer.location(URI.create(earlier.location()));
        }
        return earlier.body() == null ? answer.build()
            : answer.contentType(MediaType.APPLICATION_JSON).body(earlier.body().getBytes(StandardCharsets.UTF_8));
    }
}
