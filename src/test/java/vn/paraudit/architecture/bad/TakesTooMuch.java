package vn.paraudit.architecture.bad;

public abstract class TakesTooMuch {

    TakesTooMuch(int one, int two, int three, int four, int five, int six, int seven, int eight, int nine) {
    }
}
