package vn.paraudit.architecture.bad;

import org.hibernate.validator.HibernateValidator;

public abstract class UsesHibernate {

    private HibernateValidator validator;

    HibernateValidator validator() {
        return validator;
    }
}
