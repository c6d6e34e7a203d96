package vn.paraudit.architecture.bad.cycle.other;

import vn.paraudit.architecture.bad.cycle.one.NeedsTheOther;

public class NeedsTheOne {

    NeedsTheOther one;
}
