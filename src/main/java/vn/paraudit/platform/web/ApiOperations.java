package vn.paraudit.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;
import vn.paraudit.platform.Created;
import vn.paraudit.platform.IdempotentByKey;
import vn.paraudit.platform.TokenScope;

/** What holds for every operation: its module, a name of its own, how it fails, who may call it. */
class ApiOperations implements GlobalOperationCustomizer {

    /** Which scope an access token needs: read, work or deploy; none where no token is taken. */
    private static final String TOKEN_SCOPE = "x-token-scope";
    private static final String KEY_MEANING = "Chosen by the caller, one per intent: a request repeated with its key gets the first answer.";

    private static final String MULTIPART = org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;
    private static final String ANY = "*/*";
    private static final String JSON = "application/json";
    /** Answers that are files and name their own type. */
    private static final Set<String> FILES = Set.of(String.class.getName(), Resource.class.getName());

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        String module = ApiNames.moduleOf(handler.getBeanType());
        String controller = handler.getBeanType().getSimpleName().replaceAll("Controller$", "");
        operation.setTags(List.of(module));
        operation.setOperationId(Character.toLowerCase(controller.charAt(0)) + controller.substring(1) + "_" + handler.getMethod().getName());
        describeKey(operation, handler);
        describeUpload(operation, handler);
        operation.setResponses(responses(operation.getResponses(), handler.getMethod().getGenericReturnType()));
        operation.setSecurity(security(handler));
        operation.addExtension(TOKEN_SCOPE, neededScope(handler).map(scope -> scope.name().toLowerCase(Locale.ROOT)).orElse("none"));
        return operation;
    }

    private static void describeKey(Operation operation, HandlerMethod handler) {
        IdempotentByKey key = handler.getMethodAnnotation(IdempotentByKey.class);
        if (key != null) {
            operation.addParametersItem(new HeaderParameter().name(IdempotentByKey.HEADER).required(key.required()).description(KEY_MEANING)
                .schema(new UUIDSchema()));
        }
    }

    private static void describeUpload(Operation operation, HandlerMethod handler) {
        PostMapping mapping = handler.getMethodAnnotation(PostMapping.class);
        if (mapping != null && Arrays.asList(mapping.consumes()).contains(MULTIPART)) {
            Schema<?> form = new ObjectSchema().addProperty("file", new BinarySchema()).addRequiredItem("file");
            operation.setRequestBody(new RequestBody().required(true).content(new Content().addMediaType(MULTIPART, new MediaType().schema(form))));
        }
    }

    /** Everything made is answered with 201, nothing with 204; whatever fails is a problem. */
    private static ApiResponses responses(ApiResponses found, Type returned) {
        String body = returned instanceof ParameterizedType type && type.getRawType() == ResponseEntity.class
            ? type.getActualTypeArguments()[0].getTypeName() : returned.getTypeName();
        String status = body.equals(Created.class.getName()) ? "201" : body.equals(Void.class.getName()) ? "204" : "200";
        ApiResponses responses = new ApiResponses();
        found.forEach((code, response) -> responses.addApiResponse(code.equals("200") ? status : code,
            FILES.contains(body) ? response : asJson(response)));
        return responses.addApiResponse("default", new ApiResponse().description("What went wrong").content(new Content()
            .addMediaType("application/problem+json", new MediaType().schema(new Schema<>().$ref("#/components/schemas/ProblemBody")))));
    }

    private static ApiResponse asJson(ApiResponse response) {
        if (response.getContent() != null && response.getContent().containsKey(ANY)) {
            response.content(new Content().addMediaType(JSON, response.getContent().get(ANY)));
        }
        return response;
    }

    private static List<SecurityRequirement> security(HandlerMethod handler) {
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        boolean signsIn = "SessionController".equals(handler.getBeanType().getSimpleName()) && !handler.hasMethodAnnotation(DeleteMapping.class)
            && !handler.hasMethodAnnotation(PutMapping.class);
        if (signsIn) {
            return reads ? List.of() : List.of(new SecurityRequirement().addList(ApiDescription.FORGERY));
        }
        SecurityRequirement session = new SecurityRequirement().addList(ApiDescription.SESSION);
        SecurityRequirement signedIn = reads ? session : session.addList(ApiDescription.FORGERY);
        return neededScope(handler).isEmpty() ? List.of(signedIn) : List.of(signedIn, new SecurityRequirement().addList(ApiDescription.TOKEN));
    }

    private static Optional<TokenScope> neededScope(HandlerMethod handler) {
        return TokenScope.neededBy(handler, handler.hasMethodAnnotation(GetMapping.class));
    }
}
