package vn.paraudit.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.paraudit.platform.ProblemWriter;
import vn.paraudit.platform.Texts;

/** What an address is told that has too many connections. Nothing was read of the request yet, so it is one answer for all. */
@Component
class CrowdedAnswer {

    private final byte[] bytes;

    CrowdedAnswer(ProblemWriter problems, JsonMapper json, HeaderWriter protectingHeaderWriter) {
        HttpStatus status = HttpStatus.TOO_MANY_REQUESTS;
        byte[] body = json.writeValueAsBytes(problems.body(status.value(), "request-" + status.value(), Map.of(), List.of(), Texts.VIETNAMESE));
        org.apache.coyote.Response raw = new org.apache.coyote.Response();
        Response response = new Response(raw);
        Request request = new Request(null, new org.apache.coyote.Request());
        request.setResponse(response);
        response.setRequest(request);
        protectingHeaderWriter.writeHeaders(request.getRequest(), response.getResponse());
        MimeHeaders headers = raw.getMimeHeaders();
        headers.setValue(HttpHeaders.CONTENT_TYPE).setString(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        headers.setValue(HttpHeaders.CONTENT_LENGTH).setString(String.valueOf(body.length));
        headers.setValue(HttpHeaders.RETRY_AFTER).setString(ProblemAdvice.RETRY_SECONDS);
        headers.setValue(HttpHeaders.CONNECTION).setString("close");
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status.value() + ' ' + status.getReasonPhrase() + "\r\n");
        for (int i = 0; i < headers.size(); i++) {
            head.append(headers.getName(i)).append(": ").append(headers.getValue(i)).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        bytes = new byte[start.length + body.length];
        System.arraycopy(start, 0, bytes, 0, start.length);
        System.arraycopy(body, 0, bytes, start.length, body.length);
    }

    /** The whole answer in HTTP. */
    byte[] bytes() {
        return bytes.clone();
    }
}
