package vn.paraudit.architecture.bad;

import org.springframework.transaction.event.TransactionalEventListener;

public abstract class ListensAfterCommit {

    @TransactionalEventListener
    void on(String event) {
    }
}
