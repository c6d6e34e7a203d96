package vn.paraudit.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * One rule that the classes of the product keep.
 *
 * @param breaker  a class that exists only to break it, so that the rule is seen to bite
 */
record Law(String name, ArchRule rule, Class<?> breaker) {

    @Override
    public String toString() {
        return name;
    }
}
