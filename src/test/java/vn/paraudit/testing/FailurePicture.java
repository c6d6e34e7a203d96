package vn.paraudit.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps what the browser showed when a test failed, before its page is closed. */
final class FailurePicture implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Browser.pictures(context.getRequiredTestClass().getSimpleName() + "-" + context.getRequiredTestMethod().getName());
        throw failure;
    }
}
