package vn.paraudit.notification.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.paraudit.notification.model.DecisionRequests;
import vn.paraudit.notification.model.Notices.Notice;
import vn.paraudit.platform.Texts;
import vn.paraudit.platform.TimeSource;

/** Puts what waits for a decision into words, and the notices of it. */
@Component
class RequestPresenter {

    /** Says that a notice is about a decision and not about a case. */
    private static final String KIND = "request";
    /** Says that it is about something done, which nobody decides. */
    private static final String TOLD = "told";

    private final DecisionRequests requests;
    private final Texts texts;

    RequestPresenter(DecisionRequests requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    NoticeViews.RequestView view(DecisionRequests.Request request) {
        return new NoticeViews.RequestView(request.id(), sentence(request), request.askedByName(), request.askedAt().toInstant(), request.path());
    }

    private String sentence(DecisionRequests.Request request) {
        return texts.get("request." + request.act(), Map.of("name", request.name(), "role", texts.get("seat." + request.role(), Map.of())));
    }

    List<NoticeViews.NoticeView> views(List<Notice> notices) {
        Map<UUID, DecisionRequests.Request> found = requests.find(notices.stream().map(Notice::requestId).filter(Objects::nonNull).toList());
        return notices.stream().filter(notice -> notice.requestId() != null).map(notice -> view(notice, found.get(notice.requestId()))).toList();
    }

    private NoticeViews.NoticeView view(Notice notice, DecisionRequests.Request request) {
        String seat = texts.get("seat." + notice.seat(), Map.of());
        return new NoticeViews.NoticeView(notice.id(), 0, notice.sentAt().atZoneSameInstant(TimeSource.ZONE).toLocalDate(), notice.readAt() != null,
            true, seat, sentence(request), "", request.told() ? TOLD : KIND, null, null, null, null, null, request.endedAt() == null, List.of(), seat, true, true,
            request.path(), request.askedByName());
    }
}
