package vn.paraudit.architecture.bad;

import vn.paraudit.worklist.TaskHandler;

public abstract class HandlerWithoutItsName implements TaskHandler {
}
