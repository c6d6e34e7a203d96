package vn.paraudit.architecture.bad;

import org.springframework.beans.factory.annotation.Autowired;
import vn.paraudit.platform.TimeSource;

public abstract class InjectsIntoFields {

    @Autowired
    TimeSource time;
}
