package vn.paraudit.platform.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/**
 * There is one database and one way to its transactions. Told so, the framework does not look at every call for annotations that name another:
 * it looks only where it can look names up.
 */
@Component
class OneTransactionManager implements SmartInitializingSingleton {

    private final TransactionInterceptor transactional;
    private final PlatformTransactionManager transactions;

    OneTransactionManager(TransactionInterceptor transactional, PlatformTransactionManager transactions) {
        this.transactional = transactional;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactional.setTransactionManager(transactions);
        transactional.setBeanFactory(null);
    }
}
