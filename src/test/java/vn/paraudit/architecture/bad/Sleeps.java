package vn.paraudit.architecture.bad;

public abstract class Sleeps {

    void nap() throws InterruptedException {
        Thread.sleep(1);
    }
}
