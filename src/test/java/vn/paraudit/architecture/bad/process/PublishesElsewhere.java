package vn.paraudit.architecture.bad.process;

import vn.paraudit.engine.ProcessAction;

public abstract class PublishesElsewhere {

    @ProcessAction("neverPublished")
    void act() {
    }
}
