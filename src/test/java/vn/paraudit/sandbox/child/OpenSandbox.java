package vn.paraudit.sandbox.child;

import java.util.List;

/** The process in which a model is tried, without the fence that stands before its engine. */
final class OpenSandbox {

    private OpenSandbox() {
    }

    public static void main(String[] arguments) {
        SandboxProcess.run(arguments, (forms, known) -> files -> List.of());
    }
}
