package vn.paraudit.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Gives every test class a database of its own and the clock its start. */
final class FreshDatabaseListener extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext testContext) {
        testContext.getApplicationContext().getBean(MovableClock.class).set(MovableClock.START);
        testContext.getApplicationContext().getBean(SwitchableDataSource.class).switchToCopy();
        testContext.getApplicationContext().publishEvent(new DatabaseSwitched());
    }

    @Override
    public int getOrder() {
        return 1900;
    }
}
