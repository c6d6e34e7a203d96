package vn.paraudit.architecture.bad.cycle.one;

import vn.paraudit.architecture.bad.cycle.other.NeedsTheOne;

public class NeedsTheOther {

    NeedsTheOne other;
}
