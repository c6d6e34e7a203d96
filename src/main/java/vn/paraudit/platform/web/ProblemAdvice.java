package vn.paraudit.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.paraudit.platform.FieldError;
import vn.paraudit.platform.Ids;
import vn.paraudit.platform.Problem;
import vn.paraudit.platform.ProblemWriter;

/** The one place where what went wrong becomes an answer. Nothing of the inside (classes, SQL, stack) leaves; a fault gets an id to look up. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    static final String RETRY_SECONDS = "5";
    /** Class of PostgreSQL's states for values outside their type: the sign NUL in a text, a day in the year 0. */
    private static final String IMPOSSIBLE_VALUE = "22";

    private final ProblemWriter writer;

    ProblemAdvice(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem, Locale locale) {
        return answer(problem.status(), problem.code(), problem.facts(), problem.fields(), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(MethodArgumentNotValidException invalid, Locale locale) {
        List<FieldError> fields = invalid.getBindingResult().getFieldErrors().stream()
            .map(error -> new FieldError(error.getField(), error.getField(), "invalid", Map.of())).toList();
        return answer(400, "request-invalid", Map.of(), fields, locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(HttpMessageNotReadableException unreadable, Locale locale) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (cause instanceof BodyTooLarge tooLarge) {
            return answer(413, "body-too-large", Map.of("limit", tooLarge.limit()), List.of(), locale);
        }
        return answer(400, "request-unreadable", Map.of(), UnreadableField.of(unreadable), locale);
    }

    /** Bytes of a query that are no text in UTF-8. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable, Locale locale) {
        return answer(400, "request-unreadable", Map.of(), List.of(), locale);
    }

    /** An id that somebody mistyped in an address is simply unknown. */
    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException mismatch, Locale locale) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(404, "not-found", Map.of(), List.of(), locale);
        }
        return answer(400, "request-invalid", Map.of(), List.of(new FieldError(mismatch.getName(), "invalid")), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> upload(MaxUploadSizeExceededException tooLarge, Locale locale) {
        // The framework does not hand on what the server's limit is.
        long limit = NestedExceptionUtils.getMostSpecificCause(tooLarge) instanceof SizeException size ? size.getPermittedSize()
            : tooLarge.getMaxUploadSize();
        return answer(413, "body-too-large", Map.of("limit", limit), List.of(), locale);
    }

    /** A body that is no multipart is the sender's fault; one that could not be stored is ours, and the sender shall keep the file. */
    @ExceptionHandler
    ResponseEntity<Object> upload(MultipartException unreadable, Locale locale) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(unreadable);
        if (cause instanceof InvalidFileNameException) {
            return answer(400, "file-name-invalid", Map.of(), List.of(), locale);
        }
        if (cause instanceof FileUploadException || cause instanceof MultipartStream.MalformedStreamException) {
            return answer(400, "request-unreadable", Map.of(), List.of(), locale);
        }
        LOG.warn("An upload was not received: {}", cause.toString());
        return retryLater("try-later", HttpStatus.SERVICE_UNAVAILABLE, locale);
    }

    /**
     * A rule that the database holds: its constraint's name is the code. What has no sentence is met by no input: of two who write one
     * row at once the second tries again, and anything else is a fault. A value that no column can hold is the sender's fault.
     */
    @ExceptionHandler
    ResponseEntity<Object> integrity(DataIntegrityViolationException violation, Locale locale) {
        if (NestedExceptionUtils.getMostSpecificCause(violation) instanceof PSQLException sql) {
            if (String.valueOf(sql.getSQLState()).startsWith(IMPOSSIBLE_VALUE)) {
                return answer(400, "request-invalid", Map.of(), List.of(), locale);
            }
            ServerErrorMessage message = sql.getServerErrorMessage();
            if (PSQLState.FOREIGN_KEY_VIOLATION.getState().equals(sql.getSQLState())) {
                return answer(409, "reference-unknown", Map.of(), List.of(), locale);
            }
            String constraint = message == null ? null : message.getConstraint();
            if (constraint != null && writer.knows(constraint)) {
                return answer(409, constraint, Map.of(), List.of(), locale);
            }
            if (PSQLState.UNIQUE_VIOLATION.getState().equals(sql.getSQLState())) {
                return retryLater("changed-meanwhile", HttpStatus.CONFLICT, locale);
            }
        }
        return fault(violation, locale);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class, TransactionSystemException.class,
        QueryTimeoutException.class})
    ResponseEntity<Object> unavailable(Exception unavailable, Locale locale) {
        LOG.warn("The database or a store does not answer: {}", unavailable.getMessage());
        return retryLater("try-later", HttpStatus.SERVICE_UNAVAILABLE, locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> contention(TransientDataAccessException contention, Locale locale) {
        return retryLater("changed-meanwhile", HttpStatus.CONFLICT, locale);
    }

    /** The reader closed the page while it was being answered: nobody is left to be told. */
    @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
    void readerGone(Exception gone) {
        LOG.debug("The reader left: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<Object> other(Exception failure, Locale locale) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return answer(status, status == 404 ? "not-found" : "request-" + status, Map.of(), List.of(), locale);
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                // The engine wraps what a table or an action of a diagram says.
                return problem(problem, locale);
            }
        }
        if (LostDatabase.isCauseOf(failure)) {
            return unavailable(failure, locale);
        }
        return fault(failure, locale);
    }

    private ResponseEntity<Object> fault(Exception failure, Locale locale) {
        String id = Ids.next().toString();
        LOG.error("Fault {}", id, failure);
        return answer(500, "fault", Map.of("id", id), List.of(), locale);
    }

    private ResponseEntity<Object> retryLater(String code, HttpStatus status, Locale locale) {
        return ResponseEntity.status(status).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(writer.body(status.value(), code, Map.of(), List.of(), locale));
    }

    private ResponseEntity<Object> answer(int status, String code, Map<String, Object> facts, List<FieldError> fields, Locale locale) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(writer.body(status, code, facts, fields, locale));
    }
}
