package vn.paraudit.architecture.bad;

import org.springframework.stereotype.Component;

public abstract class HidesABean {

    @Component
    public abstract static class HiddenBean {
    }
}
