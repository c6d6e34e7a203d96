package vn.paraudit.architecture.bad.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

@RestController
public abstract class AsksTheDatabase {

    JdbcClient jdbc;
}
