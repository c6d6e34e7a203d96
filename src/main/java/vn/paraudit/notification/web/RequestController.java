package vn.paraudit.notification.web;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.paraudit.notification.model.DecisionRequests;
import vn.paraudit.platform.Paged;
import vn.paraudit.security.CurrentUser;

/** What waits for the reader's decision, beside their tasks. */
@RestController
@RequestMapping("/api/requests")
class RequestController {

    /** Decisions that wait are few; what is beyond this shows once others are decided. */
    private static final int MOST = 100;

    private final DecisionRequests requests;
    private final RequestPresenter presenter;
    private final CurrentUser currentUser;

    RequestController(DecisionRequests requests, RequestPresenter presenter, CurrentUser currentUser) {
        this.requests = requests;
        this.presenter = presenter;
        this.currentUser = currentUser;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Paged<NoticeViews.RequestView> waiting() {
        return new Paged<>(requests.waiting(currentUser.get(), MOST).stream().map(presenter::view).toList(), null);
    }
}
